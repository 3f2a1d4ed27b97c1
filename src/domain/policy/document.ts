import type { Weekday } from '../calendar/day.ts';
import type { Shift } from '../calendar/shift.ts';

/** What a policy promises customers; see the table of words in README.md. */
export const metrics = ['first_reply', 'next_reply', 'periodic_update', 'resolution', 'follow_up'] as const;

/** What a clock measures: also how long a colleague takes who was asked, which no customer is promised. */
export const clockMetrics = [...metrics, 'internal_reply'] as const;
export type Metric = (typeof clockMetrics)[number];

/** The clocks of one customer message that waits for a reply; the others measure a whole conversation. */
export const replyMetrics = ['first_reply', 'next_reply'] as const satisfies readonly Metric[];
export type ReplyMetric = (typeof replyMetrics)[number];

/** Most pressing first. */
export const priorities = ['urgent', 'high', 'normal', 'low'] as const;
export type Priority = (typeof priorities)[number];

/** Minutes are counted in the open hours of a calendar, or all around the clock. */
export type CountedHours = 'business' | 'calendar';

/** Who made the conversation wait on the customer: a decision of staff, or a question that staff put to the customer. */
export const pauseCauses = ['staff', 'question'] as const;
export type PauseCause = (typeof pauseCauses)[number];

/** To whom a step of the ladder goes, as parts that somebody has. `owner` is whoever is to answer, found in turn. */
export const ladderParts = [
  'owner',
  'backup',
  'customer_owner',
  'inbox_owner',
  'rotation',
  'lead',
  'lead_channel',
] as const;
export type LadderPart = (typeof ladderParts)[number];

/** A part, one person (`U…`, `W…`), or an internal channel (`C…`, `G…`) by its Slack id. */
export type Recipient = LadderPart | (string & {});

export interface LadderStep {
  /** The share of the target after which it is taken: 0.5 is half of it, 1 the deadline, 1.5 half of it later. */
  at: number;
  /** Counted minutes added to that: `at` 1 and 60 is an hour after the deadline, -15 a quarter of an hour before. */
  minutes?: number;
  to: Recipient | readonly Recipient[];
  /** `thread`: told in the thread of the card in the lead's channel; a direct message where nothing is said. */
  where?: 'dm' | 'thread';
  /** Heard at once, also outside the person's hours and while they want no notifications. */
  isUrgent?: boolean;
  /** Said again every so many counted minutes, until somebody acknowledges it, or until the clock ends. */
  repeat?: { everyMinutes: number; until: 'acknowledged' | 'answered' };
}

/** A turn that goes round among colleagues, by the day or the week, in the zone of the policy's calendar. */
export interface Rotation {
  /** In their order; or the members of a Slack user group (`S…`), in the order of their ids. */
  people?: readonly string[];
  userGroup?: string;
  turn: 'day' | 'week';
  /** The local date on which the first of them has the turn; later turns follow from it. */
  startsOn: string;
}

/** How a target is counted and watched over. */
export interface CountingTerms {
  hours: CountedHours;
  calendarId: string;
  /** The warning shares: after which shares of the target the owner is nudged. */
  nudgeAt: readonly number[];
  /** Further steps, to others than the owner or past the deadline. */
  ladder: readonly LadderStep[];
  /** Whose team it is: the last who is nudged before the admins, by their Slack id. */
  lead?: string | null;
  /** Where the lead's team talks among itself: an internal channel. */
  leadChannel?: string | null;
  /** The name of the rotation that takes its turn. */
  rotation?: string | null;
  /** What stops the clock while the ball is with the customer. */
  pausedBy: readonly PauseCause[];
  /** "Looking into it" is the reply that was promised, and not only shown; where nobody says so, it is not. */
  acknowledgementIsReply?: boolean;
}

/** One target in minutes, with what it has otherwise than its rule. */
export interface Target extends Partial<CountingTerms> {
  minutes: number;
}

/** `60` is short for `{minutes: 60}`; null says that there is no such clock. */
export type TargetSetting = number | Target | null;

/** One target for every priority, or one for some; a priority that is not named has that of `normal`. */
export type TargetByPriority = TargetSetting | TargetsOfPriorities;
export type TargetsOfPriorities = { readonly [P in Priority]?: TargetSetting };

export type Targets = { readonly [M in Metric]?: TargetByPriority };

/**
 * What a rule is for. Everything that is said must hold; of a list, one entry is enough. A rule without conditions is
 * for everything.
 */
export interface RuleConditions {
  inboxes?: readonly string[];
  inboxKinds?: readonly InboxKind[];
  customers?: readonly string[];
  tiers?: readonly string[];
  /** The priority at the ask: set by staff, else from the words of `priorityWords`, else `normal`. */
  priorities?: readonly Priority[];
  /** Whether customers read along in the channel (Slack Connect). */
  isShared?: boolean;
  /** Words or phrases of the conversation's first ask, in any case, as whole words. */
  words?: readonly string[];
  /** A regular expression (RE2, in any case) found in the conversation's first ask. */
  pattern?: string;
  /** The day of the ask, in the zone of the rule's calendar. */
  weekdays?: readonly Weekday[];
  /** The time of day of the ask, in the zone of the rule's calendar; `["22:00","06:00"]` crosses midnight. */
  timesOfDay?: readonly Shift[];
}

export type InboxKind = 'channel' | 'mailbox';

/** A rule's name stands in explanations and in Slack's lists, which cut what is longer. */
export const mostNameCharacters = 80;

export interface Rule extends Partial<CountingTerms> {
  /** Unique in the policy, whatever its case; explanations call the rule by it. */
  name: string;
  when: RuleConditions;
  /** The priority of what matches; only staff can set another. */
  priority?: Priority;
  targets: Targets;
}

/** How conversations end that have gone quiet after an answer. */
export interface ClosingTerms {
  /** After how many working days without a word. */
  afterDays: number;
  /** Their owner is asked first whether the customer has confirmed, and closes them; nothing is closed by itself. */
  confirm?: boolean;
  /** For how many days an ask opens again what was closed; after them it begins a conversation of its own. */
  reopenDays?: number;
}

export const dateOrders = ['day_first', 'month_first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/**
 * A workspace's promises to its customers: plain data, versioned as a whole. The first rule that matches applies; what
 * it leaves unsaid, the policy says.
 */
export interface PolicyDocument extends CountingTerms {
  rules: readonly Rule[];
  targets: Targets;
  /** Words in an ask that tell its priority: "production is down" is urgent. */
  priorityWords: { readonly [P in Priority]?: readonly string[] };
  /** Who is nudged in the place of somebody who cannot act: person id by person id. */
  standIns: Readonly<Record<string, string>>;
  /** When conversations that have gone quiet are closed; where nothing is said, only staff closes. */
  closing?: ClosingTerms;
  /**
   * After how many working days the owner of a conversation that waits on the customer is reminded to write again; three
   * where nothing is said, never where it is null.
   */
  remindAfterDays?: number | null;
  /** How "03/04" in a promise is read; the day comes first where nothing is said. */
  dateOrder?: DateOrder;
  /** Within how many counted minutes "as soon as possible" is; where nothing is said it names no time. */
  asapMinutes?: number;
  /** Turns that go round, by name. */
  rotations?: Readonly<Record<string, Rotation>>;
}

/** Works out of the box: one target of support hours for each reply, the owner nudged at half of it and at the deadline. */
export function defaultPolicy(minutes: number): PolicyDocument {
  return {
    rules: [],
    targets: { first_reply: minutes, next_reply: minutes },
    hours: 'business',
    calendarId: 'default',
    nudgeAt: [0.5, 1],
    ladder: [],
    pausedBy: ['staff', 'question'],
    priorityWords: {
      urgent: ['production is down', 'prod is down', 'site is down', 'system is down', 'outage', 'data loss'],
    },
    standIns: {},
  };
}
