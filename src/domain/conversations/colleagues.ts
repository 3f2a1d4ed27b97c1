import type { Fact, FactDetails, Message } from '../log.ts';
import type { ColleagueAsk, ConversationState, Ending } from './state.ts';

type Of<K extends FactDetails['kind']> = Extract<FactDetails, { kind: K }>;

/** A colleague is asked, by a time that is still to come. */
export function askColleague(
  state: ConversationState,
  { id, at, messageId }: Fact,
  { to, what, dueAt }: Of<'asked_colleague'>,
  by: string,
): ConversationState {
  const due = new Date(dueAt);
  if (due <= at || to === by || state.colleagueAsks.some((ask) => ask.id === id)) return state;
  const ask: ColleagueAsk = { id, messageId, by, to, what, askedAt: at, dueAt: due, ending: null };
  return { ...state, colleagueAsks: [...state.colleagueAsks, ask] };
}

/** The colleague has answered, says staff. */
export function colleagueAnswered(
  state: ConversationState,
  { id, at }: Pick<Fact, 'id' | 'at'>,
  ask: string,
  by: string,
): ConversationState {
  return endWhere(state, (each) => each.id === ask, { how: 'replied', at, by, messageId: id });
}

/** It is not needed any more, says staff. */
export function withdrawFromColleague(
  state: ConversationState,
  { at }: Pick<Fact, 'at'>,
  ask: string,
  by: string,
): ConversationState {
  return endWhere(state, (each) => each.id === ask, { how: 'no_reply_needed', at, by });
}

/** Whoever was asked has written in the conversation: that is their answer. */
export function colleagueWrote(state: ConversationState, { id, at, authorId }: Message): ConversationState {
  return endWhere(state, ({ to }) => to === authorId, { how: 'replied', at, by: authorId, messageId: id });
}

/** With the conversation ends what colleagues were asked for it. */
export function endColleagueAsks(state: ConversationState, ending: Ending): ConversationState {
  return endWhere(state, () => true, ending);
}

function endWhere(
  state: ConversationState,
  isMeant: (ask: ColleagueAsk) => boolean,
  ending: Ending,
): ConversationState {
  const isEnding = (ask: ColleagueAsk) => ask.ending === null && isMeant(ask);
  if (!state.colleagueAsks.some(isEnding)) return state;
  return {
    ...state,
    colleagueAsks: state.colleagueAsks.map((ask) => (isEnding(ask) ? { ...ask, ending } : ask)),
  };
}
