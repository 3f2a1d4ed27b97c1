import fc from 'fast-check';
import type { Fact, FactDetails, Message, Role } from '../../../../src/domain/log.ts';
import { byPressure } from './promise.ts';

/** The first minute in which something may happen: the day before London's clocks go back. */
export const begins = Date.parse('2026-10-24T06:00:00Z') / 60_000;

export interface Conversation {
  messages: Message[];
  facts: Fact[];
}

const wordsOfCustomers = [
  'The export is broken',
  'Any news?',
  'Production is down',
  'We see a slow page, and a small outage of the portal',
  'No hurry, but the logo is blurry',
  'Please send the invoice again',
  'Thanks!',
  'ok great',
  ':+1:',
] as const;

const wordsOfStaff = [
  'Fixed, please try again.',
  'The invoice is on its way.',
  'Which browser do you use?',
  'See https://status.example/?id=4 for the details.',
  "Hi Dana, I'm looking into it",
  'Good morning, we are checking the export',
  ':eyes:',
  '<@tom> can you take this?',
  'cc <@mei> <@tom> please check',
  '<@priya> did we deploy yesterday?',
  '<@dana> <@tom> it is back, do you see it too?',
] as const;

const colleagues = ['priya', 'tom', 'mei'];

const people: Record<Role, readonly string[]> = {
  customer: ['dana', 'omar'],
  staff: ['priya', 'tom'],
  bot: ['beacon'],
  unknown: ['stranger'],
};

const anyRole = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Role>('customer') },
  { weight: 6, arbitrary: fc.constant<Role>('staff') },
  { weight: 1, arbitrary: fc.constantFrom<Role>('bot', 'unknown') },
);

const anyMessage = anyRole.chain((role) =>
  fc.record({
    kind: fc.constant('message' as const),
    role: fc.constant(role),
    author: fc.constantFrom(...people[role]),
    text: fc.constantFrom<string>(...(role === 'staff' ? wordsOfStaff : wordsOfCustomers)),
    hasFiles: fc.integer({ min: 0, max: 11 }).map((n) => n === 0),
  }),
);

const emoji = fc.constantFrom('white_check_mark', 'hourglass', 'hourglass_flowing_sand', 'eyes', 'heart');

/** What was said on the phone, so many minutes before it is stated: `asConversation` makes an instant of them. */
function anyStatement(): fc.Arbitrary<FactDetails> {
  const minutesBefore = fc.oneof(fc.constantFrom(0, 0, 5, 10, 15, 30), fc.integer({ min: -20, max: 300 }));
  return fc
    .record({ minutesBefore, isAboutAll: fc.integer({ min: 0, max: 3 }).map((n) => n === 0) })
    .map(({ minutesBefore: minutes, isAboutAll }) => ({
      kind: 'answered',
      repliedAt: String(minutes),
      how: 'phone',
      ...(isAboutAll ? { about: 'conversation' as const } : {}),
    }));
}

const anyDecision: fc.Arbitrary<FactDetails> = fc.oneof(
  fc.constant<FactDetails>({ kind: 'closed' }),
  fc.constant<FactDetails>({ kind: 'no_reply_needed' }),
  fc.constant<FactDetails>({ kind: 'paused', reason: 'Waits for their log file' }),
  fc.constant<FactDetails>({ kind: 'paused', reason: null }),
  fc.constant<FactDetails>({ kind: 'resumed' }),
  fc.constantFrom(...byPressure).map((priority): FactDetails => ({ kind: 'prioritised', priority })),
  fc.constantFrom(...byPressure).map((priority): FactDetails => ({ kind: 'prioritised', priority })),
  emoji.map((name): FactDetails => ({ kind: 'reacted', emoji: name })),
  fc.constantFrom<FactDetails>(
    { kind: 'taken' },
    { kind: 'snoozed', until: '2026-11-30T09:00:00.000Z' },
    { kind: 'handed_over', to: 'tom', note: null },
  ),
  fc.constant<FactDetails>({ kind: 'asked' }),
  anyStatement(),
  anyStatement(),
  fc.constantFrom<FactDetails>({ kind: 'no_answer' }, { kind: 'no_answer' }, { kind: 'answers' }),
);

const anyChange: fc.Arbitrary<FactDetails> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(...wordsOfCustomers).map((text): FactDetails => ({ kind: 'edited', text })),
  },
  { weight: 1, arbitrary: fc.constant<FactDetails>({ kind: 'deleted' }) },
);

/** Which message it is about, counted back from the newest. */
const anyBack = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 }));

const anyFact = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('fact' as const),
      details: anyDecision,
      role: fc.constantFrom<Role>(
        'staff',
        'staff',
        'staff',
        'staff',
        'staff',
        'staff',
        'customer',
        'unknown',
        'bot',
      ),
      back: anyBack,
      order: fc.integer({ min: 0, max: 9 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('fact' as const),
      details: anyChange,
      role: fc.constant<Role>('customer'),
      back: anyBack,
      order: fc.integer({ min: 0, max: 9 }),
    }),
  },
);

/** A reaction given before is taken back: the last one of that name. */
const anyTakingBack = fc.record({
  kind: fc.constant('fact' as const),
  details: fc
    .constantFrom('hourglass', 'hourglass_flowing_sand', 'white_check_mark')
    .map((name): FactDetails => ({ kind: 'unreacted', emoji: name })),
  role: fc.constant<Role>('staff'),
  back: anyBack,
  order: fc.integer({ min: 0, max: 9 }),
});

const anyStep = fc.oneof(
  { weight: 6, arbitrary: anyMessage },
  { weight: 5, arbitrary: anyFact },
  { weight: 1, arbitrary: anyTakingBack },
);

/**
 * Three to twenty messages, and what became of them.
 * @param gap the minutes between one thing and the next
 */
export function conversationsWith(gap: fc.Arbitrary<number>): fc.Arbitrary<Conversation> {
  return fc
    .array(fc.record({ gap, what: anyStep }), { minLength: 3, maxLength: 36, size: 'max' })
    .map(asConversation);
}

type Step = typeof anyStep extends fc.Arbitrary<infer S> ? { gap: number; what: S } : never;

function asConversation(steps: readonly Step[]): Conversation {
  const conversation: Conversation = { messages: [], facts: [] };
  let minute = begins;
  for (const [i, { gap, what }] of steps.entries()) {
    minute += gap;
    const at = new Date(minute * 60_000);
    const { messages, facts } = conversation;
    if (what.kind === 'message' && messages.length < 20) {
      messages.push({
        id: `${minute * 60}.${String(i).padStart(6, '0')}`,
        at,
        threadId: null,
        authorId: what.author,
        authorName: what.author,
        authorRole: what.role,
        text: what.text,
        hasFiles: what.hasFiles,
        staffNamed: colleagues.filter((name) => what.role === 'staff' && what.text.includes(`<@${name}>`)),
      });
    }
    const about = messages.at(-1 - (what.kind === 'fact' ? what.back : 0));
    if (what.kind === 'fact' && about !== undefined) {
      const { details } = what;
      const changed = details.kind === 'edited' || details.kind === 'deleted';
      // What is deleted is not edited any more, nor in the same instant.
      const isGone = facts.some(
        (fact) =>
          fact.messageId === about.id &&
          (fact.details.kind === 'deleted' || (details.kind === 'deleted' && +fact.at === +at)),
      );
      const role = changed ? about.authorRole : what.role;
      if (!(isGone && changed)) {
        facts.push({
          id: `${what.order}/${i}`,
          messageId: about.id,
          at,
          actorId: changed ? about.authorId : (people[role][i % people[role].length] ?? null),
          actorRole: role,
          details: dated(details, minute),
        });
      }
    }
  }
  return conversation;
}

function dated(details: FactDetails, minute: number): FactDetails {
  if (details.kind !== 'answered') return details;
  return { ...details, repliedAt: new Date((minute - Number(details.repliedAt)) * 60_000).toISOString() };
}

/** What is in the log at `now`. */
export function knownAt({ messages, facts }: Conversation, now: Date): Conversation {
  return { messages: messages.filter(({ at }) => at <= now), facts: facts.filter(({ at }) => at <= now) };
}
