import type { LadderStep, Recipient } from '../../policy/document.ts';
import { isCard } from '../../policy/ladder.ts';
import { type Moment, mostStepMinutes } from '../../policy/parse-moment.ts';
import { fewestRepeatMinutes, mostRepeatMinutes } from '../../policy/parse-step.ts';
import { shareOf } from '../../policy/percent.ts';
import { type LookUp, readToken } from './line-tokens.ts';

/** What is wrong with a line, and how to mend it. */
export interface LineFault {
  problem: string;
  mend: string;
}

export type ReadLine = { ok: true; step: LadderStep } | { ok: false; faults: LineFault[] };

type Part<T> = { value: T } | LineFault;

const examples = 'Begin with a time, such as “50%”, “15 min before due” or “+60 min”.';

/** Reads one line: a time, whom, how, and whether it is said again. Every fault of it at once. */
export function readLine(line: string, lookUp: LookUp): ReadLine {
  const text = line.trim();
  const time =
    /^(?<percent>[\d.]+)\s*%|^(?<before>[\d.]+)\s*(?<unit>[a-z]+)\s+before(?:\s+due\b|\s+the\s+deadline\b)?|^\+\s*(?<after>[\d.]+)\s*(?<afterUnit>[a-z]+)/i.exec(
      text,
    );
  if (!time?.groups)
    return { ok: false, faults: [{ problem: `“${text}” does not begin with a time`, mend: examples }] };
  const rest = text.slice(time[0].length);
  const every = /,?\s*\bevery\b(.*)$/i.exec(rest);
  const repeat = every ? readRepeat(every[1] ?? '') : undefined;
  const moment = readTime(time.groups);
  const told = readTold(every ? rest.slice(0, every.index) : rest, lookUp);
  const faults = [moment, repeat, told].flatMap((part) =>
    part && 'faults' in part ? part.faults : part && 'problem' in part ? [part] : [],
  );
  if (faults.length > 0 || !('value' in moment) || !('to' in told)) return { ok: false, faults };
  const again = repeat && 'value' in repeat ? { repeat: repeat.value } : {};
  return { ok: true, step: { ...moment.value, ...told, ...again } };
}

function readTime(groups: Readonly<Record<string, string | undefined>>): Part<Moment> {
  const { percent, before, unit = '', after, afterUnit = '' } = groups;
  if (percent !== undefined) return readPercent(percent);
  const [count = '', counted] = before === undefined ? [after, afterUnit] : [before, unit];
  const minutes = readMinutes(count, counted, 1, mostStepMinutes);
  if ('problem' in minutes) return minutes;
  return { value: { at: 1, minutes: before === undefined ? minutes.value : -minutes.value } };
}

function readPercent(percent: string): Part<Moment> {
  const at = /^\d+(\.\d+)?$/.test(percent) ? shareOf(percent) : Number.NaN;
  if (at > 0 && at <= 10) return { value: { at } };
  const mend = 'Write a percentage above 0 and up to 1000: 50% is half of the target, 100% the deadline.';
  return { problem: `${percent}% is not a share of the target`, mend };
}

const units: Readonly<Record<string, number>> = {
  m: 1,
  min: 1,
  mins: 1,
  minute: 1,
  minutes: 1,
  h: 60,
  hour: 60,
  hours: 60,
};

function readMinutes(count: string, unit: string, fewest: number, most: number): Part<number> {
  const factor = units[unit.toLowerCase()];
  if (factor === undefined) {
    return {
      problem: `“${unit}” is not a unit of time`,
      mend: 'Write minutes or hours, such as 15 min or 2 h.',
    };
  }
  const minutes = /^\d+$/.test(count) ? Number(count) * factor : Number.NaN;
  if (minutes >= fewest && minutes <= most) return { value: minutes };
  const mend = `Write whole minutes from ${fewest} to ${most}, such as ${Math.max(fewest, 30)} min.`;
  return { problem: `${count} ${unit} cannot be counted`, mend };
}

function readRepeat(words: string): Part<NonNullable<LadderStep['repeat']>> {
  const said = /^\s*([\d.]+)\s*([a-z]+)\s+until\s+(\S+)\s*$/i.exec(words);
  const mend = 'Write “every 30 min until acknowledged”, or “until answered”, at the end of the line.';
  if (!said) return { problem: `“every${words}” does not say until when`, mend };
  const every = readMinutes(said[1] ?? '', said[2] ?? '', fewestRepeatMinutes, mostRepeatMinutes);
  if ('problem' in every) return every;
  const until = said[3]?.toLowerCase();
  if (until !== 'acknowledged' && until !== 'answered')
    return { problem: `“until ${said[3]}” is never`, mend };
  return { value: { everyMinutes: every.value, until } };
}

type Told = Pick<LadderStep, 'to' | 'where' | 'isUrgent'>;

function readTold(words: string, lookUp: LookUp): Told | { faults: LineFault[] } {
  const texts = words
    .split(/,|\band\b/i)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const tokens = texts.map((text) => readToken(text, lookUp));
  const faults: LineFault[] = tokens.flatMap((token) =>
    token.is === 'fault' ? [{ problem: token.problem, mend: token.mend }] : [],
  );
  const to = tokens.flatMap((token): Recipient[] => (token.is === 'recipient' ? [token.to] : []));
  const twice = to.find((one, i) => to.indexOf(one) !== i);
  if (twice !== undefined) faults.push({ problem: `names ${twice} twice`, mend: 'Keep one of the two.' });
  const isThread = tokens.some(({ is }) => is === 'thread');
  if (to.length === 0 && faults.length === 0) {
    faults.push({ problem: 'names nobody', mend: 'Say whom, such as “50% owner”.' });
  } else if (isThread && to.length > 0 && to.every(isCard)) {
    const mend = 'Name somebody who is told in the thread, or leave it out.';
    faults.push({ problem: 'nobody of it is told in a thread: it only goes to a channel', mend });
  }
  const [first = '', ...others] = to;
  if (faults.length > 0) return { faults };
  return {
    to: others.length === 0 ? first : to,
    ...(isThread && { where: 'thread' as const }),
    ...(tokens.some(({ is }) => is === 'urgent') && { isUrgent: true }),
  };
}
