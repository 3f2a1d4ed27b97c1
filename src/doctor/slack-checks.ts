import type { Check } from './check.ts';

/** What Slack said to one call. */
export type SlackAnswer =
  | { state: 'unreachable'; problem: string }
  | { state: 'refused'; error: string; at?: Date }
  | {
      state: 'accepted';
      body: Readonly<Record<string, unknown>>;
      /** scopes of the token that was used */
      scopes: readonly string[];
      /** the other side's clock, to the second */
      at?: Date;
    };

export function botTokenCheck(answer: SlackAnswer): Check {
  const name = 'bot token';
  if (answer.state !== 'accepted') return refusal(name, answer, 'SLACK_BOT_TOKEN');
  return { name, says: `accepted; workspace ${answer.body.team}, bot ${answer.body.user}` };
}

export function appTokenCheck(answer: SlackAnswer): Check {
  const name = 'app token';
  if (answer.state !== 'accepted') return refusal(name, answer, 'SLACK_APP_TOKEN');
  return { name, says: 'accepted; Slack offers a connection for Socket Mode' };
}

/** @param wanted the scopes of manifest.yml */
export function scopesCheck(granted: readonly string[], wanted: readonly string[]): Check {
  const name = 'scopes';
  const missing = wanted.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return { name, says: `all ${wanted.length} granted` };
  return {
    name,
    says: `not granted: ${missing.join(', ')}`,
    mend: 'Add them under OAuth & Permissions, or paste manifest.yml again under App Manifest, then press Reinstall to Workspace.',
  };
}

const MOST_SECONDS_APART = 30;

/**
 * Two clocks that differ make every deadline wrong by as much; beyond five minutes Slack's signatures are refused.
 *
 * @param whose e.g. "Slack's"
 */
export function clockCheck(theirs: Date, ours: Date, whose: string): Check {
  const seconds = Math.round((ours.getTime() - theirs.getTime()) / 1000);
  const name = 'clock';
  if (Math.abs(seconds) <= MOST_SECONDS_APART) return { name, says: `agrees with ${whose}` };
  return {
    name,
    says: `this machine is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} ${whose} clock`,
    mend: 'Let this machine set its clock from the network (NTP).',
  };
}

function refusal(name: string, answer: Exclude<SlackAnswer, { state: 'accepted' }>, variable: string): Check {
  if (answer.state === 'unreachable') {
    return {
      name,
      says: `Slack cannot be reached (${answer.problem})`,
      mend: 'Check the network, the proxy, and SLACK_API_URL if it is set.',
    };
  }
  const mend = MENDS[answer.error] ?? `Look up "${answer.error}" in Slack's documentation of the method.`;
  return { name, says: `Slack refuses it (${answer.error})`, mend: mend.replaceAll('VARIABLE', variable) };
}

const COPY_AGAIN = 'Copy the token again from the app’s settings in Slack into VARIABLE.';
const REINSTALL = 'Install the app to the workspace again and copy the new token into VARIABLE.';

const MENDS: Readonly<Record<string, string>> = {
  invalid_auth: COPY_AGAIN,
  not_authed: COPY_AGAIN,
  not_allowed_token_type: COPY_AGAIN,
  account_inactive: REINSTALL,
  token_revoked: REINSTALL,
  token_expired:
    'Turn token rotation off in the app’s settings, reinstall the app and copy the new token into VARIABLE.',
  missing_scope: 'Generate an app-level token with the scope connections:write and put it into VARIABLE.',
  forbidden: 'Turn on Socket Mode in the app’s settings in Slack.',
  ratelimited: 'Wait a minute and run the doctor again.',
};
