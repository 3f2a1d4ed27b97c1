import type { LadderStep, Recipient } from '../policy/document.ts';
import { byShare, isChannelId, recipientsOf } from '../policy/ladder.ts';
import { isPersonId } from '../policy/parse-person.ts';
import { percentOf } from '../policy/percent.ts';
import { type LookUp, partWords, threadWords, urgentWord } from './ladder/line-tokens.ts';
import { type LineFault, readLine } from './ladder/read-line.ts';

export type { LookUp } from './ladder/line-tokens.ts';

/** A fault, and the line that has it, from 1. */
export interface LadderFault extends LineFault {
  line: number;
}

export type ReadLadder =
  | { readonly ok: true; readonly steps: LadderStep[] }
  | { readonly ok: false; readonly faults: LadderFault[] };

/**
 * Reads a ladder as people write it, a step a line, earliest first in what comes out; empty lines are none. Every fault
 * at once. `50% owner`, `15 min before due lead, urgent`, `+30 min owner every 30 min until acknowledged`.
 * @param lookUp whom `@tom`, or which channel `#leads` is
 */
export function readLadderLines(text: string, lookUp: LookUp = () => []): ReadLadder {
  const lines = text.split(/\r?\n/).map((words, i) => ({ words: words.trim(), line: i + 1 }));
  const read = lines
    .filter(({ words }) => words !== '')
    .map(({ words, line }) => ({ line, ...readLine(words, lookUp) }));
  const steps = read.flatMap((each) => (each.ok ? [{ line: each.line, step: each.step }] : []));
  const faults: LadderFault[] = [
    ...read.flatMap((each) => (each.ok ? [] : each.faults.map((fault) => ({ line: each.line, ...fault })))),
    ...toldTwice(steps),
  ];
  if (faults.length > 0) return { ok: false, faults: faults.sort((a, b) => a.line - b.line) };
  return { ok: true, steps: steps.map(({ step }) => step).sort(byShare) };
}

function toldTwice(steps: readonly { line: number; step: LadderStep }[]): LadderFault[] {
  return steps.flatMap(({ line, step }, i) => {
    const shares = (other: LadderStep) =>
      recipientsOf(step).find((to) => byShare(step, other) === 0 && recipientsOf(other).includes(to));
    const earlier = steps.slice(0, i).find((other) => shares(other.step) !== undefined);
    const who = earlier && shares(earlier.step);
    if (!earlier || who === undefined) return [];
    const problem = `tells ${recipientWord(who)} at the same time as line ${earlier.line}`;
    return [{ line, problem, mend: 'Keep one of the two.' }];
  });
}

/** The same ladder in lines; read again, they are the very same steps. */
export function ladderLines(steps: readonly LadderStep[]): string[] {
  return steps.map(ladderLine);
}

/** `15 min before due lead, urgent` */
function ladderLine(step: LadderStep): string {
  const { where, isUrgent, repeat } = step;
  const flags = [...(isUrgent ? [urgentWord] : []), ...(where === 'thread' ? [threadWords] : [])];
  const told = [...recipientsOf(step).map(recipientWord), ...flags].join(', ');
  const again = repeat ? ` every ${repeat.everyMinutes} min until ${repeat.until}` : '';
  return `${timeWord(step)} ${told}${again && flags.length > 0 ? ',' : ''}${again}`;
}

function timeWord({ at, minutes = 0 }: LadderStep): string {
  if (minutes === 0) return `${percentOf(at)}%`;
  return minutes > 0 ? `+${minutes} min` : `${-minutes} min before due`;
}

function recipientWord(to: Recipient): string {
  if (isPersonId(to)) return `<@${to}>`;
  if (isChannelId(to)) return `<#${to}>`;
  return Object.hasOwn(partWords, to) ? partWords[to as keyof typeof partWords] : to;
}
