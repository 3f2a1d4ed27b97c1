import { describe, expect, test } from 'vitest';
import { readCountry } from '../../src/calendars/country-name.ts';

const problemOf = (text: string) => {
  const read = readCountry(text);
  return read.ok ? undefined : `${read.problem.problem}. ${read.problem.mend}`;
};

describe('the name of a country', () => {
  test.each([
    ['DE', 'DE', 'Germany'],
    [' de-by ', 'DE-BY', 'Germany, Bayern'],
    ['DE-BY-A', 'DE-BY-A', 'Germany, Bayern, Stadt Augsburg'],
    ['gb_eng', 'GB-ENG', 'United Kingdom, England'],
    ['NZ-CAN-timaru', 'NZ-CAN-Timaru', 'New Zealand, Canterbury, Timaru District'],
  ])('%j is %s', (text, name, words) => {
    expect(readCountry(text)).toMatchObject({ ok: true, country: { name, words } });
  });

  test.each([
    ['', '"" is no country whose holidays are known. Write the two letters of the country'],
    ['UK', '"UK" is no country whose holidays are known. Write GB, or a part of it such as GB-ENG.'],
    ['Scotland', 'Write GB-SCT.'],
    ['Germany', '"Germany" is no country whose holidays are known. Perhaps DE (Germany).'],
    ['ED', 'Perhaps AD (Andorra), '],
    ['XQZ', 'is no country whose holidays are known. Write the two letters'],
    [
      'GB-EGN',
      '"EGN" is no part of United Kingdom whose holidays are known. Known are GB-ALD (Alderney), GB-ENG (England), ' +
        'GB-NIR (Northern Ireland), GB-SCT (Scotland), GB-WLS (Wales).',
    ],
    ['US-CAL', 'Known are US-CA (California), US-AL (Alabama), and 49 more.'],
    [
      'IE-D',
      'no part of Ireland whose holidays are known. Write IE; it has no parts with holidays of their own.',
    ],
    ['DE-BY-X', 'no part of Bayern, Germany whose holidays are known. Known are DE-BY-A (Stadt Augsburg), '],
    ['DE-BY-A-1', 'Write DE-BY-A; it has no parts'],
  ])('%j is refused with what is near', (text, words) => {
    expect(problemOf(text)).toContain(words);
  });
});
