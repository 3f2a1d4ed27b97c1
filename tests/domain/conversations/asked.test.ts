import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import { stateWord } from '../../../src/domain/conversations/state.ts';
import type { FactDetails } from '../../../src/domain/log.ts';
import { at, happened, said } from '../log-of.ts';

const thanks = said(at('16:50'), 'dana', 'Great, thanks');
const asked = (time: string, who = 'priya') => happened(at(time), who, thanks, { kind: 'asked' });
const about = (time: string, who: string, details: FactDetails) => happened(at(time), who, thanks, details);

describe('“this was an ask”, said by staff,', () => {
  test('makes the message one from when it was written', () => {
    expect(foldConversation([thanks], [asked('18:00')])).toMatchObject({
      waits: [
        { metric: 'first_reply', startedAt: at('16:50'), ask: { text: 'Great, thanks' }, ending: null },
      ],
      openings: [{ startedAt: at('16:50') }],
    });
  });

  test('lets the reply that came before it was said answer it', () => {
    const reply = said(at('17:00'), 'tom', 'It is on its way');
    const { waits } = foldConversation([thanks, reply], [asked('18:00')]);
    expect(waits).toMatchObject([{ ending: { how: 'replied', at: at('17:00'), by: 'tom' } }]);
  });

  test('stands above every wording that it has later, and had', () => {
    const edits = [
      about('17:00', 'dana', { kind: 'edited', text: 'Where is it?' }),
      about('17:10', 'dana', { kind: 'edited', text: 'Thanks' }),
    ];
    const { waits, takenBack } = foldConversation([thanks], [...edits, asked('18:00')]);
    expect(waits).toMatchObject([{ startedAt: at('16:50'), ask: { text: 'Thanks' }, ending: null }]);
    expect(takenBack).toEqual([]);
  });

  test('changes nothing where it was one already', () => {
    const ask = said(at('16:50'), 'dana', 'The export is broken');
    const same = happened(at('17:00'), 'priya', ask, { kind: 'asked' });
    expect(foldConversation([ask], [same])).toEqual(foldConversation([ask], []));
  });

  test('takes back that it needed no reply, where that was said before', () => {
    const none = about('17:00', 'tom', { kind: 'no_reply_needed' });
    expect(stateWord(foldConversation([thanks], [none, asked('17:05')]))).toBe('waiting');
  });

  test('is ended by “no reply needed”, where that is said after it', () => {
    const none = about('17:10', 'tom', { kind: 'no_reply_needed' });
    const { waits } = foldConversation([thanks], [asked('17:05'), none]);
    expect(waits).toMatchObject([
      { startedAt: at('16:50'), ending: { how: 'no_reply_needed', at: at('17:10'), by: 'tom' } },
    ]);
  });

  test('leaves alone what was said of another message', () => {
    const second = said(at('16:55'), 'dana', 'Where is it?');
    const none = happened(at('17:00'), 'tom', second, { kind: 'no_reply_needed' });
    expect(stateWord(foldConversation([thanks, second], [none, asked('17:05')]))).toBe('answered');
  });

  test('goes with the message, where the customer deletes it', () => {
    const { waits } = foldConversation(
      [thanks],
      [asked('17:00'), about('17:10', 'dana', { kind: 'deleted' })],
    );
    expect(waits).toMatchObject([{ ending: { how: 'ask_deleted', at: at('17:10') } }]);
  });
});

test('a customer, a bot or somebody unknown cannot say so, and it is said of messages of customers alone', () => {
  for (const who of ['dana', 'beacon', 'stranger'])
    expect(foldConversation([thanks], [asked('17:00', who)])).toEqual(foldConversation([thanks], []));
  for (const who of ['tom', 'beacon', 'stranger']) {
    const other = said(at('16:50'), who, 'Great, thanks');
    const fact = happened(at('17:00'), 'priya', other, { kind: 'asked' });
    expect(foldConversation([other], [fact])).toEqual(foldConversation([other], []));
  }
});

test('where a message belongs is nothing that is read here', () => {
  const moved = about('17:00', 'priya', { kind: 'belongs', with: null });
  const one = about('17:05', 'priya', { kind: 'merged', with: thanks.id });
  expect(foldConversation([thanks], [moved, one])).toEqual(foldConversation([thanks], []));
});
