import type { Logger } from '@slack/bolt';
import { somethingBroke } from './blocks/refusals.ts';

interface Failure {
  error: Error;
  logger: Logger;
  body: unknown;
}

/** A listener failed: it is logged, and whoever waits for an answer is told so, where Slack gave us a way. */
export async function answerFailure({ error, logger, body }: Failure): Promise<void> {
  logger.error('A listener failed', error);
  const responseUrl = (body as { response_url?: unknown }).response_url;
  if (typeof responseUrl !== 'string') return;
  const answer = { response_type: 'ephemeral', replace_original: false, ...somethingBroke() };
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answer),
  });
  if (!response.ok) logger.warn(`The failure could not be told either: HTTP ${response.status}`);
}
