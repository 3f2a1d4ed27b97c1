import { describe, expect, test } from 'vitest';
import type { NudgeNotice, NudgeStanding } from '../../../src/domain/notices.ts';
import type { Priority } from '../../../src/domain/policy/document.ts';
import { nudgeMessage } from '../../../src/slack/blocks/nudge.ts';
import { nudgeMenu, readMenu } from '../../../src/slack/blocks/nudge-menu.ts';
import { nudge } from './samples.ts';
import { wordsOf } from './support.ts';

const anchor =
  '{"inbox":"C0NORTH","ask":"1795189800.000100","clock":"C0NORTH/1795189800.000100/first_reply"}';
const asked = '<!date^1795189800^{date_short_pretty} at {time}|Friday 20 Nov, 15:50 UTC>';
const due = '<!date^1795423800^{date_short_pretty} at {time}|Monday 23 Nov, 08:50 UTC>';

test('a nudge says who waits where, since when, until when and why, and what can be done', () => {
  expect(nudgeMessage(nudge)).toEqual({
    text: 'Northwind is waiting for a first reply (target 1 h of support hours): Our export fails since this morning. Can you look?',
    blocks: [
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: '*Northwind* · Ana Ruiz is waiting for a first reply in <#C0NORTH>.\n>Our export fails since this morning. Can you look?',
          verbatim: true,
        },
      },
      {
        type: 'section',
        fields: [
          { type: 'mrkdwn', text: `*Asked*\n${asked}`, verbatim: true },
          { type: 'mrkdwn', text: `*Reply due*\n${due}`, verbatim: true },
        ],
      },
      {
        type: 'context',
        elements: [
          {
            type: 'mrkdwn',
            text: 'Target 1 h of support hours',
            verbatim: true,
          },
        ],
      },
      {
        type: 'actions',
        block_id: 'nudge_actions_waiting_C0NORTH/1795189800.000100/first_reply',
        elements: [
          {
            type: 'button',
            action_id: 'open_ask',
            text: { type: 'plain_text', text: 'Open' },
            url: 'https://acme.slack.com/archives/C0NORTH/p1795189800000100',
            style: 'primary',
          },
          {
            type: 'button',
            action_id: 'take_ask',
            text: { type: 'plain_text', text: "I'm on it" },
            value: anchor,
          },
          {
            type: 'static_select',
            action_id: 'snooze_ask',
            placeholder: { type: 'plain_text', text: 'Snooze' },
            options: [
              { text: { type: 'plain_text', text: '30 minutes' }, value: '30m' },
              { text: { type: 'plain_text', text: '2 hours' }, value: '2h' },
              { text: { type: 'plain_text', text: 'Tomorrow morning' }, value: 'tomorrow' },
              { text: { type: 'plain_text', text: 'Until a time…' }, value: 'until' },
            ],
          },
          {
            type: 'button',
            action_id: 'no_reply_needed',
            text: { type: 'plain_text', text: 'No reply needed' },
            value: anchor,
          },
          {
            type: 'button',
            action_id: 'hand_over',
            text: { type: 'plain_text', text: 'Hand over' },
            value: anchor,
          },
          {
            type: 'static_select',
            action_id: 'settle_otherwise',
            placeholder: { type: 'plain_text', text: 'Settled otherwise' },
            option_groups: [
              {
                label: { type: 'plain_text', text: 'Answered' },
                options: [
                  { text: { type: 'plain_text', text: 'By phone or in person…' }, value: 'answered' },
                ],
              },
              {
                label: { type: 'plain_text', text: 'No reply needed, because' },
                options: [
                  { text: { type: 'plain_text', text: 'They only said thanks' }, value: 'thanks' },
                  { text: { type: 'plain_text', text: 'Answered elsewhere' }, value: 'answered_elsewhere' },
                  { text: { type: 'plain_text', text: 'Not for us' }, value: 'not_for_us' },
                  { text: { type: 'plain_text', text: 'Spam' }, value: 'spam' },
                ],
              },
            ],
          },
          {
            type: 'overflow',
            action_id: 'nudge_menu',
            options: [
              { text: { type: 'plain_text', text: 'Why this deadline?' }, value: 'why' },
              { text: { type: 'plain_text', text: 'Waiting on customer' }, value: 'pause' },
              { text: { type: 'plain_text', text: 'Ask a colleague…' }, value: 'ask_colleague' },
              { text: { type: 'plain_text', text: 'Make urgent' }, value: 'urgent' },
              { text: { type: 'plain_text', text: 'Make low priority' }, value: 'low' },
            ],
          },
        ],
      },
    ],
  });
});

test('an overdue nudge says so, marks it once, and keeps its buttons', () => {
  const message = nudgeMessage({ ...nudge, standing: 'overdue', metric: 'next_reply' });
  expect(wordsOf(message).slice(0, 3)).toEqual([
    ':red_circle: *Northwind* · Ana Ruiz has waited longer than promised in <#C0NORTH>.\n>Our export fails since this morning. Can you look?',
    `*Asked*\n${asked}`,
    `*Reply was due*\n${due}`,
  ]);
  expect(buttonsOf(message)).toEqual([
    'Open',
    "I'm on it",
    'Snooze',
    'No reply needed',
    'Hand over',
    'Settled otherwise',
    '⋯',
  ]);
});

test('a taken nudge says by whom and no longer offers to take it', () => {
  const message = nudgeMessage({ ...nudge, standing: 'taken', actorId: 'U0MEI', takenBy: 'U0MEI' });
  expect(wordsOf(message)).toContain('<@U0MEI> is on it. The customer still waits for the reply.');
  expect(buttonsOf(message)).toEqual([
    'Open',
    'Snooze',
    'No reply needed',
    'Hand over',
    'Settled otherwise',
    '⋯',
  ]);
});

test('a snoozed nudge says until when', () => {
  const message = nudgeMessage({
    ...nudge,
    standing: 'snoozed',
    actorId: 'U0MEI',
    snoozedUntil: '2026-11-23T08:30:00Z',
  });
  expect(wordsOf(message)).toContain(
    'Snoozed until <!date^1795422600^{date_short_pretty} at {time}|Monday 23 Nov, 08:30 UTC> by <@U0MEI>.',
  );
});

test('a snooze past the deadline says so', () => {
  const message = nudgeMessage({ ...nudge, standing: 'snoozed', snoozedUntil: '2026-11-23T10:25:00Z' });
  expect(wordsOf(message)).toContain(
    'Snoozed until <!date^1795429500^{date_short_pretty} at {time}|Monday 23 Nov, 10:25 UTC>, past the deadline.',
  );
});

test('an overdue nudge that somebody is on names them', () => {
  const message = nudgeMessage({ ...nudge, standing: 'overdue', takenBy: 'U0MEI' });
  expect(wordsOf(message)).toContain('<@U0MEI> is on it. The customer still waits for the reply.');
  expect(buttonsOf(message)).toEqual([
    'Open',
    'Snooze',
    'No reply needed',
    'Hand over',
    'Settled otherwise',
    '⋯',
  ]);
});

test('a priority that is not normal stands before everything else, and in the notification', () => {
  const urgent = nudgeMessage({ ...nudge, priority: 'urgent' });
  expect(wordsOf(urgent)[0]).toMatch(
    /^\*Urgent\* · \*Northwind\* · Ana Ruiz is waiting for a first reply in /,
  );
  expect(urgent.text).toMatch(
    /^Urgent: Northwind is waiting for a first reply \(target 1 h of support hours\): /,
  );
  const high = nudgeMessage({ ...nudge, priority: 'high', standing: 'overdue' });
  expect(wordsOf(high)[0]).toMatch(
    /^:red_circle: \*High priority\* · \*Northwind\* · Ana Ruiz has waited longer/,
  );
});

test('the menu offers two of the priorities that it does not have', () => {
  const offered = (priority: Priority) =>
    nudgeMenu(priority)
      .options.slice(3)
      .map(({ value }) => value);
  expect(offered('urgent')).toEqual(['normal', 'low']);
  expect(offered('normal')).toEqual(['urgent', 'low']);
});

test.each([
  ['pause', { kind: 'paused', reason: null }],
  ['urgent', { kind: 'prioritised', priority: 'urgent' }],
  ['low', { kind: 'prioritised', priority: 'low' }],
  ['why', 'why'],
  ['constructor', undefined],
  [undefined, undefined],
])('the choice %j of the menu is read as %j', (value, choice) => {
  expect(readMenu(value)).toEqual(choice);
});

describe('a nudge about the whole conversation', () => {
  const about = {
    ...nudge,
    clockId: 'C0NORTH/1795189800.000100/resolution',
    metric: 'resolution' as const,
  };

  test('says that it is not resolved yet, and offers to close it', () => {
    const message = nudgeMessage(about);
    expect(wordsOf(message).slice(0, 3)).toEqual([
      'What *Northwind* · Ana Ruiz asked in <#C0NORTH> is not resolved yet.\n>Our export fails since this morning. Can you look?',
      `*Asked*\n${asked}`,
      `*Resolution due*\n${due}`,
    ]);
    expect(buttonsOf(message)).toEqual(['Open', "I'm on it", 'Snooze', 'Close', 'Hand over', '⋯']);
    expect(wordsOf(nudgeMessage({ ...about, standing: 'overdue' }))[0]).toContain(
      'is not resolved yet, and the promised time is over.',
    );
  });

  test('or that an update is waited for, since the last word of staff', () => {
    const update = { ...about, metric: 'periodic_update' as const };
    expect(wordsOf(nudgeMessage(update)).slice(0, 3)).toEqual([
      '*Northwind* · Ana Ruiz is waiting for an update in <#C0NORTH>.\n>Our export fails since this morning. Can you look?',
      `*Last word from us*\n${asked}`,
      `*Update due*\n${due}`,
    ]);
    const overdue = nudgeMessage({ ...update, standing: 'overdue', takenBy: 'U0MEI' });
    expect(wordsOf(overdue)[0]).toContain('has waited for an update longer than promised in <#C0NORTH>.');
    expect(wordsOf(overdue)).toContain('<@U0MEI> is on it. The customer still waits for the update.');
  });

  test('carries in its buttons that its decisions are about the conversation', () => {
    expect(JSON.stringify(nudgeMessage(about).blocks)).toContain(
      JSON.stringify(
        '{"inbox":"C0NORTH","ask":"1795189800.000100","clock":"C0NORTH/1795189800.000100/resolution","about":"conversation"}',
      ),
    );
  });

  test('ends with being resolved, or updated', () => {
    const ended = { ...about, standing: 'answered' as const, actorId: 'U0TOM', elapsedMinutes: 34 };
    expect(nudgeMessage({ ...ended, spareMinutes: 26 }).text).toBe(
      'Northwind: resolved by <@U0TOM> in 34 min, 26 min to spare.',
    );
    expect(nudgeMessage({ ...ended, metric: 'periodic_update', standing: 'answered_late' }).text).toBe(
      'Northwind: updated by <@U0TOM> after 34 min.',
    );
  });
});

test('while the ball is with the customer, a nudge is one calm line with a way out', () => {
  const message = nudgeMessage({
    ...nudge,
    standing: 'paused',
    actorId: 'U0TOM',
    pausedSince: '2026-11-23T08:30:00Z',
  });
  expect(message.text).toBe('Northwind: waiting on the customer');
  expect(wordsOf(message)).toEqual([
    ':hourglass_flowing_sand: *Northwind*: waiting on the customer since <!date^1795422600^{date_short_pretty} at {time}|Monday 23 Nov, 08:30 UTC>, set by <@U0TOM>. You hear of it when they write.',
    '<https://acme.slack.com/archives/C0NORTH/p1795189800000100|Our export fails since this morning. Can you look?>',
    'Open',
    'They have answered',
  ]);
});

test('the person it was handed to reads by whom', () => {
  const message = nudgeMessage({ ...nudge, noteBy: 'U0MEI', note: 'She prefers mail' });
  expect(wordsOf(message)).toContain('Handed over by <@U0MEI>:\n>She prefers mail');
});

describe('a settled nudge is one line without buttons', () => {
  const tom = { actorId: 'U0TOM' };
  const outcomes: [NudgeStanding, Partial<NudgeNotice>, string][] = [
    [
      'answered',
      { ...tom, elapsedMinutes: 34, spareMinutes: 26 },
      'answered by <@U0TOM> in 34 min, 26 min to spare.',
    ],
    [
      'answered',
      { ...tom, elapsedMinutes: 60, spareMinutes: 0 },
      'answered by <@U0TOM> in 1 h, less than a minute to spare.',
    ],
    ['answered', {}, 'answered in time.'],
    [
      'answered_late',
      { ...tom, elapsedMinutes: 80, spareMinutes: -20 },
      'answered by <@U0TOM> after 1 h 20 min, 20 min over the target.',
    ],
    ['answered_late', {}, 'answered, later than promised.'],
    ['no_reply_needed', tom, 'no reply needed, said <@U0TOM>.'],
    ['closed', tom, 'closed by <@U0TOM>.'],
    ['closed', {}, 'closed.'],
    ['handed_over', { ...tom, handedTo: 'U0MEI' }, 'handed over to <@U0MEI> by <@U0TOM>.'],
    ['withdrawn', { actorId: 'U0ANA' }, 'the customer took the question back.'],
    ['unwatched', {}, 'the channel is no longer watched, so this is no longer followed here.'],
    ['repeated', {}, 'reminded again, see the newer message.'],
  ];

  test.each(outcomes)('%s %j', (standing, changes, outcome) => {
    const message = nudgeMessage({ ...nudge, ...changes, standing });
    expect(message.text).toBe(`Northwind: ${outcome}`);
    expect(wordsOf(message)).toEqual([
      expect.stringMatching(/^[✓→–] \*Northwind\*: /),
      '<https://acme.slack.com/archives/C0NORTH/p1795189800000100|Our export fails since this morning. Can you look?>',
    ]);
    expect(buttonsOf(message)).toEqual([]);
  });

  test('only a hand-over and a question taken back have another mark than ✓', () => {
    const markOf = (standing: NudgeStanding) => wordsOf(nudgeMessage({ ...nudge, standing }))[0]?.at(0);
    expect(
      ['answered', 'answered_late', 'closed', 'no_reply_needed'].map((s) => markOf(s as NudgeStanding)),
    ).toEqual(['✓', '✓', '✓', '✓']);
    expect([markOf('handed_over'), markOf('withdrawn')]).toEqual(['→', '–']);
  });
});

test('without an address there is no Open, and ids too long for a button leave no buttons at all', () => {
  expect(buttonsOf(nudgeMessage({ ...nudge, link: '' }))).not.toContain('Open');
  const message = nudgeMessage({ ...nudge, link: '', askId: 'x'.repeat(2000) });
  expect(message.blocks.map((block) => block.type)).toEqual(['section', 'section', 'context']);
});

function buttonsOf({ blocks }: ReturnType<typeof nudgeMessage>): string[] {
  return blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .map((element) => {
      if (element.type === 'button') return element.text.text;
      if (element.type === 'overflow') return '⋯';
      return 'placeholder' in element ? (element.placeholder?.text ?? '') : '';
    });
}
