import { lastDays } from '../../domain/kpis/period.ts';
import { type KpiPromise, promiseFigures } from '../../domain/kpis/promise-figures.ts';
import type { LedgerPromise } from '../../domain/promises/ledger.ts';
import { customerNamedIn } from '../../domain/promises/typed.ts';
import { allCustomers } from '../../store/customers.ts';
import { kpiPromisesBetween } from '../../store/kpi-promises.ts';
import { brokenPromises, openPromises } from '../../store/promise-ledger.ts';
import { findWorkspace } from '../../store/workspaces.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { customerUnknown, type LedgerScope, ledgerMessage } from '../blocks/promise-ledger.ts';
import type { TypedLedger } from '../command-promise.ts';
import type { SlackContext } from '../context.ts';

/** `promises`: what is open, oldest due first, and what became of those of the last seven days. */
export async function answerLedger(
  context: SlackContext,
  userId: string,
  which: TypedLedger['which'],
): Promise<BlockMessage> {
  const { db, workspaceId } = context;
  const now = context.now();
  if (which.of === 'person' || which.of === 'me') {
    const personId = which.of === 'person' ? which.personId : userId;
    return listing(
      context,
      now,
      { of: 'person', personId },
      {
        isListed: ({ keeperId, promisedBy }) => keeperId === personId || promisedBy === personId,
        isCounted: ({ promisedBy }) => promisedBy === personId,
      },
    );
  }
  if (which.of === 'customer') {
    const customer = customerNamedIn(which.typed, await allCustomers(db, workspaceId));
    if (!customer) return customerUnknown(which.typed);
    const isTheirs = ({ customerId }: { customerId: string }) => customerId === customer.id;
    const scope = { of: 'customer', name: customer.name } as const;
    return listing(context, now, scope, { isListed: isTheirs, isCounted: isTheirs });
  }
  return listing(context, now, { of: which.of }, { isListed: () => true, isCounted: () => true });
}

async function listing(
  { db, workspaceId }: SlackContext,
  now: Date,
  scope: LedgerScope,
  {
    isListed,
    isCounted,
  }: { isListed(item: LedgerPromise): boolean; isCounted(promise: KpiPromise): boolean },
): Promise<BlockMessage> {
  const { timeZone } = (await findWorkspace(db, workspaceId)) ?? { timeZone: 'UTC' };
  const { period } = lastDays(7, now, timeZone);
  const items =
    scope.of === 'broken'
      ? await brokenPromises(db, workspaceId, period.from, now)
      : await openPromises(db, workspaceId, now);
  const isTold = scope.of !== 'open' && scope.of !== 'broken';
  const counted = isTold ? (await kpiPromisesBetween(db, workspaceId, period)).filter(isCounted) : [];
  const figures = isTold ? promiseFigures(counted, period, now) : null;
  return ledgerMessage({ scope, items: items.filter(isListed), figures, now });
}
