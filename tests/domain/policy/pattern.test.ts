import { MatcherInput } from 're2js';
import { describe, expect, test } from 'vitest';
import { compilePattern, isFoundIn } from '../../../src/domain/policy/pattern.ts';

describe('a regular expression is found', () => {
  test.each([
    ['anywhere, in any case', 'down|outage', 'Is there an OUTAGE?', true],
    ['only where it matches', '^down', 'it is down', false],
    ['on a line of its own only where it says so', '(?m)^down$', 'it is\ndown\nagain', true],
    ['with classes of Unicode', '\\p{Han}{2}', 'システム障害', true],
    ['with word boundaries', '\\bdown\\b', 'download', false],
    ['whichever way an apostrophe is typed', "can't|won't", 'We can’t log in', true],
    ['whichever way it is typed in the pattern', 'can’t', "We can't log in", true],
  ])('%s', (_, pattern, text, isFound) => {
    expect(isFoundIn(pattern, text)).toBe(isFound);
  });

  test('again and again from one that was compiled before', () => {
    expect([1, 2, 3].map(() => isFoundIn('down', 'it is down'))).toEqual([true, true, true]);
  });
});

/** A text that counts how often the engine looks at one of its characters. */
class CountingText extends String {
  looks = 0;
  override charCodeAt(index: number): number {
    this.looks++;
    return super.charCodeAt(index);
  }
}

describe('a pattern that other engines never come back from', () => {
  // With backtracking, 30 characters of this take a billion steps, and each one more takes twice as many.
  test.each(['(a+)+$', '(a|a)+$', '(a|aa)+$', '(.*a){12}$', '^(\\w+\\s?)*$'])(
    '%s ends, having looked at each of 50,000 characters a few times',
    (pattern) => {
      const looksAt = (length: number) => {
        const text = new CountingText(`${'a'.repeat(length)}!`);
        expect(compilePattern(pattern).matcher(MatcherInput.utf16(text)).find()).toBe(false);
        return text.looks;
      };
      expect(looksAt(50_000)).toBeGreaterThanOrEqual(50_000);
      expect(looksAt(50_000)).toBeLessThan(50_000 * 10);
      expect(looksAt(50_000) / looksAt(25_000)).toBeLessThan(2.1);
    },
  );

  test('(a+)+$ is answered for a message of 50,000 characters', () => {
    expect(isFoundIn('(a+)+$', `${'a'.repeat(50_000)}!`)).toBe(false);
    expect(isFoundIn('(a+)+$', `!${'a'.repeat(50_000)}`)).toBe(true);
  });
});
