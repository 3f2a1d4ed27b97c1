/**
 * What staff says while they have no answer yet, in one language: phrases parted by commas or lines. `(a|b|)` stands for each
 * of what it holds, and may be empty. Case, apostrophes and the accents of Latin letters are of no account.
 */
export interface StaffTable {
  language: string;
  /** Whole sentences by which staff says that somebody looks into it, or will: "one moment", "we will get back to you". */
  acts: string;
  /** The same with what is looked into behind it: "we are checking" the export. */
  opening?: string;
  /** What is looked into may stand before: "den Export prüfen wir", "エクスポートを確認します". */
  isObjectFirst?: boolean;
  /** Opens more behind an act: "checking with" engineering. */
  within?: string;
  /** Says no more than that somebody is sorry, or has read it; greetings and thanks are known from the customers' tables. */
  polite?: string;
  /** The same with something behind it: "thanks for", "sorry for". */
  politeOpening?: string;
  /** Says nothing, and may stand alone between two commas: "right now", "please". */
  neutral?: string;
  /** Says nothing beside what says something. */
  filler?: string;
  /** What an object goes on with after "and". */
  determiners?: string;
  joining?: string;
  /** With these something new begins: "looking into the logs we saw …". */
  restarts?: string;
  /** Begin what is looked into as a sentence: "checking why the export is slow". */
  questions?: string;
  /** An answer, unless staff says beside it that they look into it. */
  yes?: string;
  /** Words of substance: where one stands, something was said. */
  stops: string;
}

/** `(we|i) check` → `we check`, `i check`. A pattern holds no brackets within brackets but those of one level. */
export function expanded(list: string | undefined): string {
  return (list ?? '')
    .split(/\n|,(?![^()]*\))/)
    .flatMap(expand)
    .join(',');
}

function expand(pattern: string): string[] {
  const group = innermost.exec(pattern);
  if (!group) return [pattern];
  const [whole, inner = ''] = group;
  const before = pattern.slice(0, group.index);
  const after = pattern.slice(group.index + whole.length);
  return inner.split('|').flatMap((choice) => expand(`${before}${choice}${after}`));
}

const innermost = /\(([^()]*)\)/;
