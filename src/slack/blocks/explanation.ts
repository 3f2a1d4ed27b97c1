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
  const said = new Set(above ? partsOf(above).map(({ text }) => text?.text) : []);
  const parts = partsOf({ clock, explanation }).filter(({ text }) => !said.has(text?.text));
  return [section(explanation.sentence), ...parts];
}

function partsOf({ clock, explanation }: ExplainedClock): SectionBlock[] {
  const { rules, changes, counted, countedMinutes, notCounted } = explanation;
  // The rule that applies is said last; who reads wants it first.
  const applied = [...rules.slice(-1), ...rules.slice(0, -1)];
  const used = `${duration(countedMinutes)} of ${duration(clock.targetMinutes)}`;
  return [
    ...part('Rule', applied),
    ...part('What changed since', changes),
    ...part(`Minutes that count: ${used}`, counted),
    ...part('Minutes that do not', notCounted),
  ];
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
