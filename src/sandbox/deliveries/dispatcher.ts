import type { DeliveryFaults } from '../faults/delivery-faults.ts';
import type { Answer, Attempt, Delivery, Transport } from './delivery.ts';

export interface DispatcherOptions {
  /** The way to the app at this moment. */
  transport: () => Transport;
  faults: DeliveryFaults;
  /** Real milliseconds the app has to acknowledge. */
  ackTimeoutMs: number;
  /** Real milliseconds before each further try of an unacknowledged event. */
  retryDelaysMs: readonly number[];
}

/** Hands deliveries to the app and keeps trying with events, as Slack does. */
export interface Dispatcher {
  /** Sends an event; tried again while it is not acknowledged. */
  event(delivery: Delivery): void;
  /** Sends something somebody waits for; tried once. */
  ask(delivery: Delivery): Promise<Answer>;
  /** Resolves when nothing is on its way. Tries that are more than a second off do not count. */
  idle(): Promise<void>;
  stop(): void;
}

const soonMs = 1000;

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const underWay = new Set<Promise<unknown>>();
  const timers = new Set<NodeJS.Timeout>();
  let isStopped = false;

  function track<T>(work: Promise<T>): Promise<T> {
    const tracked = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return tracked;
  }

  function later(delayMs: number, run: () => Promise<void>): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        resolve(isStopped ? undefined : run());
      }, delayMs);
      timer.unref();
      timers.add(timer);
    });
  }

  async function tryEvent(attempt: Attempt): Promise<void> {
    const answer = await options.transport().attempt(attempt, options.ackTimeoutMs);
    if (answer.isAcked || !answer.mayRetry || isStopped) return;
    const delayMs = options.retryDelaysMs[attempt.retryAttempt];
    if (delayMs === undefined) return;
    const next = { ...attempt, retryAttempt: attempt.retryAttempt + 1, retryReason: answer.reason };
    const retry = later(delayMs, () => track(tryEvent(next)));
    if (delayMs < soonMs) await retry;
  }

  const first = (delivery: Delivery): Attempt => ({ ...delivery, retryAttempt: 0, retryReason: '' });

  return {
    event(delivery) {
      if (isStopped) return;
      for (const { delayMs } of options.faults.planFor(
        delivery,
        (held) => void track(tryEvent(first(held))),
      )) {
        const go = () => tryEvent(first(delivery));
        void track(delayMs > 0 ? later(delayMs, go) : go());
      }
    },
    ask: (delivery) => track(options.transport().attempt(first(delivery), options.ackTimeoutMs)),
    async idle() {
      while (underWay.size > 0) await Promise.allSettled([...underWay]);
    },
    stop() {
      isStopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
