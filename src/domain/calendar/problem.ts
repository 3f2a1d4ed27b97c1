/** One thing wrong with what somebody entered: where, what, and how to mend it. */
export interface Problem {
  readonly field: string;
  readonly problem: string;
  readonly mend: string;
}

/** A problem as one sentence: `hours.mon[0]: "25:00" is not a time of day. Write HH:MM, …`. */
export function inWords({ field, problem, mend }: Problem): string {
  return `${field}: ${problem}. ${mend}`;
}

/** A value as it was entered, short enough to stand in a sentence. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
