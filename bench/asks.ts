import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readAsk } from '../src/domain/asks.ts';
import { median, whole } from './support/figures.ts';

/** How many messages of customers a second are told to be asks or courtesies: more than 20,000 are wanted. */
export const name = 'Asks: messages told to be asks or courtesies, on one core';

const rounds = 7;
const times = 20;
const longest = 280;

interface Said {
  text: string;
  previousStaffText: string | null;
}

export function run(report: (line: string) => void): void {
  const short = casesOfTests();
  const long = short.map(({ text, previousStaffText }, index): Said => {
    let paragraph = text;
    for (let step = 1; paragraph.length < longest; step++)
      paragraph += `. ${short[(index + step) % short.length]?.text ?? ''}`;
    return { text: paragraph.slice(0, longest).replace(/[?？`]/g, ''), previousStaffText };
  });
  const english = short.filter(({ language }) => language === 'English');
  measure(`${whole(short.length)} short ones in twelve languages, none read before`, short, times, report);
  measure(`${whole(english.length)} of them in English`, english, times * 2, report);
  measure('a paragraph each, none read before', long, times / 2, report);
  measure('the short ones, read again', short, times * 4, report, true);
}

/** @param isAgain whether each is read many times, as a conversation is whenever it goes on */
function measure(
  what: string,
  said: readonly Said[],
  repeats: number,
  report: (line: string) => void,
  isAgain = false,
): void {
  const perSecond: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const texts = Array.from({ length: repeats }, () => said.map(isAgain ? (one) => one : unread));
    const start = process.cpuUsage();
    for (const all of texts)
      for (const { text, previousStaffText } of all) readAsk(text, { previousStaffText });
    const { user, system } = process.cpuUsage(start);
    if (round > 0) perSecond.push((said.length * repeats) / ((user + system) / 1e6)); // the first one warms up
  }
  const [least, most] = [Math.min(...perSecond), Math.max(...perSecond)].map(whole);
  report(`${what}: ${whole(median(perSecond))} a second of processor time (${least} to ${most})`);
}

let told = 0;

/** The same with other white space at its end: a text that is remembered would be measured otherwise. */
function unread({ text, previousStaffText }: Said): Said {
  told += 1;
  const white = told.toString(2).replaceAll('0', ' ').replaceAll('1', '\t');
  return { text: text + white, previousStaffText: previousStaffText && white + previousStaffText };
}

function casesOfTests(): (Said & { language: string })[] {
  const table = path.join(import.meta.dirname, '../tests/domain/asks/cases.tsv');
  return readFileSync(table, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [language = '', , text = '', previousStaffText = null] = line.split('\t');
      return { language, text: text.replaceAll('\\n', '\n'), previousStaffText };
    });
}
