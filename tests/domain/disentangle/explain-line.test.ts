import { describe, expect, test } from 'vitest';
import { explainThreads } from '../../../src/domain/disentangle/explain-line.ts';

const answersTo = (...lines: unknown[]): { conversation?: string; why?: string; error?: string }[] => {
  const answer = explainThreads();
  return lines.map((line) => JSON.parse(answer(typeof line === 'string' ? line : JSON.stringify(line))));
};

const asked = { at: '2026-11-23T09:00:00Z', user: 'dora', text: 'how do I mount a volume read-only?' };
const answered = { at: '2026-11-23T09:01:00Z', user: 'emil', text: 'dora: add :ro after the path' };

describe('explain threads', () => {
  test('answers each message by its conversation and the reason', () => {
    expect(answersTo(asked, answered)).toEqual([
      { conversation: '#1', why: 'It begins a conversation: its author writes in no other; it asks.' },
      {
        conversation: '#1',
        why: 'It goes on with a conversation: it names dora, who writes there; it was active last; somebody waits for an answer there.',
      },
    ]);
  });

  test('keeps rooms apart', () => {
    const [, answer, elsewhere] = answersTo(
      { ...asked, room: 'a' },
      { ...answered, room: 'b' },
      { ...answered, room: 'a' },
    );
    expect([answer?.conversation, elsewhere?.conversation]).toEqual(['b#1', 'a#1']);
  });

  test('remembers nothing from one run to the next', () => {
    expect(answersTo(answered)).toEqual(answersTo(answered));
    expect(answersTo(asked, answered)[1]).not.toEqual(answersTo(answered)[0]);
  });

  test('reads roles where they are given', () => {
    const answers = answersTo(
      { ...asked, user: 'ana', role: 'customer', text: 'The nightly export fails' },
      { at: '2026-11-23T09:02:00Z', user: 'builds', role: 'bot', text: 'Build 4711 passed' },
      { at: '2026-11-23T09:03:00Z', user: 'priya', role: 'staff', text: 'Looking into it' },
    );
    expect(answers.map(({ conversation }) => conversation)).toEqual(['#1', '#2', '#1']);
  });

  test('sets a notice of the channel apart, though nobody wrote it and nobody knows when', () => {
    const notice = { at: 'unknown', user: null, text: 'the topic was changed', system: true };
    expect(answersTo(asked, notice, answered).map(({ conversation }) => conversation)).toEqual([
      '#1',
      '#2',
      '#1',
    ]);
  });

  test('takes a message whose clock is behind as written at once', () => {
    expect(answersTo(asked, { ...answered, at: '2026-11-23T08:50:00Z' })[1]?.conversation).toBe('#1');
  });
});

describe('a line that cannot be answered', () => {
  test.each([
    ['no JSON', 'line'],
    [[asked], 'line'],
    [{ ...asked, at: 'yesterday' }, 'at'],
    [{ user: 'dora', text: 'hello' }, 'at'],
    [{ ...asked, user: null }, 'user'],
    [{ ...asked, user: '' }, 'user'],
    [{ ...asked, text: 12 }, 'text'],
    [{ ...asked, role: 'boss' }, 'role'],
    [{ ...asked, room: 7 }, 'room'],
  ])('names the field: %j', (line, field) => {
    const [answer] = answersTo(line);
    expect(answer).toEqual({ error: expect.stringContaining(field) });
  });

  test('leaves what follows as it was', () => {
    const [, , after] = answersTo(asked, { ...answered, at: 'yesterday' }, answered);
    expect(after?.conversation).toBe('#1');
  });
});
