import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { explainCalendarLine } from '../domain/calendar/explain.ts';

/** Answers each line as it comes, one line each; empty lines are passed over. Waits when nobody reads the answers. */
export async function explainCalendar(input: Readable, output: Writable): Promise<void> {
  await pipeline(createInterface({ input }), answers, output, { end: false });
}

async function* answers(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) {
    if (line.trim() !== '') yield `${explainCalendarLine(line)}\n`;
  }
}
