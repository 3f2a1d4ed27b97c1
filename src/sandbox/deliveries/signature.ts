import { createHmac } from 'node:crypto';

/**
 * Slack's v0 request signature over the raw body, with the real time: receivers refuse what is older than five minutes.
 */
export function signatureHeaders(signingSecret: string, body: string, at: Date): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}
