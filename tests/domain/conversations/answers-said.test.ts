import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import type { FactDetails, Message } from '../../../src/domain/log.ts';
import { at, happened, said } from '../log-of.ts';

const ask = said(at('10:00'), 'dana', 'The export is broken');
const answer = said(at('10:10'), 'tom', 'The export team meets at noon');
const looking = said(at('10:05'), 'tom', 'Looking into it');
const aside = said(at('10:05'), 'tom', '<@U0MEI> the cache again?', { staffNamed: ['U0MEI'] });
const about = (time: string, message: Message, kind: 'answers' | 'no_answer', who = 'priya') =>
  happened(at(time), who, message, { kind } satisfies FactDetails);

describe('“it is no answer”, said by staff of a colleague’s words,', () => {
  test('lets the customer wait from when they asked, and shows who wrote', () => {
    const { waits, acknowledged, hasReply } = foldConversation(
      [ask, answer],
      [about('11:00', answer, 'no_answer')],
    );
    expect(waits).toMatchObject([{ metric: 'first_reply', startedAt: at('10:00'), ending: null }]);
    expect(acknowledged).toEqual({ at: at('10:10'), by: 'tom' });
    expect(hasReply).toBe(false);
  });

  test('pauses nothing, though it asks back', () => {
    const back = said(at('10:10'), 'tom', 'Which browser do you use?');
    expect(foldConversation([ask, back], [about('11:00', back, 'no_answer')]).pauses).toEqual([]);
  });

  test('holds also where the policy takes an acknowledgement for the reply', () => {
    const { waits } = foldConversation(
      [ask, looking],
      [about('11:00', looking, 'no_answer')],
      {},
      { isReplyToAcknowledge: () => true },
    );
    expect(waits).toMatchObject([{ ending: null }]);
  });

  test('is nothing that a customer can say', () => {
    const { waits } = foldConversation([ask, answer], [about('11:00', answer, 'no_answer', 'dana')]);
    expect(waits).toMatchObject([{ ending: { how: 'replied' } }]);
  });
});

describe('“it answers”, said by staff of', () => {
  test.each([
    ['an acknowledgement', looking],
    ['a word among colleagues', aside],
  ])('%s, ends the wait when it was written', (_, message) => {
    const { waits, pauses } = foldConversation([ask, message], [about('11:00', message, 'answers')]);
    expect(waits).toMatchObject([{ ending: { how: 'replied', at: at('10:05'), by: 'tom' } }]);
    expect(pauses).toEqual([]);
  });

  test('what was no answer takes that back, and the last word counts in whatever order it is told', () => {
    const [first, last] = [about('11:00', answer, 'no_answer'), about('11:05', answer, 'answers')];
    for (const facts of [
      [first, last],
      [last, first],
    ])
      expect(foldConversation([ask, answer], facts).waits).toMatchObject([{ ending: { how: 'replied' } }]);
    const [earlier, later] = [about('11:00', answer, 'answers'), about('11:05', answer, 'no_answer')];
    expect(foldConversation([ask, answer], [later, earlier]).waits).toMatchObject([{ ending: null }]);
  });
});
