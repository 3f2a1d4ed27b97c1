import { describe, expect, it } from 'vitest';
import { parseInline, parseMrkdwn } from '../../src/sandbox/page/mrkdwn.js';

const text = (words: string) => ({ type: 'text', text: words });

describe('inline marks', () => {
  it('makes bold, italic, struck and code of their marks', () => {
    expect(parseInline('*a b* _c_ ~d~ `e`')).toEqual([
      { type: 'bold', children: [text('a b')] },
      text(' '),
      { type: 'italic', children: [text('c')] },
      text(' '),
      { type: 'strike', children: [text('d')] },
      text(' '),
      { type: 'code', text: 'e' },
    ]);
  });

  it('nests styles', () => {
    expect(parseInline('*_both_*')).toEqual([
      { type: 'bold', children: [{ type: 'italic', children: [text('both')] }] },
    ]);
  });

  it.each([
    '2 * 3 * 4',
    'snake_case_name',
    '* not bold*',
    '*not bold *',
    'a*b*c',
    '`open',
    '*over\nlines*',
    '~',
    '**',
  ])('leaves %j as it was written', (written) => {
    const tokens = parseInline(written);
    expect(tokens.every((token) => token.type === 'text' || token.type === 'break')).toBe(true);
    expect(tokens.map((token) => (token.type === 'break' ? '\n' : token.text)).join('')).toBe(written);
  });

  it('styles a word beside punctuation', () => {
    expect(parseInline('(*due*), now')).toEqual([
      text('('),
      { type: 'bold', children: [text('due')] },
      text('), now'),
    ]);
  });

  it('finds no marks inside code', () => {
    expect(parseInline('`*a* &lt;b&gt;`')).toEqual([{ type: 'code', text: '*a* <b>' }]);
  });

  it('keeps a mark inside a link out of the styles around it', () => {
    expect(parseInline('*<https://a.example/x*y|here>*')).toEqual([
      { type: 'bold', children: [{ type: 'link', url: 'https://a.example/x*y', children: [text('here')] }] },
    ]);
  });
});

describe('angle brackets', () => {
  it('reads links with and without a label', () => {
    expect(parseInline('<https://a.example/?x=1&amp;y=2|the *order*>')).toEqual([
      {
        type: 'link',
        url: 'https://a.example/?x=1&y=2',
        children: [text('the '), { type: 'bold', children: [text('order')] }],
      },
    ]);
    expect(parseInline('<mailto:a@b.example>')).toEqual([
      { type: 'link', url: 'mailto:a@b.example', children: [text('a@b.example')] },
    ]);
  });

  it('makes no link of an address that could run something', () => {
    expect(parseInline('<javascript:alert(1)|here>')).toEqual([text('<javascript:alert(1)|here>')]);
  });

  it('links a bare address without the full stop after it', () => {
    expect(parseInline('see https://a.example/b.')).toEqual([
      text('see '),
      { type: 'link', url: 'https://a.example/b', children: [text('https://a.example/b')] },
      text('.'),
    ]);
  });

  it('reads mentions of people, channels, groups and everybody here', () => {
    expect(parseInline('<@U1> <#C1|leads> <!subteam^S1|@support> <!here>')).toEqual([
      { type: 'user', id: 'U1', label: undefined },
      text(' '),
      { type: 'channel', id: 'C1', label: 'leads' },
      text(' '),
      { type: 'usergroup', id: 'S1', label: '@support' },
      text(' '),
      { type: 'broadcast', range: 'here' },
    ]);
  });

  it('reads a date with its template, fallback and link', () => {
    expect(parseInline('<!date^1795514760^{date_short_pretty} at {time}^https://a.example/|11:06>')).toEqual([
      {
        type: 'date',
        at: new Date('2026-11-24T10:06:00.000Z'),
        template: '{date_short_pretty} at {time}',
        fallback: '11:06',
        url: 'https://a.example/',
      },
    ]);
  });

  it('falls back to the words of a date it cannot read', () => {
    expect(parseInline('<!date^soon^{time}|later>')).toEqual([text('later')]);
  });
});

describe('escapes and emoji', () => {
  it('unescapes the three entities once', () => {
    expect(parseInline('a &amp;lt; b &lt;script&gt; &nbsp;')).toEqual([text('a &lt; b <script> &nbsp;')]);
  });

  it('reads shortcodes but not the middle of a time', () => {
    expect(parseInline(':eyes: 10:30:45')).toEqual([{ type: 'emoji', name: 'eyes' }, text(' 10:30:45')]);
  });
});

describe('blocks of text', () => {
  it('gathers quoted lines, escaped or not', () => {
    expect(parseMrkdwn('&gt; one\n> two\nthree')).toEqual([
      { type: 'quote', children: [text('one'), { type: 'break' }, text('two')] },
      { type: 'paragraph', children: [text('three')] },
    ]);
  });

  it('quotes everything after three marks', () => {
    expect(parseMrkdwn('&gt;&gt;&gt; one\n\ntwo')).toEqual([
      { type: 'quote', children: [text('one'), { type: 'break' }, { type: 'break' }, text('two')] },
    ]);
  });

  it('sets preformatted text apart from the lines around it', () => {
    expect(parseMrkdwn('Steps:\n```\n*run* &lt;file&gt;\n```\nDone')).toEqual([
      { type: 'paragraph', children: [text('Steps:')] },
      { type: 'pre', text: '*run* <file>' },
      { type: 'paragraph', children: [text('Done')] },
    ]);
  });

  it('takes a fence without its partner as text', () => {
    expect(parseMrkdwn('```open')).toEqual([{ type: 'paragraph', children: [text('```open')] }]);
  });

  it('says nothing of an empty text', () => {
    expect(parseMrkdwn('')).toEqual([]);
  });
});
