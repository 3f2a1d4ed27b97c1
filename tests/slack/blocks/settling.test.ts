import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LostTo } from '../../../src/domain/conversations/lost-to.ts';
import type { Answer } from '../../../src/domain/spoken/answer.ts';
import { answerMessage } from '../../../src/slack/blocks/answer.ts';
import { answeredView } from '../../../src/slack/blocks/answered.ts';
import { handOverView } from '../../../src/slack/blocks/hand-over.ts';
import { reactionsList, reactionUnreadable } from '../../../src/slack/blocks/reactions.ts';
import { snoozeUntilView } from '../../../src/slack/blocks/snooze-until.ts';
import { tooLateError, tooLateMessage } from '../../../src/slack/blocks/too-late.ts';
import { readCommand } from '../../../src/slack/command-words.ts';
import { foreign } from './foreign.ts';
import { now } from './samples.ts';
import { expectSlackTakesIt } from './support.ts';

const anchor = { inbox: 'C0NORTH', ask: '1795193400.000100', clock: 'C0NORTH/1795193400.000100/first_reply' };
const at = new Date('2026-11-23T10:31:00Z');

test('modals and answers are taken by Slack, whatever customers and colleagues are called and write', () => {
  fc.assert(
    fc.property(foreign(), foreign(), foreign(), (customerName, askText, other) => {
      const about = { customerName, askText, startedAt: at, dueAt: at };
      expectSlackTakesIt(answeredView(anchor, about, now));
      const told = { personId: other, as: 'lead', isSelf: false } as const;
      expectSlackTakesIt(snoozeUntilView(anchor, { ...about, proposedEnd: at, told }, now));
      expectSlackTakesIt(handOverView(anchor, about, other));
      const named = { clockId: other, customerName, askText, link: other, dueAt: other };
      const answers: Answer[] = [
        { how: 'which', waiting: Array.from({ length: 12 }, () => named), more: 7 },
        { how: 'which', waiting: Array.from({ length: 12 }, () => named), more: 7, told: 'again' },
        { how: 'which', waiting: [named], more: 0, told: 'asked' },
        { how: 'whom', typed: other, people: [] },
        { how: 'whom', typed: other, people: [other, 'U0TOM'] },
        { how: 'why', about: named, why: other },
        { how: 'done', about: named, done: { what: 'hand_over', to: other } },
        { how: 'too_late', about: named, lost: { how: 'theirs', by: other } },
        { how: 'refused', about: named, why: 'not_asked' },
        { how: 'not_understood' },
      ];
      for (const answer of answers) expectSlackTakesIt(answerMessage(answer));
      expectSlackTakesIt(tooLateMessage({ how: 'taken', at, by: other }));
      expectSlackTakesIt(reactionUnreadable({ why: 'emoji', typed: other }));
    }),
    { numRuns: 50 },
  );
});

test.each<[LostTo, string, string]>([
  [
    { how: 'taken', at, by: 'U0TOM' },
    '<@U0TOM> has taken it, <!date^1795429860^{date_short_pretty} at {time}|Monday 23 Nov, 10:31 UTC>. To take it over, use *Hand over* and choose yourself.',
    'Tom has taken it. To take it over, use *Hand over* and choose yourself.',
  ],
  [{ how: 'theirs', by: 'U0TOM' }, '<@U0TOM> has it already.', 'Tom has it already.'],
  [
    { how: 'ended', ending: { how: 'replied', at, by: 'U0TOM', messageId: '1' } },
    'Already answered by <@U0TOM>, <!date^1795429860^{date_short_pretty} at {time}|Monday 23 Nov, 10:31 UTC>.',
    'Already answered by Tom.',
  ],
  [
    { how: 'ended', ending: { how: 'replied', at, by: 'U0TOM', messageId: '1', stated: 'phone' } },
    'Already answered by phone, said <@U0TOM>, <!date^1795429860^{date_short_pretty} at {time}|Monday 23 Nov, 10:31 UTC>.',
    'Already answered by phone, said Tom.',
  ],
])('whoever is too late is told who was first: %j', (lost, message, error) => {
  expect(tooLateMessage(lost).text).toBe(message);
  expect(tooLateError(lost, () => 'Tom')).toBe(error);
});

test.each([
  ['reactions', { name: 'reactions' }],
  ['reactions reset', { name: 'reactions_set', change: { kind: 'reset' } }],
  [
    'reactions take :raising_hand: :wave::skin-tone-3:',
    { name: 'reactions_set', change: { kind: 'add', meaning: 'take', emoji: ['raising_hand', 'wave'] } },
  ],
  ['reactions take', { name: 'bad_reaction', why: 'emoji', typed: '' }],
  ['reactions take wave', { name: 'bad_reaction', why: 'emoji', typed: 'wave' }],
  ['reactions wave :wave:', { name: 'bad_reaction', why: 'meaning', typed: 'wave' }],
  ['reactions take :zzz:', { name: 'bad_reaction', why: 'usual', typed: 'zzz' }],
])('`/cx-urgency %s` is read', (text, typed) => {
  expect(readCommand(text)).toEqual(typed);
});

test('the list of reactions names the usual ones and the workspace’s own', () => {
  expect(reactionsList({ snooze: ['sleeping'] }).blocks[0]).toMatchObject({
    text: {
      text: [
        'What a reaction of staff on a customer’s message means:',
        '`take`  :eyes:  takes it',
        '`close`  :white_check_mark: :heavy_check_mark: :ballot_box_with_check:  closes the conversation',
        '`snooze`  :zzz: :sleeping:  snoozes it for 2 hours',
        '`pause`  :hourglass_flowing_sand: :hourglass:  says that the ball is with the customer',
        '`promise`  :pushpin: :round_pushpin:  notes it as a promise to the customer',
      ].join('\n'),
    },
  });
});
