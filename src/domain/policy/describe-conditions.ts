import type { Weekday } from '../calendar/day.ts';
import type { InboxKind, RuleConditions } from './document.ts';

/** How ids are called where people read them; without a name an id stands for itself. */
export interface Names {
  inbox?(id: string): string;
  customer?(id: string): string;
  person?(id: string): string;
  channel?(id: string): string;
  userGroup?(id: string): string;
  rotation?(name: string): string;
}

const days: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** What a rule is for, in words: `customers of tier gold, asked 18:00–08:00`. */
export function describeConditions(when: RuleConditions, names: Names): string {
  const { inboxes, customers, tiers, priorities, weekdays, timesOfDay, words, pattern } = when;
  const parts = [
    inboxes && `in ${either(inboxes.map((id) => names.inbox?.(id) ?? id))}`,
    inboxes ? undefined : describePlaces(when),
    customers && `from ${either(customers.map((id) => names.customer?.(id) ?? id))}`,
    tiers && `customers of tier ${either(tiers)}`,
    priorities && `of priority ${either(priorities)}`,
    words && `with ${either(words.map((word) => `“${word}”`))} in the first ask`,
    pattern && `with what matches ${pattern} in the first ask`,
    weekdays && `asked on ${either(weekdays.map((day) => days[day]))}`,
    timesOfDay && `asked ${either(timesOfDay.map((shift) => shift.join('–')))}`,
  ].filter(Boolean);
  return parts.length === 0 ? 'every ask' : parts.join(', ');
}

const kindNames: Record<InboxKind, string> = { channel: 'channels', mailbox: 'mailboxes' };

function describePlaces({ inboxKinds, isShared }: RuleConditions): string | undefined {
  const hasChannels = inboxKinds?.includes('channel') ?? true;
  const hasMailboxes = inboxKinds?.includes('mailbox') ?? true;
  if (isShared === true) return 'in shared channels';
  if (isShared === false && hasChannels) return `in internal channels${hasMailboxes ? ' or mailboxes' : ''}`;
  return inboxKinds && `in ${either(inboxKinds.map((kind) => kindNames[kind]))}`;
}

/** `gold`, `gold or silver`, `gold, silver or bronze` */
export function either(items: readonly string[], conjunction = 'or'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}
