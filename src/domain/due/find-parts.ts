import type { Moment } from './moment.ts';
import type { Part, Rule } from './part.ts';
import { lineOf } from './pattern.ts';
import { businessRules } from './rules/business.ts';
import { dateRules } from './rules/dates.ts';
import { dayRules } from './rules/days.ts';
import { durationRules } from './rules/durations.ts';
import { holidayRules } from './rules/holidays.ts';
import { minuteRules } from './rules/minutes.ts';
import { stretchRules } from './rules/stretches.ts';
import { timeRules } from './rules/times.ts';
import { withinRules } from './rules/within.ts';
import type { Token } from './tokens.ts';

/** A part and the tokens it was read from, the last one not counted. */
export interface Found {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

const allRules: readonly Rule[] = [
  ...dateRules,
  ...dayRules,
  ...stretchRules,
  ...withinRules,
  ...durationRules,
  ...timeRules,
  ...minuteRules,
  ...holidayRules,
  ...businessRules,
];

/** Reads the line from left to right; where several rules hold, the longest stretch of words wins, then the first rule. */
export function findParts(tokens: readonly Token[], moment: Moment): Found[] {
  const line = lineOf(tokens);
  const found: Found[] = [];
  let from = 0;
  while (from < tokens.length) {
    const best = tokens[from]?.form === '_' ? undefined : longestAt(line, from, moment);
    if (best) found.push(best);
    from = best?.to ?? from + 1;
  }
  return found;
}

function longestAt(line: ReturnType<typeof lineOf>, from: number, moment: Moment): Found | undefined {
  const start = line.starts[from] ?? 0;
  let best: Found | undefined;
  for (const { pattern, read } of allRules) {
    pattern.lastIndex = start;
    const match = pattern.exec(line.text);
    const to = match ? line.tokenAt.get(start + match[0].length) : undefined;
    if (match === null || to === undefined || to <= (best?.to ?? from)) continue;
    const part = read(match.slice(1), moment);
    if (part) best = { part, from, to };
  }
  return best;
}
