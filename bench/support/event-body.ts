import { createHmac, randomUUID } from 'node:crypto';
import type { Written } from './day.ts';
import { bot, signingSecret, team, type Writer } from './workspace.ts';

/** A message as Slack delivers it: the whole payload, with the author's profile where the author is of another team. */
export function eventBody(message: Written): string {
  const { channel, author, ts, threadTs, text } = message;
  const isOurs = author.teamId === team.id;
  return JSON.stringify({
    token: 'bench-verification-token',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: bot.appId,
    event: {
      type: 'message',
      user: author.id,
      client_msg_id: randomUUID(),
      text,
      team: author.teamId,
      ...(isOurs
        ? {}
        : { user_team: author.teamId, source_team: author.teamId, user_profile: profile(author) }),
      blocks: [
        {
          type: 'rich_text',
          block_id: randomUUID().slice(0, 5),
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
        },
      ],
      ts,
      ...(threadTs ? { thread_ts: threadTs, parent_user_id: author.id } : {}),
      channel: channel.id,
      event_ts: ts,
      channel_type: 'channel',
    },
    type: 'event_callback',
    event_id: `Ev${randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase()}`,
    event_time: Math.floor(Number(ts)),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: true,
    event_context: `4-${Buffer.from(JSON.stringify({ tid: team.id, aid: bot.appId, cid: channel.id })).toString('base64url')}`,
  });
}

/** The headers of a delivery, signed with the real time: receivers refuse what is older than five minutes. */
export function signedHeaders(body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': 'application/json',
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${digest}`,
  };
}

function profile({ id, name, teamId }: Writer) {
  const hash = `g${id.toLowerCase()}`;
  return {
    avatar_hash: hash,
    image_72: `https://secure.gravatar.com/avatar/${hash}.jpg?s=72&d=https%3A%2F%2Fa.slack-edge.com%2Favatars%2Fava_0009-72.png`,
    first_name: name.split(' ')[0],
    real_name: name,
    display_name: name.toLowerCase().replaceAll(' ', '.'),
    team: teamId,
    name: name.toLowerCase().replaceAll(' ', '.'),
    is_restricted: false,
    is_ultra_restricted: false,
  };
}
