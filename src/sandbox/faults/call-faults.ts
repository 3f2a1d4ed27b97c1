import type { Fields } from '../wire/json.ts';

/** What a Web API call runs into. */
export type CallFault =
  | { kind: 'rate limit'; retryAfterSeconds: number }
  | { kind: 'error'; error: string; fields: Fields }
  | { kind: 'status'; status: number }
  | { kind: 'hang' }
  | { kind: 'cut'; isAfterEffect: boolean };

/** What can go wrong with calls of the Web API; `method` may be `*` for any. Each holds for the next `times` calls. */
export interface CallFaultSwitches {
  /** 429 with Retry-After. */
  rateLimit(method: string, options?: { times?: number; retryAfterSeconds?: number }): void;
  /** `ok: false` with the error, and any further fields of the answer. */
  fail(method: string, error: string, options?: { times?: number; fields?: Fields }): void;
  /** An HTTP status without a useful body; 500 when left out. */
  serverError(method: string, options?: { times?: number; status?: number }): void;
  /** No answer until the client gives up. */
  hang(method: string, options?: { times?: number }): void;
  /** The call takes effect, then the connection is cut before the answer. */
  cutAfterEffect(method: string, options?: { times?: number }): void;
  /** The connection is cut before anything happens. */
  cutBeforeEffect(method: string, options?: { times?: number }): void;
}

export interface CallFaults extends CallFaultSwitches {
  /** The fault the next call of the method meets, used up by asking. */
  take(method: string): CallFault | undefined;
  clear(): void;
}

export function createCallFaults(): CallFaults {
  let rules: { method: string; left: number; fault: CallFault }[] = [];
  const add = (method: string, times: number, fault: CallFault) =>
    void rules.push({ method, left: times, fault });
  return {
    rateLimit: (method, { times = 1, retryAfterSeconds = 1 } = {}) =>
      add(method, times, { kind: 'rate limit', retryAfterSeconds }),
    fail: (method, error, { times = 1, fields = {} } = {}) =>
      add(method, times, { kind: 'error', error, fields }),
    serverError: (method, { times = 1, status = 500 } = {}) => add(method, times, { kind: 'status', status }),
    hang: (method, { times = 1 } = {}) => add(method, times, { kind: 'hang' }),
    cutAfterEffect: (method, { times = 1 } = {}) => add(method, times, { kind: 'cut', isAfterEffect: true }),
    cutBeforeEffect: (method, { times = 1 } = {}) =>
      add(method, times, { kind: 'cut', isAfterEffect: false }),
    take(method) {
      const rule = rules.find((each) => each.left > 0 && (each.method === method || each.method === '*'));
      if (!rule) return undefined;
      rule.left -= 1;
      return rule.fault;
    },
    clear() {
      rules = [];
    },
  };
}
