import type { Note, OpenConversation } from './conversation.ts';
import type { Shared } from './in-common.ts';
import type { Sign, Weights } from './weights.ts';

/** Words that call somebody, or ask where a thing stands, and say nothing of the thing. */
const chasing = new Set(
  `update news status progress eta word reply answer response
   neuigkeiten neuigkeit neues stand antwort nouvelles nouvelle réponse novedades novedad noticias respuesta
   hello hey hallo bonjour hola ciao hoi cześć hej anyone anybody somebody please
   novità notizie risposta novidades novidade resposta nieuws antwoord wieści odpowiedź nyheter svar`.split(
    /\s+/,
  ),
);

/** In words: "any update on this, please" and no more. */
const shortest = 6;

/**
 * Does a customer ask again there? Whoever waits and writes in few words, goes on ("also, …") or speaks of the same thing
 * still waits for the same answer ("Any news?"); and so does a colleague of theirs who has nothing else to say ("for us
 * too"). Another question of some length is another ask: in the same conversation it might be hidden by the first.
 */
export function chases(
  { role, authorId, cues }: Note,
  { waiting }: OpenConversation,
  shared: readonly Shared[] | undefined,
): boolean {
  if (role !== 'customer' || waiting.size === 0) return false;
  const isShort = cues.length <= shortest;
  const saysNothingNew = cues.words.every((word) => chasing.has(word));
  if (!waiting.has(authorId)) {
    const isColleague = [...waiting.values()].includes('customer');
    return isColleague && isShort && saysNothingNew && !cues.greets;
  }
  if (cues.greets && !saysNothingNew) return shared !== undefined;
  return isShort || cues.goesOn || shared !== undefined;
}

export function signsOfChasing(isChasing: boolean, w: Weights): readonly Sign[] {
  return isChasing ? [{ weight: w.chases, because: 'a customer waits there, and asks again' }] : none;
}

const none: readonly Sign[] = [];
