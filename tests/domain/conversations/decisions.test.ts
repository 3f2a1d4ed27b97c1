import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import { stateWord } from '../../../src/domain/conversations/state.ts';
import type { FactDetails } from '../../../src/domain/log.ts';
import { at, happened, said } from '../log-of.ts';

const ask = said(at('16:50'), 'dana', 'The export is broken');
const given = (...facts: [string, string, FactDetails][]) =>
  foldConversation(
    [ask],
    facts.map(([time, who, details]) => happened(at(time), who, ask, details)),
  );

describe('a reaction of staff', () => {
  test('with eyes takes it', () => {
    const state = given(['16:52', 'tom', { kind: 'reacted', emoji: 'eyes' }]);
    expect(state.assigneeId).toBe('tom');
    expect(state.acknowledged).toEqual({ at: at('16:52'), by: 'tom' });
    expect(stateWord(state)).toBe('waiting');
  });

  test.each(['white_check_mark', 'heavy_check_mark', 'ballot_box_with_check'])('with %s closes', (emoji) => {
    const state = given(['16:52', 'tom', { kind: 'reacted', emoji }]);
    expect(state.waits).toMatchObject([{ ending: { how: 'closed', at: at('16:52'), by: 'tom' } }]);
    expect(stateWord(state)).toBe('closed');
  });

  test('with zzz snoozes it for two hours', () => {
    const state = given(['16:52', 'tom', { kind: 'reacted', emoji: 'zzz' }]);
    expect(state.snoozed).toEqual({ at: at('16:52'), until: at('18:52'), by: 'tom' });
  });

  test('of the workspace’s own means what it meant when it was given, and is taken back by its own name', () => {
    const own = { kind: 'reacted', emoji: 'eyes', as: 'raising_hand' } as const;
    const state = given(['16:52', 'tom', own]);
    expect(state.acknowledged).toMatchObject({ by: 'tom' });
    expect(given(['16:52', 'tom', own], ['16:53', 'tom', { kind: 'unreacted', emoji: 'eyes' }])).toEqual(
      state,
    );
    // By then the workspace has it mean nothing any more.
    const unreacted: FactDetails = { kind: 'unreacted', emoji: 'raising_hand' };
    expect(given(['16:52', 'tom', own], ['16:53', 'tom', unreacted])).toEqual(given());
  });

  test('that paused it by the workspace’s own emoji ends the pause when it is taken back', () => {
    const own = { kind: 'reacted', emoji: 'hourglass_flowing_sand', as: 'hand' } as const;
    const state = given(['16:52', 'tom', own], ['16:58', 'tom', { kind: 'unreacted', emoji: 'hand' }]);
    expect(state.pauses).toMatchObject([{ startedAt: at('16:52'), endedAt: at('16:58') }]);
  });

  test('with anything else means nothing', () => {
    expect(given(['16:52', 'tom', { kind: 'reacted', emoji: 'tada' }])).toEqual(given());
  });

  test('that is taken back is as if it had never been', () => {
    const state = given(
      ['16:52', 'tom', { kind: 'reacted', emoji: 'white_check_mark' }],
      ['16:53', 'tom', { kind: 'unreacted', emoji: 'white_check_mark' }],
    );
    expect(state).toEqual(given());
  });

  test('that is given again after it was taken back counts', () => {
    const state = given(
      ['16:52', 'tom', { kind: 'reacted', emoji: 'eyes' }],
      ['16:53', 'tom', { kind: 'unreacted', emoji: 'eyes' }],
      ['16:54', 'tom', { kind: 'reacted', emoji: 'eyes' }],
    );
    expect(state.acknowledged).toEqual({ at: at('16:54'), by: 'tom' });
  });

  test('is not taken back by somebody else', () => {
    const state = given(
      ['16:52', 'tom', { kind: 'reacted', emoji: 'eyes' }],
      ['16:53', 'priya', { kind: 'unreacted', emoji: 'eyes' }],
    );
    expect(state.acknowledged).toMatchObject({ by: 'tom' });
  });
});

describe('what a customer, a bot or somebody unknown decides counts for nothing', () => {
  const decisions: FactDetails[] = [
    { kind: 'reacted', emoji: 'white_check_mark' },
    { kind: 'taken' },
    { kind: 'snoozed', until: '2026-11-20T18:00:00.000Z' },
    { kind: 'handed_over', to: 'dana', note: null },
    { kind: 'no_reply_needed' },
  ];
  test.each(decisions)('$kind', (details) => {
    for (const who of ['dana', 'beacon', 'stranger']) expect(given(['16:52', who, details])).toEqual(given());
  });
});

describe('a press of staff', () => {
  test('on "I’m on it" makes them the assignee, and the customer waits on', () => {
    const state = given(['16:52', 'tom', { kind: 'taken' }]);
    expect(state).toMatchObject({ assigneeId: 'tom', acknowledged: { by: 'tom' } });
    expect(stateWord(state)).toBe('waiting');
  });

  test('on "Snooze" keeps the end of the snooze', () => {
    const state = given(['16:52', 'tom', { kind: 'snoozed', until: '2026-11-20T17:22:00.000Z' }]);
    expect(state.snoozed).toEqual({ at: at('16:52'), until: at('17:22'), by: 'tom' });
  });

  test('on "No reply needed" ends the wait', () => {
    const state = given(['16:52', 'tom', { kind: 'no_reply_needed' }]);
    expect(state.waits).toMatchObject([{ ending: { how: 'no_reply_needed', at: at('16:52'), by: 'tom' } }]);
    expect(stateWord(state)).toBe('answered');
  });

  test('on "Hand over" makes a colleague the assignee, and undoes the snooze of whoever hands over', () => {
    const state = given(
      ['16:52', 'tom', { kind: 'snoozed', until: '2026-11-20T18:00:00.000Z' }],
      ['16:53', 'tom', { kind: 'taken' }],
      ['16:55', 'tom', { kind: 'handed_over', to: 'mei', note: 'Yours' }],
    );
    expect(state).toMatchObject({
      assigneeId: 'mei',
      handedOver: { at: at('16:55'), by: 'tom', note: 'Yours' },
      snoozed: null,
      acknowledged: null,
    });
  });

  test('on "Hand over" to whoever has it already changes nothing', () => {
    const before = ['16:53', 'priya', { kind: 'handed_over', to: 'mei', note: 'Yours' }] as const;
    const state = given([...before], ['16:55', 'tom', { kind: 'handed_over', to: 'mei', note: 'Mine' }]);
    expect(state).toMatchObject({ assigneeId: 'mei', handedOver: { by: 'priya', note: 'Yours' } });
  });

  test('on "Hand over" to oneself takes it over from whoever has it, and is on it', () => {
    const state = given(
      ['16:53', 'mei', { kind: 'taken' }],
      ['16:55', 'tom', { kind: 'handed_over', to: 'tom', note: 'She is in a plane' }],
    );
    expect(state).toMatchObject({
      assigneeId: 'tom',
      acknowledged: { at: at('16:55'), by: 'tom' },
      handedOver: { by: 'tom', note: 'She is in a plane' },
    });
  });

  test('on "I’m on it" is the first one’s where two press: the second one’s changes nothing', () => {
    const first: [string, string, FactDetails] = ['16:52', 'tom', { kind: 'taken' }];
    const second: [string, string, FactDetails] = ['16:53', 'mei', { kind: 'taken' }];
    expect(given(first, second)).toEqual(given(first));
    expect(given(second, first)).toEqual(given(first));
    expect(given(first, ['16:53', 'mei', { kind: 'reacted', emoji: 'eyes' }])).toEqual(given(first));
  });

  test('on "I’m on it" at one instant is the one’s whose press sorts first', () => {
    const tom = { ...happened(at('16:52'), 'tom', ask, { kind: 'taken' }), id: 'decided/action/1' };
    const mei = { ...happened(at('16:52'), 'mei', ask, { kind: 'taken' }), id: 'decided/action/2' };
    expect(foldConversation([ask], [mei, tom]).assigneeId).toBe('tom');
    expect(foldConversation([ask], [{ ...mei, id: 'decided/action/0' }, tom]).assigneeId).toBe('mei');
  });

  test('on "I’m on it" after somebody said in the channel that they look into it is theirs', () => {
    const words = said(at('16:51'), 'priya', 'Looking into it');
    const state = foldConversation([ask, words], [happened(at('16:52'), 'tom', ask, { kind: 'taken' })]);
    expect(state).toMatchObject({ assigneeId: 'tom', acknowledged: { by: 'tom' } });
  });

  test('who takes it after a hand-over has it', () => {
    const state = given(
      ['16:52', 'tom', { kind: 'handed_over', to: 'mei', note: null }],
      ['16:55', 'priya', { kind: 'taken' }],
    );
    expect(state).toMatchObject({ assigneeId: 'priya', handedOver: null });
  });

  test.each<FactDetails>([
    { kind: 'no_reply_needed' },
    { kind: 'taken' },
    { kind: 'snoozed', until: '2026-11-20T19:00:00.000Z' },
    { kind: 'handed_over', to: 'mei', note: null },
  ])('in an old nudge does not touch a newer ask: $kind', (details) => {
    const messages = [
      ask,
      said(at('16:55'), 'tom', 'It is back'),
      said(at('17:00'), 'dana', 'The import is broken now'),
    ];
    const late = happened(at('17:05'), 'tom', ask, details);
    expect(foldConversation(messages, [late])).toEqual(foldConversation(messages, []));
  });
});

describe('the next ask', () => {
  test('opens a closed conversation again', () => {
    const closed = happened(at('16:52'), 'tom', ask, { kind: 'reacted', emoji: 'white_check_mark' });
    const state = foldConversation([ask, said(at('17:00'), 'dana', 'It is broken again')], [closed]);
    expect(stateWord(state)).toBe('waiting');
    expect(state.closedAt).toBeNull();
    expect(state.waits).toMatchObject([
      { ending: { how: 'closed' } },
      { metric: 'first_reply', ending: null },
    ]);
  });

  test('keeps the assignee, and neither the snooze nor the acknowledgement', () => {
    const facts = [
      happened(at('16:51'), 'tom', ask, { kind: 'taken' }),
      happened(at('16:52'), 'tom', ask, { kind: 'snoozed', until: '2026-11-20T19:00:00.000Z' }),
    ];
    const messages = [
      ask,
      said(at('16:55'), 'priya', 'It is back'),
      said(at('17:00'), 'dana', 'The import is broken'),
    ];
    expect(foldConversation(messages, facts)).toMatchObject({
      assigneeId: 'tom',
      lastStaffId: 'priya',
      snoozed: null,
      acknowledged: null,
    });
  });
});
