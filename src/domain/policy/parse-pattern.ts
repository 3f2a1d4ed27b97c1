import { RE2JSSyntaxException } from 're2js';
import { fault, type Reading, shown } from './parse-entry.ts';
import { compilePattern } from './pattern.ts';

/** Longer ones are hardly read by anybody. */
const mostCharacters = 500;

/**
 * The time that a search takes is at most the characters of the text times the steps of the pattern, and `a{1000}` is
 * a thousand steps: with a few of them one long message would take minutes.
 */
const mostSteps = 1000;

const why = 'A search must end soon whatever a customer writes, and with these it might not.';

/** What other engines know and RE2 leaves out, by how it begins. */
const impossible: readonly [RegExp, string][] = [
  [/^\(\?<?[=!]/, 'looks ahead or behind'],
  [/^\(\?>/, 'has an atomic group'],
  [/^\\[1-9k]|^\(\?P=/, 'refers back to a group'],
];

/** A regular expression that can be searched for in a time linear in the text, and that says something. */
export function readPattern(value: unknown, field: string, reading: Reading): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') {
    const mend = 'Write one in quotes, such as "\\\\b(down|outage)\\\\b", or leave pattern out.';
    return fault(reading, field, `${shown(value)} is not a regular expression`, mend);
  }
  if (value.length > mostCharacters) {
    const mend = `Write at most ${mostCharacters}, or list the words in words.`;
    return fault(reading, field, `a regular expression of ${value.length} characters`, mend);
  }
  try {
    return readCompiled(compilePattern(value), value, field, reading);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    const reason = reasonOf(error);
    const refused = impossible.find(([form]) => form.test(error.input ?? ''));
    if (!refused)
      return fault(reading, field, `${shown(value)} is not a regular expression: ${reason}`, syntaxMend);
    const problem = `${shown(value)} ${refused[1]}, which is not possible here`;
    return fault(reading, field, problem, `${why} Leave that part out.`);
  }
}

const syntaxMend =
  'Write it in the syntax of RE2; a sign that stands for itself needs a backslash before it.';

function readCompiled(
  pattern: ReturnType<typeof compilePattern>,
  value: string,
  field: string,
  reading: Reading,
): string | undefined {
  const steps = pattern.programSize();
  if (steps > mostSteps) {
    const mend = `Write smaller numbers of repeats: each counts as a step, and ${mostSteps} are possible.`;
    return fault(
      reading,
      field,
      `${shown(value)} takes ${steps} steps for each character of a message`,
      mend,
    );
  }
  if (isFoundInNothing(pattern)) {
    const mend =
      'Let it ask for at least one character, such as a+ in place of a*; it would match every ask.';
    return fault(reading, field, `${shown(value)} is found where nothing is written`, mend);
  }
  return value;
}

/** Whether it matches no character at all: in an empty text, or at the edge of a word. */
function isFoundInNothing(pattern: ReturnType<typeof compilePattern>): boolean {
  return ['', 'a'].some((text) => {
    const matcher = pattern.matcher(text);
    return matcher.find() && matcher.start() === matcher.end();
  });
}

/** The engine puts its own flags before what it cites. */
function reasonOf({ error, input }: RE2JSSyntaxException): string {
  return input === null ? error : `${error}: ${input.replace(/^\(\?i\)/, '')}`;
}
