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

interface Branches {
  cues: Set<StaffCue>;
  next: Map<string, Branches>;
}

const root: Branches = { cues: new Set(), next: new Map() };
for (const { staff } of tables)
  for (const cue of within)
    for (const phrase of phrases(staff[cue])) {
      let branch = root;
      for (const word of phrase) {
        const next: Branches = branch.next.get(word) ?? { cues: new Set(), next: new Map() };
        branch.next.set(word, next);
        branch = next;
      }
      branch.cues.add(cue);
    }

/** What the last words of staff asked the customer. */
export function staffQuestionOf(text: string | null): StaffQuestion {
  if (text === null) return 'nothing';
  const asked = new Set(sentencesOf(spokenOf(text.slice(-longest)).text).map(questionIn));
  return rank.find((question) => asked.has(question)) ?? 'nothing';
}

function sentencesOf(text: string): string[] {
  return text.match(/[^.!?。！？؟\n]+[.!?。！？؟\n]?/gu) ?? [];
}

function questionIn(sentence: string): StaffQuestion {
  const isMarked = /[?？؟]$/u.test(sentence);
  const cues = cuesIn(wordsOf(sentence, 80));
  const cue = within.find((each) => cues.has(each));
  // Without its mark it may be a statement: "I would like to close the old one" asks nothing.
  if (!isMarked)
    return cue === 'anythingElse' || (cue === 'mayClose' && cues.has('mayAct')) ? cue : 'nothing';
  return cue ?? 'other';
}

function cuesIn(words: readonly Word[]): Set<StaffCue> {
  const found = new Set<StaffCue>();
  words.forEach((_, from) => {
    let branch: Branches | undefined = root;
    for (let at = from; branch; at++) {
      for (const cue of branch.cues) found.add(cue);
      const word: Word | undefined = words[at];
      branch = word && branch.next.get(word.text);
    }
  });
  return found;
}
