import type { Fields } from '../wire/json.ts';

export type DeliveryKind = 'events_api' | 'interactive' | 'slash_commands';

/** Something for the app: an event, an interaction or a command. */
export interface Delivery {
  kind: DeliveryKind;
  payload: Fields;
  /** Whether the acknowledgement may carry an answer. */
  acceptsResponsePayload: boolean;
}

/** One try at handing it over. */
export interface Attempt extends Delivery {
  retryAttempt: number;
  retryReason: string;
}

export type FailureReason = 'timeout' | 'connection_failed' | 'http_error';

/** What came of one try. `body` is what the app answered with, undefined when it answered with nothing. */
export type Answer =
  | { isAcked: true; body: unknown }
  | { isAcked: false; reason: FailureReason; mayRetry: boolean };

/** A way to the app: Socket Mode or HTTP. */
export interface Transport {
  attempt(attempt: Attempt, timeoutMs: number): Promise<Answer>;
  /** Whether anything is there to receive. */
  isReachable(): boolean;
}
