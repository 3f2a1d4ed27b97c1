import { duration } from '../words.ts';
import { either, type Names } from './describe-conditions.ts';
import type { LadderPart, LadderStep, Recipient } from './document.ts';
import { isChannelId, isPlain, recipientsOf } from './ladder.ts';

const parts: Record<LadderPart, string> = {
  owner: 'the owner',
  backup: 'the owner’s backup',
  customer_owner: 'the customer’s owner',
  inbox_owner: 'the inbox’s owner',
  rotation: 'whoever has the turn',
  lead: 'the lead',
  lead_channel: 'the lead’s channel',
};

/** Whom a step goes to, in words: `the owner`, or somebody by name. */
export function recipientInWords(to: Recipient, names: Names = {}): string {
  const part = parts[to as LadderPart];
  if (part !== undefined) return part;
  return (isChannelId(to) ? names.channel?.(to) : names.person?.(to)) ?? to;
}

/** `further nudges go to the inbox’s owner at the deadline and Tom at 150 %` */
export function describeLadder(ladder: readonly LadderStep[], names: Names): string {
  if (ladder.every(isPlain)) {
    const steps = ladder.map((step) => stepInWords(step, names));
    return `further nudges go to ${either(steps, 'and')}`;
  }
  return `further nudges go to ${ladder.map((step) => stepInWords(step, names)).join(', then to ')}`;
}

/** `the owner and the lead 15 min before the deadline, urgent, again every 30 min until acknowledged` */
export function stepInWords(step: LadderStep, names: Names = {}): string {
  const whom = either(
    recipientsOf(step).map((to) => recipientInWords(to, names)),
    'and',
  );
  return [`${whom} ${momentInWords(step)}`, ...extrasInWords(step)].join(', ');
}

/** How a step is told, and whether it is said again. */
export function extrasInWords({ where, isUrgent, repeat }: LadderStep): string[] {
  return [
    ...(isUrgent ? ['urgent'] : []),
    ...(where === 'thread' ? ['in the card’s thread'] : []),
    ...(repeat ? [`again every ${duration(repeat.everyMinutes)} until ${repeat.until}`] : []),
  ];
}

/** `at 50 %`, `at the deadline`, `15 min before the deadline`, `1 h after the deadline` */
export function momentInWords({ at, minutes = 0 }: Pick<LadderStep, 'at' | 'minutes'>): string {
  if (minutes === 0) return shareInWords(at);
  return `${duration(minutes)} ${minutes < 0 ? 'before' : 'after'} the deadline`;
}

/** `at 50 %`, `at the deadline` */
export function shareInWords(at: number): string {
  return at === 1 ? 'at the deadline' : `at ${Math.round(at * 1000) / 10} %`;
}
