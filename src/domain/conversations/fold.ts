import { byTime, type Fact, type Message } from '../log.ts';
import { readFact, withoutTakenBack } from './read-fact.ts';
import { readMessage } from './read-message.ts';
import { type ConversationState, emptyConversation } from './state.ts';
import type { Group } from './stretch.ts';

type Entry = { at: Date; id: string; message: Message; fact: Fact | null };

/**
 * Who is waiting on whom, from what happened: a pure fold, whatever the order in which the log is given.
 * @param messages of one conversation @param facts about those messages; facts about others are left out
 * @param beside what is known of the conversation from outside it
 */
export function foldConversation(
  messages: readonly Message[],
  facts: readonly Fact[],
  { answers = [], continues = false }: Pick<Group, 'answers' | 'continues'> = {},
): ConversationState {
  const beginning = { ...emptyConversation, hasReply: continues };
  return timeline([...messages, ...answers], facts).reduce(readEntry, beginning);
}

/** A group of an inbox's messages, folded with what happened to them. @param facts by the message that they are about */
export function foldGroup(group: Group, facts: ReadonlyMap<string, readonly Fact[]>): ConversationState {
  const own = group.messages.flatMap(({ id }) => facts.get(id) ?? []);
  return foldConversation(group.messages, own, group);
}

export function readEntry(state: ConversationState, entry: Entry): ConversationState {
  return entry.fact ? readFact(state, entry.fact, entry.message) : readMessage(state, entry.message);
}

/** Messages and the facts about them in the order of the log; a message comes before the facts of the same instant. */
export function timeline(messages: readonly Message[], facts: readonly Fact[]): Entry[] {
  const said: Entry[] = messages.map((message) => ({ at: message.at, id: message.id, message, fact: null }));
  if (facts.length === 0) return said.sort(byTime);
  const byId = new Map(messages.map((message) => [message.id, message]));
  const happened = withoutTakenBack(facts).flatMap((fact): Entry[] => {
    const message = byId.get(fact.messageId);
    // Clocks of different machines may disagree by a little: nothing happens to a message before it is written.
    const at = message && fact.at < message.at ? message.at : fact.at;
    return message ? [{ at, id: `~${fact.id}`, message, fact: { ...fact, at } }] : [];
  });
  return [...said, ...happened].sort(byTime);
}
