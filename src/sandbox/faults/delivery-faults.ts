import type { Delivery } from '../deliveries/delivery.ts';

/** Chooses deliveries, e.g. `(payload) => payload.event_id === 'Ev1'`. */
export type Match = (payload: Delivery['payload']) => boolean;

/** Events kept back, in the order they happened. */
export interface Withheld {
  count(): number;
  /** Lets them go, and those that follow. */
  release(order?: 'as sent' | 'reversed'): void;
}

/** What can go wrong between Slack and the app with events. */
export interface DeliveryFaultSwitches {
  /** Each of the next `times` events (1 when left out) arrives `copies` times (2), with the same event id. */
  duplicate(options?: { times?: number; copies?: number; match?: Match }): void;
  /** The next events arrive late, by real milliseconds; others overtake them. */
  delay(delayMs: number, options?: { times?: number; match?: Match }): void;
  /** The next events never arrive. */
  drop(options?: { times?: number; match?: Match }): void;
  /** Keeps events back until released. */
  withhold(match?: Match): Withheld;
}

export interface DeliveryFaults extends DeliveryFaultSwitches {
  /** The copies to send of an event, each after its delay; none when it is held or lost. */
  planFor(delivery: Delivery, send: (held: Delivery) => void): { delayMs: number }[];
  clear(): void;
}

interface Rule {
  left: number;
  match: Match;
  plan: { delayMs: number }[];
}

const always: Match = () => true;

export function createDeliveryFaults(): DeliveryFaults {
  let rules: Rule[] = [];
  let holds: { match: Match; held: { delivery: Delivery; send: (held: Delivery) => void }[] }[] = [];
  const add = (plan: { delayMs: number }[], times = 1, match = always) =>
    rules.push({ left: times, match, plan });
  return {
    duplicate: ({ times, copies = 2, match } = {}) =>
      void add(
        Array.from({ length: copies }, () => ({ delayMs: 0 })),
        times,
        match,
      ),
    delay: (delayMs, { times, match } = {}) => void add([{ delayMs }], times, match),
    drop: ({ times, match } = {}) => void add([], times, match),
    withhold(match = always) {
      const hold = { match, held: [] as { delivery: Delivery; send: (held: Delivery) => void }[] };
      holds.push(hold);
      return {
        count: () => hold.held.length,
        release(order = 'as sent') {
          holds = holds.filter((each) => each !== hold);
          const due = order === 'reversed' ? hold.held.toReversed() : hold.held;
          for (const { delivery, send } of due) send(delivery);
          hold.held = [];
        },
      };
    },
    planFor(delivery, send) {
      const hold = holds.find((each) => each.match(delivery.payload));
      if (hold) {
        hold.held.push({ delivery, send });
        return [];
      }
      const rule = rules.find((each) => each.left > 0 && each.match(delivery.payload));
      if (!rule) return [{ delayMs: 0 }];
      rule.left -= 1;
      return rule.plan;
    },
    clear() {
      rules = [];
      holds = [];
    },
  };
}
