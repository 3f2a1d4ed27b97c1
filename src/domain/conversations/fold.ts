import { byTime, type Fact, type Message } from '../log.ts';
import { promisesSaid } from '../promises/promises-said.ts';
import { answersSaid, isAboutAnswers } from './answers-said.ts';
import { askedByStaff, withoutContradicted } from './asked.ts';
import { afterQuiet, isAskedAnew } from './closing.ts';
import { happenedAt } from './happened-at.ts';
import { readFact, withoutTakenBack } from './read-fact.ts';
import { readMessage } from './read-message.ts';
import { type ConversationState, emptyConversation } from './state.ts';
import type { Group } from './stretch.ts';
import type { Under } from './under.ts';

interface Entry {
  at: Date;
  id: string;
  message: Message;
  fact: Fact | null;
  /** Staff said that the message was an ask. */
  isAsk: boolean;
}

/**
 * Who is waiting on whom, from what happened: a pure fold, whatever the order in which the log is given.
 * @param messages of one conversation @param facts about those messages; facts about others are left out
 * @param beside what is known of the conversation from outside it
 * @param under what the terms say of it; where left out, they say nothing
 */
export function foldConversation(
  messages: readonly Message[],
  facts: readonly Fact[],
  { answers = [], continues = false }: Pick<Group, 'answers' | 'continues'> = {},
  under: Under = {},
): ConversationState {
  const { now } = under.closing ?? {};
  const steps = statesOf(messages, facts, { answers, continues }, under);
  let last: ConversationState = beginningOf(continues);
  for (const { after } of steps) last = after;
  return now ? afterQuiet(last, now, under.closing) : last;
}

/** The first ask of a group that comes too late to open again what was closed; undefined where all of it is one conversation. */
export function firstAskedAnew(
  group: Group,
  facts: ReadonlyMap<string, readonly Fact[]>,
  under: Under,
): Message | undefined {
  const own = group.messages.flatMap(({ id }) => facts.get(id) ?? []);
  for (const { entry, before, after } of statesOf(group.messages, own, group, under)) {
    if (!entry.fact && isAskedAnew(before, after, entry.at, under.closing)) return entry.message;
  }
  return undefined;
}

function beginningOf(continues: boolean): ConversationState {
  return { ...emptyConversation, hasReply: continues };
}

/** How a conversation stood before and after each thing that happened in it. */
function* statesOf(
  messages: readonly Message[],
  facts: readonly Fact[],
  { answers = [], continues = false }: Pick<Group, 'answers' | 'continues'>,
  { isReplyToAcknowledge, promising, closing }: Under,
): Generator<{ entry: Entry; before: ConversationState; after: ConversationState }> {
  const answersSaidOf = answersSaid(facts);
  const reading = { promising, saidOf: promisesSaid(facts) };
  const outside = new Set(answers);
  let state = beginningOf(continues);
  for (const entry of timeline([...messages, ...answers], facts)) {
    const { message, fact, isAsk } = entry;
    const before = afterQuiet(state, entry.at, closing);
    state = fact
      ? readFact(before, fact, message, { ...reading, isAsk })
      : readMessage(before, message, {
          ...reading,
          isReplyToAcknowledge,
          isAsk,
          said: answersSaidOf.get(message.id),
          isFromOutside: outside.has(message),
        });
    yield { entry, before, after: state };
  }
}

/** A group of an inbox's messages, folded with what happened to them. @param facts by the message that they are about */
export function foldGroup(
  group: Group,
  facts: ReadonlyMap<string, readonly Fact[]>,
  under: Under = {},
): ConversationState {
  const own = group.messages.flatMap(({ id }) => facts.get(id) ?? []);
  const ofAnswers = (group.answers ?? []).flatMap(({ id }) =>
    (facts.get(id) ?? []).filter(({ details }) => isAboutAnswers(details)),
  );
  return foldConversation(group.messages, [...own, ...ofAnswers], group, under);
}

/** Messages and the facts about them in the order of the log; a message comes before the facts of the same instant. */
export function timeline(messages: readonly Message[], facts: readonly Fact[]): Entry[] {
  const asked = facts.length === 0 ? noMessage : askedByStaff(facts);
  const said = messages.map((message): Entry => {
    return { at: message.at, id: message.id, message, fact: null, isAsk: asked.has(message.id) };
  });
  if (facts.length === 0) return said.sort(byTime);
  const byId = new Map(messages.map((message) => [message.id, message]));
  const happened = withoutTakenBack(withoutContradicted(facts)).flatMap((fact): Entry[] => {
    const message = byId.get(fact.messageId);
    const at = message && happenedAt(fact, message);
    return at
      ? [{ at, id: `~${fact.id}`, message, fact: { ...fact, at }, isAsk: asked.has(message.id) }]
      : [];
  });
  return [...said, ...happened].sort(byTime);
}

const noMessage: ReadonlySet<string> = new Set();
