import { byTime, type Fact } from '../log.ts';

/** The messages of which staff said that they were asks: they are from when they were written, whatever their words. */
export function askedByStaff(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(facts.filter(isAsked).map(({ messageId }) => messageId));
}

/**
 * Whoever says that it was an ask takes back that it needed no reply, where that was said of the same message before.
 * What is said after it counts, as for any ask.
 */
export function withoutContradicted(facts: readonly Fact[]): readonly Fact[] {
  const asked = facts.filter(isAsked);
  if (asked.length === 0) return facts;
  return facts.filter(
    (fact) =>
      fact.details.kind !== 'no_reply_needed' ||
      !asked.some(({ messageId, ...said }) => messageId === fact.messageId && byTime(said, fact) > 0),
  );
}

function isAsked({ details, actorRole, actorId }: Fact): boolean {
  return details.kind === 'asked' && actorRole === 'staff' && actorId !== null;
}
