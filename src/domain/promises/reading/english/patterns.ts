import type { Act, Dismissed, Found } from '../found.ts';
import { type Sentence, wordAt } from '../words.ts';
import { around } from './context.ts';

/** A commitment that is told by its whole wording. `dated`: only where a time is named. */
interface Pattern {
  words: RegExp;
  act: Act;
  confidence: 'sure' | 'unsure';
  dated?: true;
}

const thing =
  '(?:fix|patch|hotfix|report|invoice|refund|contract|update|answer|draft|quote|copy|credit|documents?|files?|data|package|replacement|it|this|that|they|everything|export|issue|problem|bug|order|parts?|shipment|proposal|agreement|account|credentials|license|licence|new version|correction|migration|payment|money|response|reply|decision|list|summary|minutes|slides|deck)';
const done =
  '(?:sent|ready|delivered|available|shipped|fixed|deployed|released|live|with you|in your|resolved|completed|finished|uploaded|on its way|emailed|mailed|forwarded|refunded|credited|processed|corrected|restored|rolled out|issued|there|over to you|back up|couriered|faxed|dispatched|done)';

const table: readonly Pattern[] = [
  {
    words:
      /\bwhat (?:i|we) (?:will|am going to|are going to|can) do is (?:just |also |go ahead and )?(?!i\b|we\b|to\b|not\b|you\b|that\b|the\b)[a-z]+/,
    act: 'tell',
    confidence: 'unsure',
  },
  {
    words:
      /(?:^|[,;.!-] |\b(?:ok|okay|sure|yes|yeah|and) )(?:leave|just leave) (?:it|this|that|this one|that one|these) (?:with|to) (?:me|us)\b/,
    act: 'do',
    confidence: 'unsure',
  },
  {
    words:
      /(?:^|[,;.!-] )(?:consider (?:it|that) done|you have my word|count on (?:me|us) to|you can count on (?:me|us)(?: to)?)\b/,
    act: 'do',
    confidence: 'unsure',
  },
  {
    words:
      /(?:^|[,;.!-] |\b(?:ok|okay|yes|yeah|sure) )(?:(?:i|we) (?:am|are) )?(?:already )?on it(?= [,.!-]|$)/,
    act: 'do',
    confidence: 'unsure',
  },
  {
    words:
      /\byou (?:will|shall|are going to) (?:also )?(?:hear|be hearing) (?:back )?from (?:me|us|our|my|tom|someone|somebody|the team|a colleague)\b/,
    act: 'tell',
    confidence: 'sure',
  },
  {
    words:
      /\byou (?:will|shall|should|are going to) (?:also |then |definitely )?(?:have|receive|get|be getting|be receiving|find) (?:it|this|that|them|the|an?|my|our|your|everything|those|these)\b/,
    act: 'tell',
    confidence: 'unsure',
    dated: true,
  },
  {
    words: new RegExp(
      `\\b${thing}(?: \\w+){0,3} (?:will|shall|is going to|are going to|should) (?:also |then |all |definitely |probably )?be ${done}\\b`,
    ),
    act: 'tell',
    confidence: 'unsure',
    dated: true,
  },
  {
    words:
      /\b(?:fix|patch|hotfix|report|invoice|refund|contract|update|draft|quote|package|replacement|order|shipment|release|answer|proposal) (?:will|is going to) (?:go out|ship|land|follow|arrive|go live|reach you|be out|come)\b/,
    act: 'tell',
    confidence: 'unsure',
    dated: true,
  },
  {
    words:
      /(?:^|[,;.!-] )(?:an? )?(?:update|more|details|more details|news|more news|fix|answer|reply|report|info|more info|more information|full report|next update|eta|numbers)(?: (?:is|are|will be))?(?: to)? (?:come|follow|coming|following|soon|shortly|tomorrow|later today|later|by|on|within|in|at|next|tonight|today|this|first thing)\b/,
    act: 'tell',
    confidence: 'unsure',
  },
  {
    words:
      /(?:^|[,;.!-] |\b(?:can|should|may) )expect (?:an? |the |our |my |your )?(?:\w+ )?(?:update|answer|reply|response|call|mail|email|it|fix|report|quote|draft|news|results?)\b/,
    act: 'tell',
    confidence: 'unsure',
    dated: true,
  },
  {
    words:
      /\b(?:give|just give) (?:me|us) (?:until|till|a (?:day|couple|few|minute|sec|second|moment|bit)|an hour|some time|\d+|one|two|three|five|ten|half)\b/,
    act: 'do',
    confidence: 'unsure',
    dated: true,
  },
  {
    words:
      /(?:^|[,;.!-] )(?:(?:i|we) (?:am|are) )?(?:getting back|sending|calling|following up|shipping|deploying|releasing|checking with|reporting back|responding) (?:to |with )?(?:you|it|this|that|them|the)\b/,
    act: 'tell',
    confidence: 'unsure',
    dated: true,
  },
];

/** Commitments that no "I will" tells. */
export function patterns(sentence: Sentence, hasDate: () => boolean): (Found | Dismissed)[] {
  const found: Found[] = [];
  for (const { words, act, confidence, dated } of table) {
    const match = words.exec(sentence.plain);
    if (!match || (dated && !hasDate())) continue;
    const before = sentence.plain.slice(0, match.index).trimEnd();
    const after = sentence.plain.slice(match.index + match[0].length, match.index + match[0].length + 240);
    const stands = around(before, after, false);
    if (stands !== 'clear' && stands !== 'unsure') continue;
    const first = wordAt(sentence, match.index);
    found.push({
      first,
      last: wordAt(sentence, match.index + match[0].length - 1),
      confidence: stands === 'clear' ? confidence : 'unsure',
      act,
      why: `it may commit staff to something: “${match[0].replace(/^[^a-z]+/, '')}”`,
    });
  }
  return found;
}
