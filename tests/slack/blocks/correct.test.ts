import { describe, expect, test } from 'vitest';
import type { StaffKind } from '../../../src/domain/asks/read-staff.ts';
import { type Correctable, correctView } from '../../../src/slack/blocks/correct.ts';
import { type CameOfCorrection, correctedView } from '../../../src/slack/blocks/corrected.ts';
import { readCorrection } from '../../../src/slack/blocks/correction.ts';
import { type ReadSo, readSoSentence } from '../../../src/slack/blocks/read-so.ts';
import { fridayClock } from '../../domain/terms-of.ts';
import { expectSlackTakesIt, wordsOf } from './support.ts';

const now = new Date('2026-11-23T10:40:00Z');
const thanks: Correctable = {
  how: 'correctable',
  about: { inboxId: 'C0NORTH', messageId: '1795189800.000100' },
  message: { authorName: 'Dana Reyes', text: 'Thanks, same for the import' },
  isStaffs: false,
  read: { as: 'courtesy', why: 'it is a courtesy: only thanks' },
  choices: ['asked', 'belongs', 'begins', 'merged'],
  others: [
    {
      messageId: '1795189800.000200',
      authorName: 'Omar Haddad',
      text: 'The invoice of October shows the wrong VAT number, could somebody look at it today?',
      at: new Date('2026-11-23T09:05:00Z'),
      isWaiting: true,
    },
    {
      messageId: '1795100000.000300',
      authorName: null,
      text: '<@U0TOM> hello & good morning',
      at: new Date('2026-11-10T09:05:00Z'),
      isWaiting: false,
    },
  ],
  timeZone: 'Europe/Berlin',
  now,
};

describe('correcting', () => {
  test('the modal says how the message is read, and lets one say how it is', () => {
    const view = correctView(thanks);
    expectSlackTakesIt(view);
    expect(view).toMatchObject({
      callback_id: 'correction',
      private_metadata: '{"inbox":"C0NORTH","message":"1795189800.000100"}',
      submit: { text: 'Correct' },
    });
    expect(wordsOf(view)).toEqual([
      '*Dana Reyes* wrote:\n>Thanks, same for the import\nNobody owes it a reply: it is a courtesy: only thanks.',
      'How is it?',
      'It needs a reply',
      'Its clock starts when it was written.',
      'It belongs to another conversation',
      'Choose which one below.',
      'It begins a conversation of its own',
      'With what follows it in its thread.',
      'Both conversations are one',
      'Its own, and the one that you choose below.',
      'The other conversation',
      'Choose a conversation',
      'Waiting for a reply',
      'Omar Haddad, Monday 10:05: The invoice of October shows the wrong VAT…',
      'Others, the latest first',
      'A customer, 10 Nov 10:05: @someone hello & good morning',
    ]);
  });

  test('of staff, it may be the answer to another ask', () => {
    const read: ReadSo = { as: 'answer', to: { authorName: 'Dana Reyes', text: 'The export fails' } };
    const words = wordsOf(correctView({ ...thanks, isStaffs: true, read, choices: ['belongs'] }));
    expect(words[0]).toContain('It is read as staff’s *answer* to “The export fails” by Dana Reyes.');
    expect(words).toContain('It answers another ask');
  });

  test('without another conversation there is none to choose, and without a choice nothing to submit', () => {
    const alone = correctView({ ...thanks, choices: ['asked'], others: [] });
    expect(alone.blocks.map(({ type }) => type)).toEqual(['section', 'input']);
    const nothing = correctView({ ...thanks, choices: [], others: [] });
    expectSlackTakesIt(nothing);
    expect(nothing.submit).toBeUndefined();
    expect(wordsOf(nothing)[1]).toBe(
      'There is nothing else that it could be: no other conversation is known here.',
    );
  });

  test.each([
    ['not_watched', 'This channel is not watched, so there is nothing to correct.'],
    ['not_seen', expect.stringMatching(/^I have not seen this message/)],
    ['of_nobody', expect.stringMatching(/^Neither a customer nor staff wrote this/)],
  ] as const)('what is %s is told so', (how, words) => {
    const view = correctView({ how });
    expectSlackTakesIt(view);
    expect(wordsOf(view)).toEqual([words]);
  });

  test('each reading is one sentence', () => {
    const at = new Date('2026-11-23T09:00:00Z');
    const ended = (how: 'replied' | 'no_reply_needed' | 'closed' | 'taken_back', by: string | null) =>
      readSoSentence({ as: 'ended_ask', how, at, by }).replace(/<!date\^[^|]*\|([^>]*)>/, '$1');
    expect(ended('replied', 'U0TOM')).toBe(
      'It is read as an *ask*: answered by <@U0TOM>, Monday 23 Nov, 09:00 UTC.',
    );
    expect(ended('closed', 'U0TOM')).toContain('closed by <@U0TOM>');
    expect(ended('no_reply_needed', 'U0TOM')).toContain('no reply needed, said <@U0TOM>');
    expect(ended('no_reply_needed', null)).toContain('no reply needed, Monday');
    expect(ended('taken_back', null)).toContain('the customer took it back');
    expect(readSoSentence({ as: 'ask', since: at })).toMatch(
      /^It is read as an \*ask\*: it waits for a reply since <!date/,
    );
    const staff = (kind: StaffKind) => readSoSentence({ as: 'staff', kind });
    expect(staff('reply')).toBe('It is read as a message of staff that answers no ask.');
    expect(staff('acknowledgement')).toContain('*acknowledgement*: staff looks into it, which is no reply.');
    expect(staff('hand_over')).toContain('a *hand-over* to a colleague, which is no reply.');
    expect(staff('aside')).toContain('a word *among colleagues*, which is no reply.');
  });
});

describe('what was filled in', () => {
  const state = (as: string | null, withId: string | null = null) => ({
    correct_as: { correct_as: { selected_option: as === null ? null : { value: as } } },
    correct_with: { correct_with: { selected_option: withId === null ? null : { value: withId } } },
  });

  test('is read', () => {
    expect(readCorrection(state('belongs', '1.2'))).toEqual({
      ok: true,
      correction: { kind: 'belongs', with: '1.2' },
    });
  });

  test('needs a choice, and the other conversation where the choice is about one', () => {
    const noChoice = { ok: false, errors: { correct_as: 'Choose how it is.' } };
    for (const given of [undefined, null, {}, [], state(null), state('split'), { correct_as: 7 }]) {
      expect(readCorrection(given)).toEqual(noChoice);
    }
    const noOther = { ok: false, errors: { correct_with: 'Choose the other conversation.' } };
    expect(readCorrection(state('belongs'))).toEqual(noOther);
    expect(readCorrection({ correct_as: state('merged').correct_as })).toEqual(noOther);
  });
});

describe('what came of it', () => {
  const clock = fridayClock({
    askText: 'The export fails',
    askedByName: 'Dana Reyes',
    dueAt: new Date('2026-11-23T11:00:00Z'),
  });
  const came: CameOfCorrection = {
    how: 'corrected',
    correction: { kind: 'asked' },
    isSo: true,
    message: { authorName: 'Dana Reyes', text: 'Thanks, same for the import' },
    read: { as: 'ask', since: new Date('2026-11-23T10:00:00Z') },
    other: null,
    clocks: [],
    now,
  };
  const told = (more: Partial<CameOfCorrection>) =>
    wordsOf(correctedView({ ...came, ...more })).map((line) =>
      line.replace(/<!date\^[^|]*\|([^>]*)>/g, '$1'),
    );
  const export_ = { authorName: 'Dana Reyes', text: 'The export fails' };

  test('an ask: since when it waits, and until when', () => {
    expect(told({ clocks: [clock] })).toEqual([
      '>Thanks, same for the import\nIt counts as an *ask* now, since Monday 23 Nov, 10:00 UTC.',
      '“The export fails” by Dana Reyes waits: reply due Monday 23 Nov, 11:00 UTC (due in 20 min).',
    ]);
  });

  test('an ask that waits no more says why', () => {
    const read = { as: 'ended_ask', how: 'replied', at: now, by: 'U0TOM' } as const;
    expect(told({ read })[0]).toContain('It counts as an ask now. It is read as an *ask*: answered by');
  });

  test.each([
    [{ kind: 'no_reply_needed' }, { as: 'staff', kind: 'reply' }, 'Nobody waits for a reply to it any more.'],
    [
      { kind: 'belongs', with: '1' },
      { as: 'answer', to: export_ },
      '“The export fails” by Dana Reyes is answered by this message now.',
    ],
    [
      { kind: 'belongs', with: '1' },
      { as: 'staff', kind: 'reply' },
      'It belongs to the conversation of “The export fails” by Dana Reyes now.',
    ],
    [
      { kind: 'belongs', with: null },
      { as: 'staff', kind: 'reply' },
      'It begins a conversation of its own now.',
    ],
    [
      { kind: 'merged', with: '1' },
      { as: 'staff', kind: 'reply' },
      'Its conversation and that of “The export fails” by Dana Reyes are one now.',
    ],
  ] as const)('%j: %s', (correction, read, sentence) => {
    const other = 'with' in correction && correction.with !== null ? export_ : null;
    expect(told({ correction, read, other })).toEqual([
      `>Thanks, same for the import\n${sentence}`,
      'Nobody waits for a reply in its conversation.',
    ]);
  });

  test('where nothing changes, it says so', () => {
    expect(told({ isSo: false, read: { as: 'staff', kind: 'reply' } })[0]).toContain(
      'It is noted, and changes nothing. It is read as a message of staff that answers no ask.',
    );
  });

  test('a wait that is late says since when', () => {
    const late = { ...clock, outcome: 'breached', dueAt: new Date('2026-11-23T10:20:00Z') } as const;
    expect(told({ clocks: [late] })[1]).toBe(
      '“The export fails” by Dana Reyes waits: reply was due Monday 23 Nov, 10:20 UTC (overdue by 20 min).',
    );
  });

  test('what is gone meanwhile is told', () => {
    expect(wordsOf(correctedView({ how: 'not_watched' }))).toEqual([
      'This channel is not watched any more, so nothing was changed.',
    ]);
    expect(wordsOf(correctedView({ how: 'not_seen' }))).toEqual([
      'This message is gone, so nothing was changed.',
    ]);
  });
});
