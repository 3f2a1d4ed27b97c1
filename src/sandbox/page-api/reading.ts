import { compareTs } from '../wire/timestamps.ts';
import { type PageApi, PageRefusal } from './page-api.ts';
import { stateFor } from './state.ts';

/** A GET endpoint: the query in, JSON out. */
export type Read = (api: PageApi, query: Record<string, string>) => object;

/** What the page reads. */
export const reads: Record<string, Read> = {
  state: (api, { as }) => stateFor(api, as ? knownPerson(api, as) : undefined),
  messages: (api, query) => messagesFor(api, knownPerson(api, query.as), query.channel ?? ''),
  shortcuts: (api) => ({ shortcuts: api.world.app.shortcuts }),
  home: (api, query) => ({ view: api.slack.home(knownPerson(api, query.as)) ?? null }),
  views: (api, query) => ({ stack: api.slack.viewStack(knownPerson(api, query.as)) }),
};

/** The person the page acts as. @throws PageRefusal when there is no such person. */
export function knownPerson(api: PageApi, as: string | undefined): string {
  if (as && api.world.people.has(as)) return as;
  throw new PageRefusal(400, 'Choose who you are first.');
}

/** Everything in the channel, with what is shown to this person alone; reading marks it as read. */
function messagesFor(api: PageApi, as: string, channelId: string): object {
  const channel = api.world.channels.get(channelId);
  if (!channel) throw new PageRefusal(404, 'There is no such channel.');
  if (!channel.members.has(as)) throw new PageRefusal(403, 'You are not in this channel.');
  const last = channel.messages.at(-1);
  if (last) channel.lastRead.set(as, last.ts);
  const alone = channel.ephemerals
    .filter((each) => each.user === as)
    .map((each) => ({ ...each.message, ephemeral: true }));
  return { messages: [...channel.messages, ...alone].toSorted((a, b) => compareTs(a.ts, b.ts)) };
}
