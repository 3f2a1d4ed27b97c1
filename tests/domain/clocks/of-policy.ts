import { acknowledgingUnder } from '../../../src/domain/clocks/acknowledging.ts';
import type { CalendarVersion, Clock, InboxHistory, Terms } from '../../../src/domain/clocks/clock.ts';
import { clocksOf } from '../../../src/domain/clocks/of-conversation.ts';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import type { Fact, Message } from '../../../src/domain/log.ts';
import type { Metric, PolicyDocument } from '../../../src/domain/policy/document.ts';
import { at } from '../log-of.ts';
import { londonHours, northwind, termsWith } from '../terms-of.ts';

/** A story under a policy: an hour for each reply, in London support hours, unless said otherwise. */
export interface Story {
  said: readonly Message[];
  facts?: readonly Fact[];
  policy?: Partial<PolicyDocument>;
  terms?: Terms;
  calendars?: CalendarVersion[];
  inbox?: InboxHistory;
  now?: Date;
}

/** The clocks of a story's one conversation, judged on the evening of Wednesday 25 November unless said otherwise. */
export function clocksIn(story: Story): Clock[] {
  const { said, facts = [], policy = {}, calendars = [londonHours], now = at('18:00', 25) } = story;
  const terms = story.terms ?? termsWith(policy, calendars);
  const inbox = story.inbox ?? northwind;
  const state = foldConversation(said, facts, {}, { isReplyToAcknowledge: acknowledgingUnder(inbox, terms) });
  return clocksOf(inbox, state, terms, now);
}

/** The one clock of that metric. */
export function clockOf(metric: Metric, story: Story): Clock {
  const [clock, ...more] = clocksIn(story).filter((each) => each.metric === metric);
  if (!clock || more.length > 0) throw new Error(`Not one ${metric}, but ${more.length + (clock ? 1 : 0)}`);
  return clock;
}
