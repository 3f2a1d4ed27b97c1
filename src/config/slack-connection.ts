import type { ConfigFault } from './fault.ts';

/** How the app reaches Slack: not at all (the local workspace), over Socket Mode, or by signed HTTP deliveries. */
export type SlackConnection =
  | { mode: 'sandbox' }
  | { mode: 'socket'; botToken: string; appToken: string; apiUrl?: string }
  | { mode: 'http'; botToken: string; signingSecret: string; apiUrl?: string };

interface Credentials {
  SLACK_BOT_TOKEN?: string | undefined;
  SLACK_APP_TOKEN?: string | undefined;
  SLACK_SIGNING_SECRET?: string | undefined;
}

/**
 * Decides by the credentials that are there. None: the local workspace. Half of them is a fault rather than a guess,
 * since a company that meant to run against Slack must not find itself in the local workspace.
 */
export function readSlackConnection(
  credentials: Credentials,
  apiUrl: string | undefined,
): { connection: SlackConnection; faults: ConfigFault[] } {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = credentials;
  const signingSecret = credentials.SLACK_SIGNING_SECRET;
  const faults = [...wrongKinds(credentials)];
  const at = apiUrl === undefined ? {} : { apiUrl };
  if (botToken === undefined) {
    if (appToken === undefined && signingSecret === undefined) {
      return { connection: { mode: 'sandbox' }, faults };
    }
    const given = appToken === undefined ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN';
    faults.push({
      variable: 'SLACK_BOT_TOKEN',
      problem: `missing, although ${given} is set`,
      mend: `${FROM_SLACK.SLACK_BOT_TOKEN} To use the local workspace instead, unset all SLACK_… variables.`,
    });
    return { connection: { mode: 'sandbox' }, faults };
  }
  if (appToken !== undefined) return { connection: { mode: 'socket', botToken, appToken, ...at }, faults };
  if (signingSecret !== undefined) {
    return { connection: { mode: 'http', botToken, signingSecret, ...at }, faults };
  }
  faults.push({
    variable: 'SLACK_APP_TOKEN',
    problem: 'missing, and SLACK_SIGNING_SECRET too, although SLACK_BOT_TOKEN is set',
    mend: `For Socket Mode: ${FROM_SLACK.SLACK_APP_TOKEN} For HTTP: ${FROM_SLACK.SLACK_SIGNING_SECRET}`,
  });
  return { connection: { mode: 'sandbox' }, faults };
}

/** Where in Slack's app settings each of them is found. */
const FROM_SLACK = {
  SLACK_BOT_TOKEN: 'Copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions into SLACK_BOT_TOKEN.',
  SLACK_APP_TOKEN:
    'Generate an App-Level Token (xapp-…) with the scope connections:write under Basic Information, into SLACK_APP_TOKEN.',
  SLACK_SIGNING_SECRET:
    'Copy the Signing Secret from Basic Information, App Credentials, into SLACK_SIGNING_SECRET.',
} as const;

const KINDS = [
  ['xoxb-', 'a bot token'],
  ['xapp-', 'an app-level token'],
  ['xoxp-', 'a user token'],
  ['xoxe', 'a token that expires (token rotation is on)'],
] as const;

const WANTED = {
  SLACK_BOT_TOKEN: 'xoxb-',
  SLACK_APP_TOKEN: 'xapp-',
  SLACK_SIGNING_SECRET: undefined,
} as const;

function wrongKinds(credentials: Credentials): ConfigFault[] {
  return (Object.keys(WANTED) as (keyof typeof WANTED)[]).flatMap((variable) => {
    const value = credentials[variable];
    const wanted = WANTED[variable];
    if (value === undefined || (wanted !== undefined && value.startsWith(wanted))) return [];
    const kind = KINDS.find(([prefix]) => value.startsWith(prefix));
    if (wanted === undefined && kind === undefined) return [];
    // What it holds is a secret: it is named by its kind, never repeated.
    const problem = kind === undefined ? `does not start with ${wanted}` : `holds ${kind[1]} (${kind[0]}…)`;
    return [{ variable, problem, mend: FROM_SLACK[variable] }];
  });
}
