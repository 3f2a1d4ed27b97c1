import type { Logger } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';

export interface ClientSettings {
  /** Slack's API, or a local workspace's; undefined means Slack's own. */
  slackApiUrl: string | undefined;
  logger: Logger;
}

/**
 * Options for one client, made afresh for each: Bolt and Socket Mode write into the options that they are given.
 * Reading may be retried as often as it takes; a 429 waits as long as Slack says.
 */
export function readingOptions({ slackApiUrl, logger }: ClientSettings): WebClientOptions {
  return {
    ...(slackApiUrl ? { slackApiUrl } : {}),
    logger,
    timeout: 15_000,
    retryConfig: { retries: 4, factor: 2, minTimeout: 500, maxTimeout: 20_000 },
    rejectRateLimitedCalls: false,
  };
}

/**
 * For posting: never retried here. After an answer that did not arrive, the message may stand in Slack already, so the
 * outbox looks for it before it is sent again.
 */
export function postingOptions(settings: ClientSettings): WebClientOptions {
  return { ...readingOptions(settings), retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
}

export function readingClient(botToken: string, settings: ClientSettings): WebClient {
  return new WebClient(botToken, readingOptions(settings));
}

export function postingClient(botToken: string, settings: ClientSettings): WebClient {
  return new WebClient(botToken, postingOptions(settings));
}
