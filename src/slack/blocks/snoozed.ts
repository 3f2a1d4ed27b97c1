import type { ToldOfSnooze } from '../../domain/spoken/answer.ts';
import { instant, person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { section } from './parts.ts';

/** Whoever puts it off past the deadline hears who hears of it. */
export function snoozedPastDue(
  { until, dueAt }: { until: Date; dueAt: Date },
  told: ToldOfSnooze | null,
): BlockMessage {
  const text = `Snoozed until ${instant(until)}. That is past the deadline (${instant(dueAt)}): ${toldWords(told)}.`;
  return { text, blocks: [section(text)] };
}

/** `@mei, the lead, is told`; never somebody who is not. */
export function toldWords(told: ToldOfSnooze | null): string {
  if (told === null) return 'nobody is told, for no lead is set and no admin is known';
  const { personId, as, isSelf } = told;
  if (isSelf) return `nobody else is told, for ${asOneself[as]}`;
  return `${person(personId)}${asAnother[as]}`;
}

const asOneself: Record<ToldOfSnooze['as'], string> = {
  lead: 'you are the lead',
  admin: 'no lead is set',
  instead: 'you stand in for the lead',
};
const asAnother: Record<ToldOfSnooze['as'], string> = {
  lead: ', the lead, is told',
  admin: ', an admin, is told, for no lead is set',
  instead: ' is told in the lead’s place',
};
