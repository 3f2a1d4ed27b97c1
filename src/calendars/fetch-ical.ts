import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '../domain/calendar/problem.ts';

export type Fetched = { ok: true; text: string; from: string } | { ok: false; problems: Problem[] };

const MOST_BYTES = 2 * 1024 * 1024;
const PATIENCE_MS = 10_000;
const TOO_BIG = {
  problem: 'it is larger than 2 MB',
  mend: 'Export a calendar of days off alone, or fewer years of it.',
};

/**
 * Reads the text of an iCal file, or of an http, https or webcal address, of at most 2 MB and within ten seconds.
 * `from` is the file's name or the host: the address may hold a secret, which is neither kept nor repeated.
 */
export function fetchIcal(place: string, patienceMs = PATIENCE_MS): Promise<Fetched> {
  return /^(https?|webcals?):\/\//i.test(place) ? fromAddress(place, patienceMs) : fromFile(place);
}

async function fromFile(path: string): Promise<Fetched> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > MOST_BYTES) return refused(TOO_BIG.problem, TOO_BIG.mend);
      return { ok: true, text: await file.readFile('utf8'), from: basename(path) };
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === undefined ? undefined : FILE_PROBLEMS[code];
    if (problem === undefined) throw new Error(`The file ${path} cannot be read`, { cause: error });
    return refused(`${path} ${problem}`, 'Name an iCal file (.ics) that this user may read, or an address.');
  }
}

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
};

async function fromAddress(place: string, patienceMs: number): Promise<Fetched> {
  const address = place.replace(/^webcal(s?):/i, 'https:');
  if (!URL.canParse(address))
    return refused('that is not an address', 'Write one such as https://host/days.ics.');
  const { host, hostname } = new URL(address);
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(address, { signal, headers: { accept: 'text/calendar, text/plain;q=0.5' } });
    if (!response.ok) {
      await response.body?.cancel();
      return refused(
        `${host} answered ${response.status} ${response.statusText}`.trim(),
        mendFor(response.status),
      );
    }
    const text = await textUpTo(MOST_BYTES, response);
    return text === undefined ? refused(TOO_BIG.problem, TOO_BIG.mend) : { ok: true, text, from: hostname };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      const problem = `${host} did not answer within ${patienceMs / 1000} seconds`;
      return refused(problem, 'Try again later, or download the file and name it instead.');
    }
    // What fetch throws for a network that fails is a TypeError whose cause says why.
    if (!(error instanceof TypeError)) throw error;
    const { code, message } = (error.cause ?? error) as { code?: string; message: string };
    return refused(`${host} cannot be reached (${code ?? message})`, 'Check the address and the network.');
  }
}

function mendFor(status: number): string {
  if (status === 404 || status === 410) return 'Check the address; it may have been renewed.';
  if (status === 401 || status === 403) {
    return 'Use an address that needs no sign-in, such as the secret one in iCal format.';
  }
  return 'Try again later, or download the file and name it instead.';
}

/** The body as text, or undefined where it is longer than that. */
async function textUpTo(most: number, { body }: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function refused(problem: string, mend: string): Fetched {
  return { ok: false, problems: [{ field: 'ical', problem, mend }] };
}
