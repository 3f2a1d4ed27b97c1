import fc from 'fast-check';
import { clockOfPromise } from '../../src/domain/promises/of-clock.ts';
import type { Delivery } from '../../src/intake/intents.ts';
import { writeAbout } from '../../src/slack/blocks/asked-about.ts';
import { type CorrectionChoice, corrections, writeCorrected } from '../../src/slack/blocks/correction.ts';
import { writeDue, writePromiseAbout } from '../../src/slack/blocks/promise-anchor.ts';
import { actionIds, blockIds, callbackIds } from '../../src/slack/ids.ts';
import { asDelivery } from '../../src/slack/translate/delivery.ts';
import { channel, ourTeam, theirTeam } from './desk.ts';

/** One thing that happens in the channel, minutes after the one before it. */
export interface Happening {
  afterMinutes: number;
  what:
    | 'said'
    | 'replied'
    | 'edited'
    | 'deleted'
    | 'reacted'
    | 'unreacted'
    | 'pressed'
    | 'corrected'
    | 'stated'
    | 'dated'
    | 'noted'
    | 'told';
  who: 'dana' | 'omar' | 'sam' | 'priya' | 'tom' | 'bot';
  /** Picks which earlier message it is about. */
  about: number;
  words: string;
  emoji: string;
  button: string;
  /** How long before it was stated the customer was called; below nothing, that is still to come. */
  calledMinutesAgo: number;
  /** In how many minutes a promise is due, says staff. */
  dueInMinutes: number;
  /** How staff says that the message is to be read, and with which other message it belongs. */
  correction: CorrectionChoice;
  with: number;
}

const words = [
  'The export is broken',
  'Can you look?',
  'thanks',
  'Looking into it',
  '<@U0TOM> can you take this?',
  '<@U0PRIYA> did we deploy yesterday?',
  'It is mended now',
  'ok',
  'urgent',
  'Production is down',
  'Which browser do you use?',
  '<@U0DANA> it is back, see https://status.example.com/17',
  '[build] 4711 failed, see https://ci.example.com/7',
  "I'll send you the export by 16:00 tomorrow",
  'Let me check with engineering',
];

const promises = [
  ...words.slice(-2),
  "I'll send you the export on Wednesday instead",
  "I'll call you in two hours. We'll send the export by Thursday.",
  'I should be able to mend it by Thursday',
  'Here is the export that you asked for',
];

const emoji = ['eyes', 'white_check_mark', 'hourglass', 'zzz', 'raising_hand', 'tada', 'pushpin'];
const buttons = ['take_ask', 'snooze_ask', 'no_reply_needed', 'settle_otherwise', 'not_a_promise'];

const anyAfter = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 9, max: 400 }));

const anyOf = (
  what: fc.Arbitrary<Happening['what']>,
  afterMinutes: fc.Arbitrary<number>,
  more: readonly Happening['who'][] = [],
  also: Partial<Record<'words' | 'emoji' | 'button', readonly string[]>> = {},
) =>
  fc.record({
    afterMinutes,
    what,
    who: fc.constantFrom('dana', 'dana', 'omar', 'priya', 'tom', 'bot', ...more),
    about: fc.nat({ max: 60 }),
    words: fc.constantFrom(...(also.words ?? words)),
    emoji: fc.constantFrom(...(also.emoji ?? emoji)),
    button: fc.constantFrom(...(also.button ?? buttons)),
    calledMinutesAgo: fc.oneof(fc.integer({ min: -5, max: 30 }), fc.integer({ min: 0, max: 600 })),
    dueInMinutes: fc.oneof(fc.integer({ min: -30, max: 600 }), fc.integer({ min: 600, max: 6000 })),
    correction: fc.constantFrom(...corrections),
    with: fc.nat({ max: 60 }),
  });

/** All kinds of things, within some days. */
export const anyHappenings: fc.Arbitrary<Happening[]> = fc.array(
  anyOf(
    fc.constantFrom(
      'said',
      'said',
      'replied',
      'replied',
      'edited',
      'deleted',
      'reacted',
      'unreacted',
      'pressed',
      'stated',
      'dated',
      'noted',
      'told',
      'corrected',
    ),
    anyAfter,
  ),
  { minLength: 3, maxLength: 22 },
);

/** Conversations with days between them, which staff ties together and parts again. */
export const anyCorrected: fc.Arbitrary<Happening[]> = fc.array(
  anyOf(
    fc.constantFrom('said', 'said', 'replied', 'corrected', 'corrected'),
    fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 200, max: 2000 })),
  ),
  { minLength: 5, maxLength: 16 },
);

/** Promises above all, and what is decided about them. */
export const anyPromised: fc.Arbitrary<Happening[]> = fc.array(
  anyOf(
    fc.constantFrom(
      ...(['said', 'said', 'replied', 'replied', 'edited', 'deleted', 'reacted', 'unreacted'] as const),
      ...(['pressed', 'pressed', 'dated', 'dated', 'noted', 'noted', 'told', 'stated', 'corrected'] as const),
    ),
    fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 30, max: 900 })),
    ['tom', 'tom', 'priya'],
    {
      words: [...words.slice(0, 3), ...promises, ...promises],
      emoji: ['pushpin', 'pushpin', 'white_check_mark', 'hourglass'],
      button: ['promise_yes', 'not_a_promise'],
    },
  ),
  { minLength: 3, maxLength: 22 },
);

/**
 * A channel in which never all is at rest: nobody is silent for as long as a conversation stays open. Sam belongs to nobody
 * that is known.
 */
export const anyBusy: fc.Arbitrary<Happening[]> = fc.array(
  anyOf(
    fc.constantFrom(
      ...(['said', 'said', 'said', 'said', 'said', 'said', 'replied', 'replied'] as const),
      ...([
        'edited',
        'deleted',
        'reacted',
        'reacted',
        'unreacted',
        'pressed',
        'dated',
        'told',
        'corrected',
      ] as const),
    ),
    fc.oneof(
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 200 }),
    ),
    ['sam', 'tom'],
  ),
  { minLength: 12, maxLength: 60 },
);

export interface Delivered {
  delivery: Delivery;
  receivedAt: Date;
}

const users = {
  dana: 'U0DANA',
  omar: 'U0OMAR',
  sam: 'U0SAM',
  priya: 'U0PRIYA',
  tom: 'U0TOM',
  bot: 'U0STATUS',
} as const;

/** The deliveries by which Slack would tell of these happenings, in the order in which they happened. */
export function deliveriesOf(happenings: readonly Happening[]): Delivered[] {
  let at = new Date('2026-11-09T08:00:00Z').getTime();
  const messages: { ts: string; root: string; user: string; text: string }[] = [];
  return happenings.flatMap((happening, index): Delivered[] => {
    at += happening.afterMinutes * 60_000 + 1000;
    const receivedAt = new Date(at);
    const ts = `${Math.floor(at / 1000)}.${String(index).padStart(6, '0')}`;
    const target = messages[happening.about % Math.max(messages.length, 1)];
    // What is chosen in the modal is a conversation, and known by what stands outside threads.
    const others = messages.filter(({ ts: id, root }) => id === root);
    const other = others[happening.with % Math.max(others.length, 1)];
    const body = bodyOf(happening, ts, index, target, other);
    if (!body) return [];
    if (happening.what === 'said' || happening.what === 'replied') {
      const root = happening.what === 'replied' && target ? target.root : ts;
      messages.push({ ts, root, user: users[happening.who], text: happening.words });
    }
    const delivery = asDelivery(ourTeam, body);
    return delivery ? [{ delivery, receivedAt }] : [];
  });
}

type Target = { ts: string; root: string; user: string; text: string } | undefined;

function bodyOf(
  { what, who, words: text, emoji, button, correction, calledMinutesAgo, dueInMinutes }: Happening,
  ts: string,
  index: number,
  target: Target,
  other: Target,
) {
  const user = users[who];
  const team = who === 'dana' || who === 'omar' ? theirTeam : ourTeam;
  const event = (fields: object) => ({
    type: 'event_callback',
    team_id: ourTeam,
    event_id: `Ev${index}`,
    event: { channel, channel_type: 'channel', event_ts: ts, ...fields },
  });
  const now = Math.floor(Number(ts));
  const dueAt = new Date((now + dueInMinutes * 60) * 1000);
  const submission = (callback_id: string, private_metadata: string, values: object) => ({
    type: 'view_submission',
    trigger_id: `trigger.${index}`,
    user: { id: user, team_id: team },
    view: { id: `V${index}`, callback_id, private_metadata, state: { values } },
  });
  const author = { user, user_team: team, ...(who === 'bot' ? { bot_id: 'B0STATUS' } : {}) };
  if (what === 'said') return event({ type: 'message', ...author, ts, text });
  if (!target) return undefined;
  const anchor = { inbox: channel, ask: target.ts, clock: clockOfPromise(channel, target.ts) };
  const spoken = {
    [blockIds.answeredHow]: { [actionIds.answeredHow]: { selected_option: { value: 'phone' } } },
    [blockIds.answeredAt]: {
      [actionIds.answeredAt]: { selected_date_time: now - calledMinutesAgo * 60 },
    },
  };
  const promise = writePromiseAbout(anchor, { dueAt, madeAt: new Date(0) });
  switch (what) {
    case 'replied':
      return event({ type: 'message', ...author, ts, text, thread_ts: target.root });
    case 'edited':
      return event({
        type: 'message',
        subtype: 'message_changed',
        message: { ...author, ts: target.ts, text, edited: { user, ts } },
        previous_message: { ...author, ts: target.ts, text: `${text} ` },
      });
    case 'deleted':
      return event({
        type: 'message',
        subtype: 'message_deleted',
        deleted_ts: target.ts,
        previous_message: { ts: target.ts },
      });
    case 'reacted':
    case 'unreacted':
      return event({
        type: what === 'reacted' ? 'reaction_added' : 'reaction_removed',
        user,
        reaction: emoji,
        item: { type: 'message', channel, ts: target.ts },
      });
    case 'corrected':
      return submission(callbackIds.correction, writeCorrected({ inboxId: channel, messageId: target.ts }), {
        [blockIds.correctAs]: { [actionIds.correctAs]: { selected_option: { value: correction } } },
        [blockIds.correctWith]: {
          [actionIds.correctWith]: { selected_option: other ? { value: other.ts } : null },
        },
      });
    case 'stated':
      return submission(callbackIds.answered, writeAbout({ ...anchor, clock: 'any' }, new Date(0)), spoken);
    case 'told':
      return submission(callbackIds.promiseTold, promise, spoken);
    case 'noted':
      return submission(callbackIds.followUp, JSON.stringify({ inbox: channel, message: target.ts }), {
        [blockIds.followUpWhat]: { [actionIds.followUpWhat]: { value: text } },
        [blockIds.followUpWho]: {
          [actionIds.followUpWho]: { selected_user: ['U0TOM', 'U0PRIYA', user][dueInMinutes % 3] },
        },
        [blockIds.followUpWhen]: { [actionIds.followUpWhen]: { selected_date_time: dueAt.getTime() / 1000 } },
      });
    case 'dated':
      return submission(callbackIds.promiseDate, promise, {
        [blockIds.promiseDate]: { [actionIds.promiseDate]: { selected_date_time: dueAt.getTime() / 1000 } },
      });
    case 'pressed':
      return {
        type: 'block_actions',
        trigger_id: `trigger.${index}`,
        user: { id: user, team_id: team },
        actions: [
          {
            action_id: button,
            block_id: 'row',
            type: 'button',
            value: writeDue(anchor, dueAt),
            selected_option: { value: button === 'settle_otherwise' ? 'spam' : '30m' },
          },
        ],
      };
  }
}
