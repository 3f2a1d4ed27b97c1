import type { EndedWith } from './clock.ts';

/** How a clock ended, in words that go into a sentence: "answered by phone", "no reply needed (spam)". */
export const endedWords: Record<EndedWith, string> = {
  phone: 'by phone',
  in_person: 'in person',
  thanks: 'they only said thanks',
  answered_elsewhere: 'answered elsewhere',
  not_for_us: 'not for us',
  spam: 'spam',
};

/** ` by phone`, where the customer was answered where nobody could read it; nothing where it was in writing. */
export function statedHow({
  statedBy,
  endedWith,
}: {
  statedBy: string | null;
  endedWith?: EndedWith | null;
}): string {
  if (statedBy === null) return '';
  return ` ${endedWith ? endedWords[endedWith] : 'by phone or in person'}`;
}

/** ` (spam)`, where staff said why no reply was needed. */
export function reasonWords(endedWith: EndedWith | null | undefined): string {
  return endedWith ? ` (${endedWords[endedWith]})` : '';
}
