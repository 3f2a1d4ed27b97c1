import type { Clock } from '../../domain/clocks/clock.ts';
import type { FactDetails } from '../../domain/log.ts';
import { capitalised } from '../../domain/words.ts';
import { command } from '../ids.ts';
import { dueInstant, span } from './durations.ts';
import { instant, linked, person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { metricNames } from './metric-words.ts';
import { context, section } from './parts.ts';
import { priorityNames } from './priority-words.ts';
import { foreignName, foreignWords } from './text.ts';

/** What staff decides about the conversation of a message. */
export type Decision = Extract<FactDetails, { kind: 'paused' | 'resumed' | 'prioritised' }>;

/** What came of a decision about a conversation. */
export interface Decided {
  decision: Decision;
  /**
   * `not_open`: there is nothing to decide about; `already`: it was so before. Else it was carried out, whatever it means
   * for the single clocks.
   */
  how: 'done' | 'already' | 'not_open';
  /** What was asked there was closed since. */
  isClosed: boolean;
  customerName: string;
  askText: string;
  link: string;
  /** Where it was paused before: since when, and by whom. */
  pausedBefore: { at: Date; by: string } | null;
  /** When it was decided. */
  at: Date;
  /** When the clocks would be due without it, by clock id. */
  dueBefore: ReadonlyMap<string, Date>;
  /** Those that have not ended. */
  clocks: readonly Clock[];
  now: Date;
}

/** The answer to `/cx-urgency priority`, `pause` and `resume`: what is so now, and what it means for each deadline. */
export function decidedMessage(decided: Decided): BlockMessage {
  const sentence = sentenceOf(decided);
  const ask = linked(decided.link, foreignWords(decided.askText, 120));
  const lines = decided.how === 'not_open' ? [] : clockLines(decided);
  return {
    text: sentence,
    blocks: [section([sentence, ...lines].join('\n')), context(`${customerOf(decided)} · ${ask}`)],
  };
}

function sentenceOf(decided: Decided): string {
  const { how, isClosed, decision } = decided;
  const customer = customerOf(decided);
  if (how === 'not_open') {
    return isClosed
      ? `What ${customer} asked there is closed. What they write afterwards is counted anew.`
      : `Nothing that ${customer} asked there is open.`;
  }
  switch (decision.kind) {
    case 'prioritised': {
      const priority = priorityNames[decision.priority].toLowerCase();
      return how === 'already' ? `It is ${priority} already.` : `It is *${priority}* from now on.`;
    }
    case 'paused':
      return how === 'already' ? alreadyPaused(decided) : pausedNow(decided);
    case 'resumed':
      return how === 'already'
        ? 'It was not waiting on the customer, so nothing changes.'
        : 'It no longer waits on the customer.';
  }
}

function pausedNow(decided: Decided): string {
  return (
    `Waiting on ${customerOf(decided)} from now on. It ends as soon as they write, ` +
    `or with \`${command} resume\` and the same link.`
  );
}

function alreadyPaused(decided: Decided): string {
  const { pausedBefore: before } = decided;
  const since = before ? ` since ${instant(before.at)}, set by ${person(before.by)}` : '';
  return `It waits on ${customerOf(decided)} already${since}.`;
}

function clockLines(decided: Decided): string[] {
  if (decided.clocks.length === 0) return ['Nothing is counted there at the moment.'];
  return decided.clocks.map(
    (clock) => `• ${capitalised(metricNames[clock.metric])}: ${clockWords(clock, decided)}.`,
  );
}

function clockWords(clock: Clock, decided: Decided): string {
  const { outcome, dueAt } = clock;
  const isLate = outcome === 'breached' || (outcome === 'running' && decided.now > dueAt);
  const due = dueInstant(dueAt, isLate, decided.now);
  if (outcome === 'paused') return `stands still, due no sooner than ${instant(dueAt)}`;
  const change = changeOf(clock, decided);
  if (change !== null) return `${due}${change}`;
  const { how, decision } = decided;
  if (isLate && how === 'done' && decision.kind !== 'resumed')
    return `${due}; a deadline that has passed stays`;
  return `${due}${decision.kind === 'paused' && !isLate ? '; the policy does not stop it for that' : ''}`;
}

/** What the decision did to a deadline: " instead of Monday 11:00"; null where it did nothing to it. */
function changeOf(
  { id, dueAt, snapshots, pauses }: Clock,
  { decision, how, at, dueBefore }: Decided,
): string | null {
  if (how !== 'done') return null;
  const decidedAt = at.toISOString();
  if (decision.kind === 'resumed') {
    const ended = pauses.find(({ endedAt }) => endedAt === decidedAt);
    return ended?.hiddenMinutes == null ? null : `; ${span(ended.hiddenMinutes)} not counted`;
  }
  const before = dueBefore.get(id);
  if (!before || !snapshots.some((snapshot) => snapshot.at === decidedAt)) return null;
  return before.getTime() === dueAt.getTime() ? ', as before' : ` instead of ${instant(before)}`;
}

function customerOf({ customerName }: Decided): string {
  return `*${foreignName(customerName, 'the customer')}*`;
}
