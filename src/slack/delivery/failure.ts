import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

/** What to do after Slack did not take a message. */
export type Failure =
  /** It may have been taken all the same, or the trouble will pass: later, and looking first. */
  | { how: 'later'; afterMs: number; reason: string }
  /** The message that was to be updated is gone: there is nothing left to say. */
  | { how: 'gone'; reason: string }
  /** It will never be taken. */
  | { how: 'refused'; reason: string };

const passing = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);
/** The app must be mended first; until then messages wait rather than get lost. */
const untilMended = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
]);
const gone = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** @param attempts how often it was tried, this time included; waits double from 2 s to 5 min */
export function failureOf(error: unknown, attempts: number): Failure {
  const afterMs = Math.min(2000 * 2 ** (attempts - 1), 300_000);
  if (error instanceof WebAPIRateLimitedError) {
    return { how: 'later', afterMs: error.retryAfter * 1000, reason: 'rate limited' };
  }
  if (error instanceof WebAPIPlatformError) {
    const reason = error.data.error;
    if (reason === 'ratelimited' || reason === 'rate_limited' || passing.has(reason)) {
      return { how: 'later', afterMs, reason };
    }
    if (untilMended.has(reason)) return { how: 'later', afterMs: 300_000, reason };
    return { how: gone.has(reason) ? 'gone' : 'refused', reason };
  }
  if (error instanceof WebAPIHTTPError) {
    return { how: 'later', afterMs, reason: `HTTP ${error.statusCode}` };
  }
  if (error instanceof WebAPIRequestError) return { how: 'later', afterMs, reason: error.message };
  throw error;
}
