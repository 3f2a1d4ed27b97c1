import { RE2JS } from 're2js';

/** Policies share a few patterns; where somebody reckons with thousands of policies, not all of theirs are kept. */
const mostKept = 256;
const compiled = new Map<string, RE2JS>();

/**
 * True where the regular expression is found in the text, in any case; an apostrophe is one whichever way it is typed.
 * It runs on RE2, whose time is linear in the text: no pattern that an admin enters can hold up the app on a message
 * that a customer writes.
 * @throws RE2JSException for what is not one; `parsePolicy` refuses it before
 */
export function isFoundIn(pattern: string, text: string): boolean {
  const known = compiled.get(pattern) ?? compilePattern(pattern);
  if (compiled.size >= mostKept && !compiled.has(pattern)) compiled.clear();
  compiled.set(pattern, known);
  return known.matcher(text.replaceAll('’', "'")).find();
}

export function compilePattern(pattern: string): RE2JS {
  return RE2JS.compile(pattern.replaceAll('’', "'"), RE2JS.CASE_INSENSITIVE);
}
