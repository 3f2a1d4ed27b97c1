import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readAsk } from '../src/domain/asks.ts';
import { median, whole } from './support/figures.ts';

/** How many messages of customers a second are told to be asks or courtesies: more than 20,000 are wanted. */
export const name = 'Asks: messages told to be asks or courtesies, on one core';

const rounds = 7;
const times = 40;

interface Said {
  text: string;
  previousStaffText: string | null;
}

export function run(report: (line: string) => void): void {
  const short = casesOfTests();
  const long = short.map(({ text }, index): Said => {
    const next = Array.from({ length: 12 }, (_, step) => short[(index + step) % short.length]?.text ?? '');
    return { text: [text, ...next].join('. ').replace(/[?？`]/g, ''), previousStaffText: null };
  });
  measure(`${whole(short.length)} short ones in twelve languages`, short, times, report);
  measure('as many, a paragraph each', long, times / 8, report);
}

function measure(what: string, said: readonly Said[], repeats: number, report: (line: string) => void): void {
  const perSecond: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const start = process.cpuUsage();
    for (let repeat = 0; repeat < repeats; repeat++)
      for (const { text, previousStaffText } of said) readAsk(text, { previousStaffText });
    const { user, system } = process.cpuUsage(start);
    if (round > 0) perSecond.push((said.length * repeats) / ((user + system) / 1e6)); // the first one warms up
  }
  const [least, most] = [Math.min(...perSecond), Math.max(...perSecond)].map(whole);
  report(`${what}: ${whole(median(perSecond))} a second of processor time (${least} to ${most})`);
}

function casesOfTests(): Said[] {
  const table = path.join(import.meta.dirname, '../tests/domain/asks/cases.tsv');
  return readFileSync(table, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, , text = '', previousStaffText = null] = line.split('\t');
      return { text: text.replaceAll('\\n', '\n'), previousStaffText };
    });
}
