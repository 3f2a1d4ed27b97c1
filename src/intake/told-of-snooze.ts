import { recipientOf } from '../domain/nudges/recipients.ts';
import type { Metric, Priority } from '../domain/policy/document.ts';
import { teamOf } from '../domain/policy/team.ts';
import type { ToldOfSnooze } from '../domain/spoken/answer.ts';
import type { Transaction } from '../store/database.ts';
import { loadDesk } from '../store/desk.ts';
import { loadTerms } from '../store/load-terms.ts';

/** A clock, as far as its team goes. */
export interface Led {
  /** The name of the rule that it is promised by; null where none matched. */
  rule: string | null;
  metric: Metric;
  priority: Priority;
}

/**
 * Who hears that a clock is put off past its deadline, were it put off at `now`: the lead, who is there in the lead's place,
 * or, where no lead is said, an admin. By the very rule that nudges them; null where there is nobody.
 * @param by who puts it off
 */
export async function toldOfSnooze(
  tx: Transaction,
  workspaceId: string,
  { rule, metric, priority }: Led,
  by: string,
  now: Date,
): Promise<ToldOfSnooze | null> {
  const terms = await loadTerms(tx, workspaceId);
  const { document } = terms.policies.reduce((best, each) => (each.version > best.version ? each : best));
  const { lead } = teamOf(document, rule, metric, priority);
  const desk = await loadDesk(tx, workspaceId, { personIds: [lead], terms }, now);
  const parts = {
    assigneeId: null,
    lastStaffId: null,
    customerOwnerId: null,
    inboxOwnerId: null,
    lead,
    rotation: [],
  };
  const { personId } = recipientOf('lead', parts, desk, false);
  if (personId === null) return null;
  const as = personId === lead ? 'lead' : lead === null ? 'admin' : 'instead';
  return { personId, as, isSelf: personId === by };
}
