import type { StaffCue } from './language.ts';
import { phrases } from './lexicon.ts';
import { tables } from './lexicons.ts';
import { spokenOf } from './spoken.ts';
import { type Word, wordsOf } from './words.ts';

/** What staff asked last: one of what is known, another question, or nothing. */
export type StaffQuestion = StaffCue | 'other' | 'nothing';

/** Which one counts where staff asked several: first that which leaves most to staff. */
const rank: readonly StaffQuestion[] = ['mayAct', 'other', 'doThis', 'isSolved', 'mayClose', 'anythingElse'];
/** Within one sentence: "would you like anything else" is not about acting. */
const within: readonly StaffCue[] = ['anythingElse', 'mayClose', 'isSolved', 'mayAct', 'doThis'];
/** So far back staff's words are looked at. */
const longest = 300;

interface Branch {
  /** The cues whose phrases end here, one bit each. */
  cues: number;
  next: Map<string, Branch>;
}

const bitOf: Readonly<Record<StaffCue, number>> = {
  anythingElse: 1,
  mayClose: 2,
  isSolved: 4,
  mayAct: 8,
  doThis: 16,
};

const root: Branch = { cues: 0, next: new Map() };
for (const { staff } of tables)
  for (const cue of within)
    for (const phrase of phrases(staff[cue])) {
      let branch = root;
      for (const word of phrase) {
        const next: Branch = branch.next.get(word) ?? { cues: 0, next: new Map() };
        branch.next.set(word, next);
        branch = next;
      }
      branch.cues |= bitOf[cue];
    }

const marked = /[?？؟]/;

/** What staff may have asked, told at a glance: without a question mark only two are known, and all with one. */
export function staffQuestionsIn(text: string): readonly StaffQuestion[] {
  return marked.test(text) ? rank : unmarked;
}

const unmarked: readonly StaffQuestion[] = ['mayClose', 'anythingElse'];

/** Whoever thanks is read beside the same words of staff each time their conversation goes on. */
const asked = new Map<string, StaffQuestion>();
const mostKept = 1000;

/** What the last words of staff asked the customer. */
export function staffQuestionOf(text: string): StaffQuestion {
  const end = text.slice(-longest);
  const known = asked.get(end);
  if (known) return known;
  const found = new Set(sentencesOf(spokenOf(end).text).map(questionIn));
  const question = rank.find((each) => found.has(each)) ?? 'nothing';
  if (asked.size >= mostKept) asked.clear();
  asked.set(end, question);
  return question;
}

function sentencesOf(text: string): string[] {
  return text.match(/[^.!?。！？؟\n]+[.!?。！？؟\n]?/gu) ?? [];
}

function questionIn(sentence: string): StaffQuestion {
  const isMarked = /[?？؟]$/.test(sentence);
  const cues = cuesIn(wordsOf(sentence, 80));
  const cue = within.find((each) => cues & bitOf[each]);
  // Without its mark it may be a statement: "I would like to close the old one" asks nothing.
  if (!isMarked)
    return cue === 'anythingElse' || (cue === 'mayClose' && cues & bitOf.mayAct) ? cue : 'nothing';
  return cue ?? 'other';
}

/** Cues of all phrases in these words, one bit each. */
function cuesIn(words: readonly Word[]): number {
  let found = 0;
  for (let from = 0; from < words.length; from++) {
    let branch: Branch | undefined = root;
    for (let at = from; branch; at++) {
      found |= branch.cues;
      const word: Word | undefined = words[at];
      branch = word && branch.next.get(word.text);
    }
  }
  return found;
}
