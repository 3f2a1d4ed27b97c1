import { type Fields, parsedJson } from '../wire/json.ts';
import type { Answer, Attempt, DeliveryKind, Transport } from './delivery.ts';
import { signatureHeaders } from './signature.ts';

/** Delivers to a request URL, signed. */
export function createHttpTransport(requestUrl: string, signingSecret: string): Transport {
  return {
    isReachable: () => true,
    async attempt(attempt, timeoutMs) {
      const body = bodyOf(attempt.kind, attempt.payload);
      try {
        const response = await fetch(requestUrl, {
          method: 'POST',
          headers: {
            'content-type': contentType(attempt.kind),
            'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
            ...signatureHeaders(signingSecret, body, new Date()),
            ...retryHeaders(attempt),
          },
          body,
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
        });
        return await answerOf(response);
      } catch (error) {
        // A refused or broken connection is one of the things that happen to deliveries.
        const isTimeout = error instanceof Error && error.name === 'TimeoutError';
        return { isAcked: false, reason: isTimeout ? 'timeout' : 'connection_failed', mayRetry: true };
      }
    },
  };
}

/** Asks the request URL for the challenge, as Slack does once when the URL is set. @throws Error if it is not given. */
export async function verifyRequestUrl(
  requestUrl: string,
  signingSecret: string,
  token: string,
): Promise<void> {
  const challenge = crypto.randomUUID();
  const body = JSON.stringify({ token, challenge, type: 'url_verification' });
  const response = await fetch(requestUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signatureHeaders(signingSecret, body, new Date()) },
    body,
  });
  const text = await response.text();
  if (response.ok && (text === challenge || text.includes(challenge))) return;
  throw new Error(`${requestUrl} did not answer the challenge (status ${response.status})`);
}

/** Slack sends events as JSON, interactions as a form with one `payload` field, commands as a plain form. */
function bodyOf(kind: DeliveryKind, payload: Fields): string {
  if (kind === 'events_api') return JSON.stringify(payload);
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(payload as Record<string, string>).toString();
}

function contentType(kind: DeliveryKind): string {
  return kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded';
}

function retryHeaders(attempt: Attempt): Record<string, string> {
  if (attempt.retryAttempt === 0) return {};
  const reason = attempt.retryReason === 'timeout' ? 'http_timeout' : attempt.retryReason;
  return { 'x-slack-retry-num': String(attempt.retryAttempt), 'x-slack-retry-reason': reason };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  if (!response.ok) {
    const mayRetry = response.headers.get('x-slack-no-retry') !== '1';
    return { isAcked: false, reason: 'http_error', mayRetry };
  }
  if (text === '') return { isAcked: true, body: undefined };
  return { isAcked: true, body: parsedJson(text) ?? { text } };
}
