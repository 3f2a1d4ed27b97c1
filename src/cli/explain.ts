import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Answers each line as it comes, one line each, an empty one too. Waits when nobody reads the answers. */
export async function explainLines(
  answerTo: (line: string) => string,
  input: Readable,
  output: Writable,
): Promise<void> {
  const answers = async function* (lines: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const line of lines) yield `${answerTo(line)}\n`;
  };
  await pipeline(createInterface({ input }), answers, output, { end: false });
}
