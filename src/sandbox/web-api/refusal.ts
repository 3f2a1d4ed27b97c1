import type { Fields } from '../wire/json.ts';

/** An `ok: false` answer. Thrown by methods and turned into the answer by the router. */
export class Refusal extends Error {
  readonly code: string;
  readonly fields: Fields;

  constructor(code: string, fields: Fields = {}) {
    super(code);
    this.code = code;
    this.fields = fields;
  }
}

/** Ends the call with `ok: false` and the error, e.g. `channel_not_found`. */
export function refuse(code: string, fields: Fields = {}): never {
  throw new Refusal(code, fields);
}

/** Ends the call with an error that lists what is wrong where, as Slack does for blocks, views and arguments. */
export function refuseWith(code: string, faults: string[]): never {
  throw new Refusal(code, {
    ...(code === 'invalid_blocks' ? { errors: faults } : {}),
    response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
  });
}
