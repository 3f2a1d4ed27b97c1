import { isDeepStrictEqual } from 'node:util';
import type { SectionBlock } from '@slack/types';
import type { Clock, InboxHistory, Terms } from '../../domain/clocks/clock.ts';
import { explainInFull } from '../../domain/clocks/explanation.ts';
import { duration } from '../../domain/words.ts';
import { fitting } from './limits.ts';
import { person } from './mentions.ts';
import { section } from './parts.ts';
import { foreignWords } from './text.ts';
import type { ExplainedClock } from './why-answer.ts';

/** What one part of an explanation may take: several clocks have room in one message. */
const mostLines = 12;
const mostText = 900;

/** A clock with every reason for its verdict, in lines that can be shown: people as mentions, all else escaped. */
export function explained(
  clock: Clock,
  history: InboxHistory,
  terms: Terms,
  customerName: string,
  now: Date,
): ExplainedClock {
  const wordsOf = (text: string) => foreignWords(text, 200);
  const explanation = explainInFull(clock, history, terms, { customerName, nameOf: person, wordsOf }, now);
  return { clock, explanation };
}

/**
 * Every reason for a verdict: the sentence, the rule, what changed, and which minutes counted and which did not.
 * @param above the clock that stands above it: what is the same there is not said again
 */
export function explanationSections(
  { clock, explanation }: ExplainedClock,
  above?: ExplainedClock,
): SectionBlock[] {
  const { sentence, rules, changes, counted, countedMinutes, notCounted } = explanation;
  const isAbove = (part: 'rules' | 'changes' | 'counted' | 'notCounted') =>
    above !== undefined && isDeepStrictEqual(above.explanation[part], explanation[part]);
  const used = `Counted: ${duration(countedMinutes)} of ${duration(clock.targetMinutes)}`;
  return [
    section(sentence),
    ...(isAbove('rules') ? [] : part('Rule', appliedFirst(rules))),
    ...(isAbove('changes') ? [] : part('What changed since', changes)),
    ...(isAbove('counted') ? [section(`*${used}*, as above`)] : part(used, counted)),
    ...(isAbove('notCounted') ? [] : part('Not counted', notCounted)),
  ];
}

/** The rule that applies is said last; who reads wants it first. */
function appliedFirst(rules: readonly string[]): string[] {
  return [...rules.slice(-1), ...rules.slice(0, -1)];
}

function part(title: string, lines: readonly string[]): SectionBlock[] {
  if (lines.length === 0) return [];
  const first = lines.slice(0, mostLines);
  const room = fitting(
    first.map((line) => line.length + 3),
    mostText,
  );
  const shown = first.slice(0, Math.max(room, 1));
  const left = lines.length - shown.length;
  const rest = left > 0 ? [`and ${left} more`] : [];
  return [section([`*${title}*`, ...shown.map((line) => `• ${line}`), ...rest].join('\n'))];
}
