import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCues } from '../../../src/domain/disentangle/cues.ts';
import { type Channel, emptyChannel, openAt, place, placeIn } from '../../../src/domain/disentangle/place.ts';
import { type Bounds, defaultBounds, type Utterance } from '../../../src/domain/disentangle/utterance.ts';
import { keptWords } from '../../../src/domain/disentangle/words.ts';
import { ana, ben, carla, deployBot, placements, priya, sam, utterances } from './chat.ts';

const authors = [ana, ben, carla, priya, sam, deployBot, { authorId: 'dora' }, { authorId: 'emil_' }];
const said = [
  'The export is broken again',
  'Hi, could you correct the invoice of October?',
  'Thanks!',
  'Ana: the export runs again',
  '<@U0BEN> which VAT number?',
  'dora, try the other export',
  'yes',
  'but why does the invoice show it?',
  'Opened https://tracker.example/4101 export fails',
  'how do I mount it read-only?',
  'それはエクスポートです',
  '',
];
const minute = 60_000;
const start = new Date('2026-11-23T09:00:00Z').getTime();

/** A chat of up to sixty messages with gaps of up to two hours, and once in a while of days. */
const chat = fc
  .array(
    fc.record({
      author: fc.constantFrom(...authors),
      text: fc.constantFrom(...said),
      gap: fc.oneof(
        { weight: 12, arbitrary: fc.integer({ min: 0, max: 15 }) },
        { weight: 2, arbitrary: fc.integer({ min: 0, max: 120 }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 5 * 1440 }) },
      ),
    }),
    { maxLength: 60 },
  )
  .map((lines) => {
    let at = start;
    return lines.map(({ author, text, gap }, i): Utterance => {
      at += gap * minute;
      return { id: `m${i}`, at: new Date(at), text, ...author };
    });
  });

const small: Bounds = { conversations: 3, messages: 4, restingMinutes: 60, waitingMinutes: 240 };

function fold(messages: readonly Utterance[], bounds: Bounds, from: Channel = emptyChannel): Channel[] {
  const channels: Channel[] = [];
  let channel = from;
  for (const message of messages) {
    channel = place(channel, message, bounds).channel;
    channels.push(channel);
  }
  return channels;
}

describe('what is kept of a channel', () => {
  test('stays within the bounds', () => {
    fc.assert(
      fc.property(chat, (messages) => {
        for (const channel of fold(messages, small)) {
          expect(channel.length).toBeLessThanOrEqual(small.conversations);
          for (const { notes, speakers } of channel) {
            expect(notes.length).toBeLessThanOrEqual(small.messages);
            expect(speakers.size).toBeLessThanOrEqual(small.messages);
          }
        }
      }),
    );
  });

  test('knows the words of the notes that are kept, and no others', () => {
    const all = said.flatMap((text) => readCues(text).words);
    fc.assert(
      fc.property(chat, (messages) => {
        for (const conversation of fold(messages, small).flat()) {
          const kept = new Set(conversation.notes.flatMap(({ cues }) => cues.words));
          const { lastSaid, oldest } = keptWords(conversation);
          for (const word of all) expect((lastSaid.get(word) ?? -1) >= oldest).toBe(kept.has(word));
        }
      }),
    );
  });
});

describe('where a message belongs', () => {
  test('is the same after any silence beyond the bounds, whatever was said before it', () => {
    fc.assert(
      fc.property(chat, chat, (before, after) => {
        const silence = (before.at(-1)?.at.getTime() ?? start) - start + (small.waitingMinutes + 1) * minute;
        const later = after.map((one) => ({
          ...one,
          id: `later ${one.id}`,
          at: new Date(one.at.getTime() + silence),
        }));
        const known = fold(before, small).at(-1) ?? emptyChannel;
        if (later[0]) expect(openAt(known, later[0].at, small)).toEqual([]);
        expect(fold(later, small, known)).toEqual(fold(later, small));
      }),
    );
  });

  test('is never a conversation that was closed before it was written', () => {
    fc.assert(
      fc.property(chat, (messages) => {
        let channel = emptyChannel;
        const lastAt = new Map<string, number>();
        for (const message of messages) {
          const placed = place(channel, message, small);
          channel = placed.channel;
          const { conversationId, begins } = placed.placement;
          const silence = message.at.getTime() - (lastAt.get(conversationId) ?? Number.NEGATIVE_INFINITY);
          if (!begins) expect(silence).toBeLessThanOrEqual(small.waitingMinutes * minute);
          expect(begins).toBe(!lastAt.has(conversationId));
          lastAt.set(conversationId, message.at.getTime());
        }
      }),
    );
  });

  test('does not depend on where the fold was interrupted', () => {
    fc.assert(
      fc.property(chat, fc.nat(60), (messages, at) => {
        const first = fold(messages.slice(0, at), defaultBounds).at(-1) ?? emptyChannel;
        const rest = fold(messages.slice(at), defaultBounds, first);
        expect(rest).toEqual(fold(messages, defaultBounds).slice(at));
      }),
    );
  });

  test('leaves the channel that it was given as it was', () => {
    fc.assert(
      fc.property(chat, (messages) => {
        const channels = fold(messages, small);
        const copies = channels.map((channel) => structuredClone(channel));
        for (const channel of channels) for (const message of messages) place(channel, message, small);
        expect(channels).toEqual(copies);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a correction', () => {
  const chatOfTwo = utterances([
    ['09:00', ana, 'Our nightly export fails with error 500.'],
    ['09:03', ben, 'The October invoice shows the wrong VAT number.'],
    ['09:05', priya, 'Fixed, please look again.'],
    ['09:06', priya, 'And sorry for that.'],
  ]);

  test('is replayed, and what follows goes where it points', () => {
    const [first, second, third, fourth] = chatOfTwo;
    if (!first || !second || !third || !fourth) throw new Error('unreachable');
    expect(placements(chatOfTwo).map(({ conversationId }) => conversationId)).toEqual(['1', '2', '2', '2']);
    const corrected = placeIn(fold([first, second], defaultBounds).at(-1) ?? emptyChannel, third, '1');
    expect(place(corrected, fourth).placement.conversationId).toBe('1');
  });

  test('may split a message off into a conversation of its own', () => {
    const [first, second] = chatOfTwo;
    if (!first || !second) throw new Error('unreachable');
    const split = placeIn(placeIn(emptyChannel, first, '1'), { ...second, authorId: ana.authorId }, 'split');
    expect(split.map(({ id }) => id)).toEqual(['1', 'split']);
  });
});
