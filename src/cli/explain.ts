import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Answers each line as it comes, one line each, an empty one too. Waits when nobody reads the answers. */
export async function explainLines(
  answerTo: (line: string) => string,
  input: Readable,
  output: Writable,
): Promise<void> {
  const answers = async function* (chunks: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const line of linesOf(chunks)) yield `${answerTo(line)}\n`;
  };
  await pipeline(input.setEncoding('utf8'), answers, output, { end: false });
}

/**
 * Lines as JSON Lines has them: they end with a line feed and with nothing else. Node's own reader ends them, from some
 * version on, at U+2028 too, which JSON text may hold.
 */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let parts: string[] = [];
  for await (const chunk of chunks) {
    const [rest = '', ...ended] = chunk.split('\n');
    parts.push(rest);
    for (const next of ended) {
      yield parts.join('');
      parts = [next];
    }
  }
  const last = parts.join('');
  if (last !== '') yield last;
}
