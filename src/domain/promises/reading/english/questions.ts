import type { Reading } from '../found.ts';
import type { Sentence } from '../words.ts';

const tag =
  /(?:,|\.|-) (?:ok|okay|alright|all right|right|yes|deal|fine|sound good|sounds good|does that work|is that ok|is that okay|would that be ok|if that is ok|if that works|is that fine|will that work|works for you)(?: (?:with|for) you)? \?/;
const asksAfter =
  /(?:[,;:-]|\band|\bbut|\bso) (?:can|could|would|will|do|does|did|is|are|have|has|what|when|where|who|which|how|why|shall|should|may) (?:you|it|that|this|the|we|i|there|is|are|your|time|day|about)\b/;

/** What is asked is no promise, save where the question is another one: "I'll send it tomorrow, ok?" */
export function unlessAsked(sentence: Sentence, reading: Reading): Reading {
  if (reading.found.length === 0 || !sentence.plain.slice(-6).includes('?')) return reading;
  const isTagged = tag.test(sentence.plain);
  const found = reading.found
    .filter(({ last }) => isTagged || asksAfter.test(sentence.plain.slice(sentence.begins[last] ?? 0)))
    .map((one) => (isTagged ? { ...one, confidence: 'unsure' as const } : one));
  return found.length > 0
    ? { found, dismissed: reading.dismissed }
    : { found: [], dismissed: [{ why: 'it is a question' }] };
}
