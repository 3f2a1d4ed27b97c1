import type { WebClient } from '@slack/web-api';
import { asSlackFault } from './as-slack-fault.ts';

/** Whose token it is. */
export interface Identity {
  workspaceId: string;
  workspaceName: string;
  /** Ends in a slash. */
  url: string;
  botUserId: string;
  /** The organisation that the workspace is a part of; null where it stands alone. */
  enterpriseId?: string | null;
}

/** Asks Slack whose token this is. @throws SlackFault where Slack refuses it or cannot be reached */
export async function identify(client: WebClient): Promise<Identity> {
  const { team_id, team, url, user_id, enterprise_id } = await client.auth.test().catch((error) => {
    throw asSlackFault(error, 'SLACK_BOT_TOKEN');
  });
  if (!team_id || !user_id) throw new Error('Slack accepts the bot token and does not say whose it is');
  return {
    workspaceId: team_id,
    workspaceName: team ?? team_id,
    url: url ?? 'https://slack.com/',
    botUserId: user_id,
    enterpriseId: enterprise_id ?? null,
  };
}
