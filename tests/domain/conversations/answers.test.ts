import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import { stateWord } from '../../../src/domain/conversations/state.ts';
import { at, happened, said } from '../log-of.ts';

const ask = said(at('16:50'), 'dana', 'The export is broken');
const stateAfter = (staffSaid: string, answer: string) =>
  stateWord(
    foldConversation([ask, said(at('17:00'), 'tom', staffSaid), said(at('17:05'), 'dana', answer)], []),
  );

describe('what a customer answers is read beside what staff asked', () => {
  test('"yes" to an offer hands the ball to staff', () => {
    expect(stateAfter('Do you want us to roll back?', 'yes')).toBe('waiting');
  });

  test('"ok" to closing is a courtesy', () => {
    expect(stateAfter('Shall we close this?', 'ok')).toBe('answered');
  });

  test('"no" to anything else is a courtesy, and to closing it is not', () => {
    expect(stateAfter('Anything else?', 'no')).toBe('answered');
    expect(stateAfter('Shall we close this?', 'no')).toBe('waiting');
  });

  test('what staff said in several messages is read together', () => {
    const messages = [
      ask,
      said(at('17:00'), 'tom', 'Do you want us to roll back?'),
      said(at('17:01'), 'tom', 'It takes five minutes.'),
      said(at('17:05'), 'dana', 'ok'),
    ];
    expect(stateWord(foldConversation(messages, []))).toBe('waiting');
  });

  test('an edit is read beside what staff had said before the message, not since', () => {
    const nod = said(at('17:05'), 'dana', ':+1:');
    const messages = [
      ask,
      said(at('17:00'), 'tom', 'Shall we close this?'),
      nod,
      said(at('17:10'), 'tom', 'Do you want us to roll back?'),
    ];
    const edit = happened(at('17:20'), 'dana', nod, { kind: 'edited', text: 'ok' });
    expect(stateWord(foldConversation(messages, [edit]))).toBe('answered');
  });
});
