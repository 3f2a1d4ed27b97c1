import type { AppIdentity } from '../workspace/model.ts';
import type { Method } from './method.ts';
import { refuse } from './refusal.ts';

/**
 * Checks the token and its scope.
 * @throws Refusal `not_authed`, `invalid_auth`, `account_inactive`, `not_allowed_token_type`, `missing_scope`.
 */
export function checkToken(app: AppIdentity, method: Method, token: string | undefined): void {
  if (method.token === 'none') return;
  if (!token) refuse('not_authed');
  if (token !== app.botToken && token !== app.appToken) refuse('invalid_auth');
  const isAppToken = token === app.appToken;
  if (isAppToken !== (method.token === 'app')) refuse('not_allowed_token_type');
  if (isAppToken) return;
  if (!app.isInstalled) refuse('account_inactive');
  const anyOf = [method.scope ?? []].flat();
  if (anyOf.length === 0 || anyOf.some((scope) => app.scopes.includes(scope))) return;
  refuse('missing_scope', { needed: anyOf.join(','), provided: app.scopes.join(',') });
}
