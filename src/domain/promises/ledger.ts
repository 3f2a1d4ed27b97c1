import type { PromiseState } from './promise.ts';

/** A promise as the ledger lists it. */
export interface LedgerPromise {
  id: string;
  customerId: string;
  customerName: string;
  promisedBy: string;
  /** Who is to keep it: whoever gave it, or to whom its conversation was handed since. */
  keeperId: string;
  quote: string;
  /** With the pauses of its clock. */
  dueAt: Date;
  isCertain: boolean;
  state: PromiseState;
  endedAt: Date | null;
  isOverdue: boolean;
  /** Null while nobody has confirmed it. */
  clockId: string | null;
  link: string;
}
