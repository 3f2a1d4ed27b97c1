import { describe, expect, test } from 'vitest';
import { readCommand, type TypedCommand } from '../../../src/slack/command-words.ts';
import { meaningOf, receivedAt } from './bodies.ts';

const link = 'https://acme.slack.com/archives/C0NORTH/p1795193400000100';
const message = { inboxId: 'C0NORTH', messageId: '1795193400.000100', host: 'acme.slack.com' };

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
    ['tier Gold', { name: 'tier', tier: 'gold' }],
    ['tier Größe-2', { name: 'tier', tier: 'größe-2' }],
    ['tier none', { name: 'tier', tier: null }],
    ['tier', { name: 'bad_tier', typed: '' }],
    ['tier very special', { name: 'bad_tier', typed: 'very special' }],
    ['tier <!here>', { name: 'bad_tier', typed: '<!here>' }],
    [`tier ${'x'.repeat(31)}`, { name: 'bad_tier', typed: 'x'.repeat(31) }],
    ['customer <@U0DANA|dana>', { name: 'role', personId: 'U0DANA', role: 'customer', isRelay: false }],
    ['Staff <@W0KAI>', { name: 'role', personId: 'W0KAI', role: 'staff', isRelay: false }],
    ['staff kai', { name: 'bad_person', usage: 'staff', typed: 'kai' }],
    ['customer', { name: 'bad_person', usage: 'customer', typed: '' }],
    ['customer B0FORM', { name: 'bad_person', usage: 'customer', typed: 'B0FORM' }],
    ['relay <@U0FORM|form>', { name: 'role', personId: 'U0FORM', role: 'customer', isRelay: true }],
    ['relay <@U0FORM> on', { name: 'role', personId: 'U0FORM', role: 'customer', isRelay: true }],
    ['relay b0form OFF', { name: 'role', personId: 'B0FORM', role: 'bot', isRelay: true }],
    ['relay B0FORM maybe', { name: 'bad_person', usage: 'relay', typed: 'B0FORM maybe' }],
    ['relay off', { name: 'bad_person', usage: 'relay', typed: 'off' }],
    ['relay', { name: 'bad_person', usage: 'relay', typed: '' }],
    ['promise <@U0TOM|tom> Friday send it', { name: 'promise', by: 'U0TOM', words: 'Friday send it' }],
    ['Promise me: tomorrow, call', { name: 'promise', by: null, words: 'tomorrow, call' }],
    ['promise <@U0TOM>', { name: 'promise', by: 'U0TOM', words: '' }],
    ['promise Mei Friday', { name: 'bad_promise', typed: 'Mei Friday' }],
    ['promise', { name: 'bad_promise', typed: '' }],
    [`why ${link}`, { name: 'why', message }],
    [`WHY <${link}|here it is>`, { name: 'why', message }],
    [`why ${link} please`, { name: 'bad_link', typed: `${link} please`, usage: 'why' }],
    ['why', { name: 'bad_link', typed: '', usage: 'why' }],
    [`resume ${link}`, { name: 'resume', message }],
    [`pause ${link}`, { name: 'pause', message, reason: null }],
    [`pause  ${link}  needs  logs `, { name: 'pause', message, reason: 'needs logs' }],
    [`pause ${link} ${'x'.repeat(300)}`, { name: 'pause', message, reason: `${'x'.repeat(199)}…` }],
    ['pause needs logs', { name: 'bad_link', typed: 'needs logs', usage: 'pause' }],
    [`priority urgent ${link}`, { name: 'priority', message, priority: 'urgent' }],
    [`priority ${link} LOW`, { name: 'priority', message, priority: 'low' }],
    ['priority', { name: 'bad_priority', typed: '' }],
    [`priority asap ${link}`, { name: 'bad_priority', typed: 'asap' }],
    [`priority ${link}`, { name: 'bad_priority', typed: '' }],
    ['priority high', { name: 'bad_link', typed: '', usage: 'priority high' }],
    ['priority high the export', { name: 'bad_link', typed: 'the export', usage: 'priority high' }],
    [`priority high ${link} ${link}`, { name: 'bad_link', typed: `${link} ${link}`, usage: 'priority high' }],
    ['report', { name: 'report', range: '7d' }],
    ['report 30d', { name: 'report', range: '30d' }],
    ['report this  week', { name: 'report', range: 'week' }],
    ['report HERE', { name: 'report_here' }],
    ['report 8d', { name: 'bad_period', typed: '8d' }],
    ['hepl', { name: 'unknown', typed: 'hepl', near: ['help'] }],
    ['raport 7d', { name: 'unknown', typed: 'raport', near: ['report'] }],
    ['constructor', { name: 'unknown', typed: 'constructor', near: [] }],
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
    expect(typed('tier gold')).toMatchObject([{ command: { name: 'tier', tier: 'gold' } }]);
    expect(typed('tier none')).toMatchObject([{ command: { name: 'tier', tier: null } }]);
    expect(typed('unwatch')).toMatchObject([{ command: { name: 'unwatch' } }]);
    expect(typed('report here')).toMatchObject([{ command: { name: 'report_here' } }]);
  });

  test.each([
    ['pause', 'needs logs', { kind: 'paused', reason: 'needs logs' }],
    ['resume', '', { kind: 'resumed' }],
  ])('decides something about the message that it links: %s', (word, more, details) => {
    expect(typed(`${word} <${link}> ${more}`)).toEqual([
      {
        type: 'fact',
        inboxId: 'C0NORTH',
        messageId: '1795193400.000100',
        id: 'decided/command/1',
        at: receivedAt,
        actor: { userId: 'U0PRIYA', teamId: 'T0OURS', botId: null, name: null },
        details,
      },
    ]);
  });

  test('decides a priority wherever it was typed: the message’s channel is meant', () => {
    expect(typed(`priority high ${link.replace('C0NORTH', 'C0GLOBEX')}`)).toMatchObject([
      { inboxId: 'C0GLOBEX', details: { kind: 'prioritised', priority: 'high' } },
    ]);
  });

  test.each([
    '',
    'open',
    'mine',
    'report 7d',
    'target soon',
    'watch @mei',
    `why ${link}`,
    'pause',
    'priority high',
    'anything',
  ])('or only asks, and means nothing to the log: %j', (text) => {
    expect(typed(text)).toEqual([]);
  });

  test('without words only asks', () => {
    expect(typed(undefined)).toEqual([]);
  });
});
