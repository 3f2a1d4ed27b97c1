import { from, type Sentence } from '../words.ts';

/** How somebody says that they will do something. */
export interface Modal {
  kind: 'will' | 'going' | 'wish' | 'can' | 'hope' | 'must' | 'let' | 'doing' | 'bare';
  /** Where the verb begins. */
  end: number;
  isWe: boolean;
  isNegated: boolean;
}

const adverb =
  '(?:also|just|now|actually|probably|definitely|certainly|still|currently|sure|then|both|all|therefore|personally|hopefully|really|only|do|maybe|, (?:\\w+ ){1,4},)';
const own = (words: string) => new RegExp(`^(?:i|we)(?: ${adverb}){0,2} ${words}(?= |$)`);

const table: readonly [Modal['kind'], RegExp][] = [
  ['going', own(`(?:am|are)(?: ${adverb})? going to`)],
  [
    'going',
    own(
      '(?:promise|guarantee|commit|undertake|agree|volunteer|pledge|vow|have agreed|have promised|am committed|are committed)(?: you)? to',
    ),
  ],
  [
    'hope',
    own(
      `(?:hope|plan|intend|aim|expect|should be able|ought to be able|am about|are about|am planning|are planning|am hoping|are hoping|am aiming|are aiming|am intending|expect to be able|hope to be able|am expecting|will endeavor|am working)(?: on)? to`,
    ),
  ],
  ['wish', own('(?:want|would like) to')],
  ['hope', own('(?:am planning on|are planning on)')],
  ['hope', own('(?:should|might|may)(?= (?:hopefully )?(?:have|get) )')],
  [
    'must',
    own(
      '(?:(?:am going to|are going to|will|might|may) )?(?:have got|have|need|got|ought) to|(?:would better|had better|better|must)',
    ),
  ],
  ['will', own('(?:will|shall|wil|wll|i will)(?: will)?')],
  ['can', own('can')],
  ['doing', own('(?:am|are)(?= (?:\\w+ ){0,2}\\w+ing)')],
];

const lets = /^(?:let|allow) (?:me|us)(?: (?:to|just|also|first|quickly|please))*(?= )/;

/** @param i where "I", "we", "let me" or a "will" without its subject stands */
export function modalOf(sentence: Sentence, i: number): Modal | undefined {
  const rest = from(sentence, i);
  const first = sentence.words[i]?.text;
  const previous = sentence.words[i - 1]?.text ?? '';
  if (first === 'let' || first === 'allow') {
    if (
      /^let us/.test(rest) &&
      !/^let us (?:check|look into|get back|find out|investigate|confirm|verify|ask|see (?:if|what we can))/.test(
        rest,
      )
    )
      return undefined;
    if (
      ['to', 'will', 'please', 'and please', 'not', 'you', 'they', 'would', 'can', 'they will'].includes(
        previous,
      )
    )
      return undefined;
    const match = lets.exec(rest);
    return match ? { kind: 'let', end: i + countOf(match[0]), isWe: false, isNegated: false } : undefined;
  }
  if (first === 'will') return { kind: 'bare', end: i + 1, isWe: false, isNegated: false };
  if (first !== 'i' && first !== 'we') {
    const match = isOpening(sentence, i) ? subjectless.exec(rest) : null;
    return match ? { kind: 'hope', end: i + countOf(match[0]), isWe: false, isNegated: false } : undefined;
  }
  // Asked with the verb first: "shall I", "should we", "can I".
  if (
    /^(?:shall|should|can|could|may|might|must|will|would|do|did|am|are|have)$/.test(previous) &&
    !/[.,]/.test(sentence.words[i - 2]?.text ?? '')
  ) {
    if (previous !== 'will' || first !== sentence.words[i - 2]?.text) return undefined;
  }
  for (const [kind, pattern] of table) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const isWe = first === 'we';
    return {
      kind,
      end: i + countOf(match[0]),
      isWe,
      isNegated: /^ ?not\b/.test(rest.slice(match[0].length)),
    };
  }
  return undefined;
}

/** "Should be able to send it tomorrow", "Hoping to have it by Friday": nobody is named, at the beginning. */
const subjectless =
  /^(?:should(?: be able to| hopefully)?|hope to|hoping to|aiming to|planning to|plan to|going to|trying to|need to(?= (?:check|ask|confirm|verify)))(?= (?:have|get|send|check|ask|confirm|finish|fix|ship|deliver|release|reply|call|verify|share)\b)/;

function isOpening({ words }: Sentence, i: number): boolean {
  const previous = words[i - 1]?.text ?? '';
  return i === 0 || /^(?:[,.!-]|and|but|ok|okay|yes|yeah|so|hopefully|probably|also)$/.test(previous);
}

function countOf(words: string): number {
  return words.trim().split(' ').length;
}
