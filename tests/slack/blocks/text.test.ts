import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, clipMrkdwn } from '../../../src/slack/blocks/limits.ts';
import { instant, linked, person, place } from '../../../src/slack/blocks/mentions.ts';
import { escaped, foreignName, foreignWords, plainWords } from '../../../src/slack/blocks/text.ts';
import { foreign } from './foreign.ts';
import { expectOwnMarksOnly } from './support.ts';

describe('foreign text', () => {
  test('the three characters that mean something to Slack are escaped', () => {
    expect(escaped('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;');
  });

  test('a customer named like a broadcast calls nobody', () => {
    expect(foreignName('<!channel>', 'A customer')).toBe('&lt;!channel&gt;');
  });

  test('a name that Slack had escaped is not escaped twice', () => {
    expect(foreignName('Black &amp; Decker', 'A customer')).toBe('Black &amp; Decker');
    expect(foreignName('Black & Decker', 'A customer')).toBe('Black &amp; Decker');
  });

  test('a name without a visible character gives way to a general word', () => {
    expect(foreignName(' \u0000\u202e ', 'A customer')).toBe('A customer');
    expect(foreignName(null, 'A customer')).toBe('A customer');
  });

  test.each([
    ['<@U1|ana> can you look?', '@ana can you look?'],
    ['<@U1> can you look?', '@someone can you look?'],
    ['<!here> it is down', '@here it is down'],
    ['<!subteam^S1|@support> it is down', '@support it is down'],
    ['see <https://a.example/x|the log> and <https://b.example>', 'see the log and https://b.example'],
    ['mail <mailto:ana@a.example|ana@a.example>', 'mail ana@a.example'],
    ['in <#C1|general>', 'in #general'],
    ['from <!date^1392734382^{date}|18 Feb>', 'from 18 Feb'],
    ['if a &lt; b &amp;&amp; c &gt; d', 'if a < b && c > d'],
    ['if a < b', 'if a < b'],
    ['the log is at <https://a.example/very…', 'the log is at …'],
  ])('%s reads as %s', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });

  test('a quotation is one line, shortened at a word', () => {
    expect(foreignWords('It fails.\n\nSince this morning, every time', 20)).toBe('It fails. Since…');
  });

  test('a message that is all mark and no word is quoted as having no text', () => {
    expect(foreignWords('', 100)).toBe('(no text)');
  });

  test('no text can open a bracket', () => {
    fc.assert(
      fc.property(foreign(), fc.integer({ min: 1, max: 200 }), (text, limit) => {
        expectOwnMarksOnly(foreignWords(text, limit));
        expectOwnMarksOnly(foreignName(text, 'A customer', limit));
      }),
    );
  });
});

describe('limits', () => {
  test('a character of two units is not cut in two', () => {
    expect(clip('abc😀', 5)).toBe('abc😀');
    expect(clip('abc😀de', 5)).toBe('abc…');
  });

  test('a mark that would be cut is left out', () => {
    expect(clipMrkdwn('ask <@U0123456> now', 12)).toBe('ask …');
    expect(clipMrkdwn('a &amp; b', 6)).toBe('a …');
  });

  test('nothing is longer than its limit', () => {
    fc.assert(
      fc.property(foreign(), fc.integer({ min: 1, max: 100 }), (text, limit) => {
        expect(clip(text, limit).length).toBeLessThanOrEqual(limit);
        expect(clipMrkdwn(escaped(text), limit).length).toBeLessThanOrEqual(limit);
        expectOwnMarksOnly(clipMrkdwn(escaped(text), limit));
      }),
    );
  });
});

describe('mentions', () => {
  test('people and channels of Slack are mentioned, others are named', () => {
    expect(person('U0PRIYA')).toBe('<@U0PRIYA>');
    expect(person('U1> <!channel')).toBe('U1&gt; &lt;!channel');
    expect(place('C0NORTH', 'ext-northwind')).toBe('<#C0NORTH>');
    expect(place('mailbox-1', 'support@acme.example')).toBe('support@acme.example');
  });

  test('an instant is shown in the zone of its reader, and in UTC where that cannot be', () => {
    expect(instant(new Date('2026-11-20T15:50:00Z'))).toBe(
      '<!date^1795189800^{date_short_pretty} at {time}|Friday 20 Nov, 15:50 UTC>',
    );
    expect(instant(new Date(Number.NaN))).toBe('an unknown time');
  });

  test('only web addresses become links', () => {
    expect(linked('https://a.example/?a=1&b=2', 'here')).toBe('<https://a.example/?a=1&amp;b=2|here>');
    expect(linked('javascript:alert(1)', 'here')).toBe('here');
    expect(linked('https://a.example/|x> <!channel', 'here')).toBe('here');
  });
});
