import type { SlackAnswer } from './slack-checks.ts';

const SLACK_API_URL = 'https://slack.com/api/';
const TIMEOUT_MS = 10_000;

/** Calls a method without arguments. Plain HTTP, since the answer's headers (scopes, date) are wanted too. */
export async function askSlack(method: string, token: string, apiUrl = SLACK_API_URL): Promise<SlackAnswer> {
  try {
    const response = await fetch(new URL(method, apiUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 429) return { state: 'refused', error: 'ratelimited' };
    const body = (await response.json()) as Record<string, unknown>;
    const date = response.headers.get('date');
    const at = date === null ? {} : { at: new Date(date) };
    if (body.ok !== true) return { state: 'refused', error: String(body.error), ...at };
    const scopes = (response.headers.get('x-oauth-scopes') ?? '').split(',').map((scope) => scope.trim());
    return { state: 'accepted', body, scopes: scopes.filter((scope) => scope !== ''), ...at };
  } catch (error) {
    return { state: 'unreachable', problem: reason(error) };
  }
}

function reason(error: unknown): string {
  if (error instanceof SyntaxError) return 'the answer is not JSON';
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} s`;
  const { cause } = error;
  return cause instanceof Error
    ? cause.message || String((cause as NodeJS.ErrnoException).code)
    : error.message;
}
