import { copyOf } from '../wire/json.ts';
import { compareTs } from '../wire/timestamps.ts';
import { findMessage } from '../workspace/find-message.ts';
import { withoutMetadata } from '../workspace/messages.ts';
import type { SlackMessage } from '../workspace/model.ts';
import { isTopLevel, repliesTo } from '../workspace/threads.ts';
import type { Args } from './args.ts';
import { joinedChannel } from './lookup.ts';
import type { Call, Methods } from './method.ts';
import { paged, pageOf } from './paging.ts';
import { refuse } from './refusal.ts';

const scope = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

export const historyMethods: Methods = {
  'conversations.history': {
    scope,
    run(call) {
      const channel = joinedChannel(call.world, call.args.required('channel'));
      const newestFirst = within(call.args, channel.messages.filter(isTopLevel)).toReversed();
      return answer(call, newestFirst, { pin_count: 0, channel_actions_ts: null, channel_actions_count: 0 });
    },
  },
  'conversations.replies': {
    scope,
    run(call) {
      const channel = joinedChannel(call.world, call.args.required('channel'));
      const ts = call.args.required('ts');
      const asked = findMessage(channel, ts) ?? refuse('thread_not_found');
      const root = findMessage(channel, asked.thread_ts ?? asked.ts) ?? asked;
      const replies = within(call.args, repliesTo(channel, root.ts));
      return answer(call, [root, ...replies], {});
    },
  },
};

function answer(call: Call, messages: SlackMessage[], more: object) {
  const page = pageOf(call.args, messages, 100, 999);
  const shown = page.items.map(call.args.flag('include_all_metadata') ? copyOf : withoutMetadata);
  const hasMore = page.metadata.next_cursor !== '';
  const body = { messages: shown, has_more: hasMore, ...more };
  return hasMore ? paged(body, page) : body;
}

/** Between `oldest` and `latest`; the bounds themselves only with `inclusive`. */
function within(args: Args, messages: SlackMessage[]): SlackMessage[] {
  const oldest = bound(args.text('oldest'));
  const latest = bound(args.text('latest'));
  const inclusive = args.flag('inclusive');
  return messages.filter((message) => {
    const afterOldest = oldest === undefined ? 1 : compareTs(message.ts, oldest);
    const beforeLatest = latest === undefined ? 1 : compareTs(latest, message.ts);
    return inclusive ? afterOldest >= 0 && beforeLatest >= 0 : afterOldest > 0 && beforeLatest > 0;
  });
}

/** A bound as a ts: whole seconds are welcome, `0` and nothing mean no bound. */
function bound(given: string | undefined): string | undefined {
  if (!given || Number(given) === 0) return undefined;
  if (Number.isNaN(Number(given))) refuse('invalid_ts_oldest');
  const [seconds = '', fraction = ''] = given.split('.');
  return `${seconds}.${fraction.padEnd(6, '0')}`;
}
