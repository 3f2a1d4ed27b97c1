import type { Workspace } from '../workspace/workspace.ts';
import type { At } from './calendar-days.ts';
import type { Deed } from './story.ts';

/** An exchange: a first message, then what follows in its thread. Times are local, on the same day unless said. */
export interface Exchange {
  channel: string;
  /** Days after Monday. */
  day: number;
  at: string;
  by: string;
  says: string;
  files?: { name: string; content: string }[];
  /** Label on the page, for exchanges still to come. */
  label?: string;
  after?: FollowUp[];
}

export interface FollowUp {
  day?: number;
  at: string;
  by: string;
  /** Words, or a reaction to the first message, e.g. `:eyes:`. */
  says: string;
  /** Written in the channel rather than in the thread. */
  isUnthreaded?: boolean;
  label?: string;
}

/** The deeds that make up an exchange. */
export function deedsOf(exchange: Exchange, at: At): Deed[] {
  let ts = '';
  const { channel, by } = exchange;
  const first: Deed = {
    at: at(exchange.day, exchange.at),
    label: exchange.label ?? exchange.says,
    do(slack) {
      const files = exchange.files?.map(({ name, content }) => ({ name, bytes: Buffer.from(content) }));
      ts = slack.post({ channel, user: by, text: exchange.says, ...(files ? { files } : {}) });
    },
  };
  const rest = (exchange.after ?? []).map((follow) => ({
    at: at(follow.day ?? exchange.day, follow.at),
    label: follow.label ?? follow.says,
    do: (slack: Workspace) => followUp(slack, channel, ts, follow),
  }));
  return [first, ...rest];
}

function followUp(slack: Workspace, channel: string, ts: string, follow: FollowUp): void {
  const reaction = /^:([a-z0-9_+-]+):$/.exec(follow.says)?.[1];
  if (reaction) slack.react({ user: follow.by, channel, ts, name: reaction });
  else
    slack.post({
      channel,
      user: follow.by,
      text: follow.says,
      ...(follow.isUnthreaded ? {} : { threadTs: ts }),
    });
}
