import { describe, expect, test } from 'vitest';
import { readCommand, type TypedCommand } from '../../../src/slack/command-words.ts';
import { meaningOf, receivedAt } from './bodies.ts';

describe('what is typed after the command', () => {
  test.each<[string, TypedCommand]>([
    ['', { name: 'help' }],
    ['  ', { name: 'help' }],
    ['help', { name: 'help' }],
    ['open', { name: 'open' }],
    ['OPEN', { name: 'open' }],
    ['mine', { name: 'mine' }],
    ['unwatch', { name: 'unwatch' }],
    ['watch', { name: 'watch', ownerId: null }],
    ['watch <@U0MEI|mei>', { name: 'watch', ownerId: 'U0MEI' }],
    ['watch <@W0MEI>', { name: 'watch', ownerId: 'W0MEI' }],
    ['watch @mei', { name: 'bad_owner', typed: '@mei' }],
    ['watch <@U0MEI> <@U0TOM>', { name: 'bad_owner', typed: '<@U0MEI> <@U0TOM>' }],
    ['target 30', { name: 'target', minutes: 30 }],
    ['target 30m', { name: 'target', minutes: 30 }],
    ['target  30  minutes ', { name: 'target', minutes: 30 }],
    ['target 86400', { name: 'target', minutes: 86_400 }],
    ['target 86401', { name: 'bad_target', typed: '86401' }],
    ['target 0', { name: 'bad_target', typed: '0' }],
    ['target -5', { name: 'bad_target', typed: '-5' }],
    ['target 1.5', { name: 'bad_target', typed: '1.5' }],
    ['target 1h', { name: 'bad_target', typed: '1h' }],
    ['target', { name: 'bad_target', typed: '' }],
    ['report', { name: 'report', range: '7d' }],
    ['report 30d', { name: 'report', range: '30d' }],
    ['report this  week', { name: 'report', range: 'week' }],
    ['report HERE', { name: 'report_here' }],
    ['report 8d', { name: 'bad_period', typed: '8d' }],
    ['hepl', { name: 'unknown', typed: 'hepl', suggestion: 'help' }],
    ['raport 7d', { name: 'unknown', typed: 'raport', suggestion: 'report' }],
    ['constructor', { name: 'unknown', typed: 'constructor', suggestion: undefined }],
  ])('%j', (text, command) => {
    expect(readCommand(text)).toEqual(command);
  });
});

describe('a command that is delivered', () => {
  const typed = (text: string | undefined) =>
    meaningOf('command', {
      token: 'verification',
      team_id: 'T0OURS',
      team_domain: 'brightwell',
      channel_id: 'C0NORTH',
      channel_name: 'ext-northwind',
      user_id: 'U0PRIYA',
      user_name: 'priya',
      command: '/cx-urgency',
      ...(text === undefined ? {} : { text }),
      api_app_id: 'A0CX',
      is_enterprise_install: 'false',
      response_url: 'https://hooks.slack.com/commands/T0/1/x',
      trigger_id: '1.2.6',
    });

  test('changes something, for this channel, by whoever typed it', () => {
    expect(typed('target 30')).toEqual([
      {
        type: 'command',
        actor: { userId: 'U0PRIYA', teamId: 'T0OURS', botId: null, name: null },
        at: receivedAt,
        inboxId: 'C0NORTH',
        inboxName: 'ext-northwind',
        command: { name: 'target', minutes: 30 },
      },
    ]);
    expect(typed('watch <@U0MEI>')).toMatchObject([{ command: { name: 'watch', ownerId: 'U0MEI' } }]);
    expect(typed('unwatch')).toMatchObject([{ command: { name: 'unwatch' } }]);
    expect(typed('report here')).toMatchObject([{ command: { name: 'report_here' } }]);
  });

  test.each(['', 'open', 'mine', 'report 7d', 'target soon', 'watch @mei', 'anything'])(
    'or only asks, and means nothing to the log: %j',
    (text) => {
      expect(typed(text)).toEqual([]);
    },
  );

  test('without words only asks', () => {
    expect(typed(undefined)).toEqual([]);
  });
});
