import type { Problem } from '../domain/calendar/problem.ts';

/** What was asked for cannot be done, and nothing was changed; carries every problem. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problems: readonly Problem[];

  constructor(...problems: Problem[]) {
    super(problems.map(({ field, problem }) => `${field}: ${problem}`).join('; '));
    this.problems = problems;
  }
}

/** The problems as a person reads them: what is wrong, and on a line of its own how to mend it. */
export function refusalInWords({ problems }: Refused): string {
  return problems.map(({ field, problem, mend }) => `✗ ${field}: ${problem}.\n    → ${mend}\n`).join('');
}
