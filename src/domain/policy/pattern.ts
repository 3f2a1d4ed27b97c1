import { RE2JS } from 're2js';

const compiled = new Map<string, RE2JS>();

/**
 * True where the regular expression is found in the text, in any case. It runs on RE2, whose time is linear in the
 * text: no pattern that an admin enters can hold up the app on a message that a customer writes.
 * @throws RE2JSException for what is not one; `parsePolicy` refuses it before
 */
export function isFoundIn(pattern: string, text: string): boolean {
  const known = compiled.get(pattern) ?? compilePattern(pattern);
  compiled.set(pattern, known);
  return known.matcher(text).find();
}

export function compilePattern(pattern: string): RE2JS {
  return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
}
