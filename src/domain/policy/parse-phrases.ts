import { type PolicyDocument, type Priority, priorities } from './document.ts';
import { fault, fieldOf, type Reading, readList, readRecord, refuseOtherKeys, shown } from './parse-entry.ts';
import { foldPhrase } from './phrases.ts';

const mostCharacters = 200;

/** Words or phrases; two that are the same but for case and spacing are one. */
export function readPhrases(
  value: unknown,
  field: string,
  ifEmpty: { problem: string; mend: string } | undefined,
  reading: Reading,
): string[] | undefined {
  const form = {
    what: 'a list of words',
    example: '["down","not working"]',
    ...(ifEmpty && { ifEmpty }),
    sameness: foldPhrase,
  };
  return readList(value, field, form, (phrase, at) => readPhrase(phrase, at, reading), reading);
}

function readPhrase(value: unknown, field: string, reading: Reading): string | undefined {
  if (typeof value !== 'string' || foldPhrase(value) === '') {
    const mend = 'Write one in quotes, such as "not working".';
    return fault(reading, field, `${shown(value)} is not a word or phrase`, mend);
  }
  if (value.length <= mostCharacters) return value;
  const mend = `Write at most ${mostCharacters}: what somebody would really write.`;
  return fault(reading, field, `a phrase of ${value.length} characters`, mend);
}

/** The words that tell a priority. One that stands under two would only ever tell the more pressing one. */
export function readPriorityWords(
  value: unknown,
  field: string,
  reading: Reading,
): PolicyDocument['priorityWords'] | undefined {
  const entry = readRecord(value, field, 'a table of words', '{"urgent":["outage"]}', reading);
  if (!entry) return undefined;
  refuseOtherKeys(entry, priorities, field, 'a priority', reading);
  const seen = new Map<string, Priority>();
  const table = priorities
    .filter((priority) => priority in entry)
    .map((priority) => {
      const at = fieldOf(field, priority);
      const phrases = readPhrases(entry[priority], at, undefined, reading) ?? [];
      for (const phrase of phrases) {
        const first = seen.get(foldPhrase(phrase));
        if (first !== undefined) {
          const problem = `${shown(phrase)} is already a word of ${first}`;
          fault(reading, at, problem, 'Keep it where it belongs; the more pressing priority would win.');
        }
        seen.set(foldPhrase(phrase), first ?? priority);
      }
      return [priority, phrases] as const;
    });
  return Object.fromEntries(table);
}
