import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldPhrase, hasPhrase } from '../../../src/domain/policy/phrases.ts';
import { priorityFromWords } from '../../../src/domain/policy/priority.ts';

describe('a word or phrase is found', () => {
  test.each([
    ['in any case', 'prod is down', 'PROD is Down!'],
    ['however it is spaced', 'prod is down', 'prod\u00a0 is\n\tdown'],
    ['at the start, at the end and alone', 'down', 'down'],
    ['between signs', 'down', 'it is *down*, (again)'],
    ['in the marks of italics', 'down', 'it is _down_ now'],
    ['as part of a hyphenated word', 'down', 'the site is down-ish'],
    ['with a straight apostrophe for a typographic one', "can't log in", 'We can’t log in'],
    ['with a typographic apostrophe for a straight one', 'can’t log in', "We can't log in"],
    ['where it is made of signs', 'C++', 'the c++ build'],
    ['where it would mean something to a regular expression', 'a.b (c)', 'see A.B (C)'],
    ['in Spanish', 'no funciona', '¡No funciona!'],
    ['in German, ß as ss', 'straße', 'Die STRASSE ist gesperrt'],
    ['in Turkish, with and without dots', 'kesinti', 'KESİNTİ var'],
    ['in Greek, whichever sigma', 'ο ιστός', 'Ο ΙΣΤΌΣ έπεσε'],
    ['in Russian', 'не работает', 'Сайт НЕ РАБОТАЕТ.'],
    ['in Arabic', 'لا يعمل', 'الموقع لا يعمل منذ الصباح'],
    ['in Hindi', 'बंद है', 'सर्वर बंद है।'],
    ['composed or not', 'panne générale', 'Panne ge\u0301ne\u0301rale chez nous'],
  ])('%s', (_, phrase, text) => {
    expect(hasPhrase([phrase], text)).toBe(true);
  });

  test.each([
    ['in Japanese', '障害', 'システム障害が発生しています'],
    ['in Japanese, half- or full-width', 'ｼｽﾃﾑ', 'システムが止まりました'],
    ['in Japanese, before Latin letters', '障害', 'DB障害API停止'],
    ['in Chinese', '宕机', '生产环境宕机了'],
    ['in Thai', 'ล่ม', 'ระบบล่มแล้ว'],
    ['in Korean, before its particles', '장애', '장애가 발생했습니다'],
    ['in Latin letters amid Japanese', 'down', 'サーバーdownです'],
    ['in full-width Latin letters', 'down', '【ＤＯＷＮ】'],
    ['half in the one and half in the other', 'DB障害', '昨夜のdb障害について'],
  ])('wherever it stands where words are not parted by spaces: %s', (_, phrase, text) => {
    expect(hasPhrase([phrase], text)).toBe(true);
  });
});

describe('a word or phrase is not found', () => {
  test.each([
    ['inside another word', 'down', 'the download is slow'],
    ['at the start of another word', 'site', 'sites are fine'],
    ['beside a number', 'p1', 'version p12'],
    ['in a word with an accent at its end', 'cafe', 'the cafe\u0301 is closed'],
    ['before an accent of its own', 'down', 'down\u0302'],
    ['at the start of a Hindi word', 'बंद', 'बंदी है'],
    ['inside a Cyrillic word', 'сбой', 'несбойный'],
    ['in a Latin word amid Japanese', 'own', 'サーバーdownです'],
    ['with words between', 'prod is down', 'prod is not down'],
    ['in another order', 'is down', 'down is'],
    ['in nothing', 'down', ''],
  ])('%s', (_, phrase, text) => {
    expect(hasPhrase([phrase], text)).toBe(false);
  });

  test('where there is none to look for', () => {
    expect(hasPhrase(undefined, 'down')).toBe(false);
    expect(hasPhrase([], 'down')).toBe(false);
    expect(hasPhrase([' '], 'down')).toBe(false);
  });
});

test('one of several is enough', () => {
  expect(hasPhrase(['outage', 'down'], 'it is down')).toBe(true);
});

test('whatever it is made of, a phrase is found in itself between other words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (phrase) => {
      fc.pre(foldPhrase(phrase) !== '');
      expect(hasPhrase([phrase], `it says: ${phrase} !`)).toBe(true);
    }),
  );
});

test('what is folded is folded for good', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('ΐ', 'ᾳ', 'ΰ', 'ᾧ', 'ﬃ', 'İ', 'ǰ')),
      (text) => {
        expect(foldPhrase(foldPhrase(text))).toBe(foldPhrase(text));
      },
    ),
  );
});

describe('the priority that words tell', () => {
  const policy = {
    priorityWords: { urgent: ['outage'], high: ['blocked', 'outage of one'], low: ['no hurry'] },
  };

  test.each([
    ['There is an outage', 'urgent'],
    ['We are blocked, no hurry', 'high'],
    ['No hurry with this one', 'low'],
    ['The export is broken', null],
  ])('%s: %s', (text, priority) => {
    expect(priorityFromWords(policy, text)).toBe(priority);
  });
});
