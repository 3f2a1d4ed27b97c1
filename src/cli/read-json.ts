import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Refused } from './refused.ts';

/**
 * The JSON in a file, or on stdin where the file is `-`. Throws Refused.
 * @param what what is expected there: `a calendar`
 * @param example how one is written
 */
export async function readJsonFile(file: string, what: string, example: string): Promise<unknown> {
  const content = file === '-' ? await text(process.stdin) : await readText(file, what);
  try {
    // Editors on Windows put a mark before the text that JSON does not know.
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const problem = `it is not JSON (${error.message})`;
    throw new Refused({ field: 'file', problem, mend: `Write an object such as ${example}.` });
  }
}

async function readText(file: string, what: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    const mend = `Name a file with the JSON form of ${what}.`;
    throw new Refused({ field: 'file', problem: `${file} cannot be read (${code})`, mend });
  }
}
