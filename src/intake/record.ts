import type { Database } from '../store/database.ts';
import { recordDeliveries } from '../store/deliveries.ts';
import { type Delivery, keepable } from './intents.ts';

interface Pending {
  delivery: Delivery & { receivedAt: Date };
  resolve: (isNew: boolean) => void;
  reject: (error: unknown) => void;
}

/** Resolves once the delivery is committed: true where it is new, false where it was there already. */
export type Recorder = (delivery: Delivery, receivedAt: Date) => Promise<boolean>;

/**
 * Records deliveries before they are acknowledged: the promise holds once the delivery is committed. What comes while
 * a commit is under way goes into the next one together, so that many deliveries share one commit.
 */
export function createRecorder(db: Database): Recorder {
  let waiting: Pending[] = [];
  let isFlushing = false;

  async function flush(): Promise<void> {
    isFlushing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const added = await recordDeliveries(
          db,
          batch.map(({ delivery }) => delivery),
        );
        const fresh = new Set(added.map(keyOf));
        // Of two of the same in one batch, the first is the new one.
        for (const { delivery, resolve } of batch) resolve(fresh.delete(keyOf(delivery)));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isFlushing = false;
  }

  return (delivery, receivedAt) =>
    new Promise((resolve, reject) => {
      const kept = { ...delivery, id: keepable(delivery.id), receivedAt };
      waiting.push({ delivery: kept, resolve, reject });
      if (!isFlushing) void flush();
    });
}

const keyOf = ({ workspaceId, id }: { workspaceId: string; id: string }) => `${workspaceId}/${id}`;
