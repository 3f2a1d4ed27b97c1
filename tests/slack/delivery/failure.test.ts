import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../src/slack/delivery/failure.ts';

const platform = (error: string) => new WebAPIPlatformError({ ok: false, error });

describe('what passes is tried again later', () => {
  test('after a rate limit, exactly when Slack says', () => {
    expect(failureOf(new WebAPIRateLimitedError(30), 1)).toEqual({
      how: 'later',
      afterMs: 30_000,
      reason: 'rate limited',
    });
    expect(failureOf(new WebAPIRateLimitedError(30), 9)).toMatchObject({ afterMs: 30_000 });
  });

  test.each([
    [1, 2000],
    [2, 4000],
    [3, 8000],
    [8, 256_000],
    [9, 300_000],
    [2000, 300_000],
  ])('after attempt %d in %d ms', (attempts, afterMs) => {
    expect(failureOf(platform('internal_error'), attempts)).toMatchObject({ how: 'later', afterMs });
  });

  test.each(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited'])(
    'after Slack’s %s',
    (error) => {
      expect(failureOf(platform(error), 1)).toEqual({ how: 'later', afterMs: 2000, reason: error });
    },
  );

  test('after an answer that is none of the API’s', () => {
    const error = new WebAPIHTTPError(503, 'Service Unavailable', {});
    expect(failureOf(error, 1)).toEqual({ how: 'later', afterMs: 2000, reason: 'HTTP 503' });
  });

  test('after a connection that was cut, or never made', () => {
    const error = new WebAPIRequestError(new Error('socket hang up'));
    expect(failureOf(error, 1)).toMatchObject({
      how: 'later',
      reason: expect.stringContaining('socket hang up'),
    });
  });
});

test.each([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
])('what waits until the app is mended does not get lost: %s', (error) => {
  expect(failureOf(platform(error), 1)).toEqual({ how: 'later', afterMs: 300_000, reason: error });
});

test.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])(
  'a message that is gone has nothing left to say: %s',
  (error) => {
    expect(failureOf(platform(error), 1)).toEqual({ how: 'gone', reason: error });
  },
);

test.each([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'invalid_blocks',
  'msg_too_long',
  'user_disabled',
])('what Slack never takes is refused: %s', (error) => {
  expect(failureOf(platform(error), 1)).toEqual({ how: 'refused', reason: error });
});

test('a fault of our own is no failure of Slack’s', () => {
  const own = new TypeError('Cannot read properties of undefined');
  expect(() => failureOf(own, 1)).toThrow(own);
});
