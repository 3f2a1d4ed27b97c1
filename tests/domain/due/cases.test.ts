import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDue } from '../../../src/domain/due/read-due.ts';
import { settings } from './settings.ts';

interface Case {
  team: string;
  at: string;
  words: string;
  dueAt: string;
  date: string;
}

const cases = readFileSync(new URL('cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((line): Case => {
    const [team = '', at = '', words = '', dueAt = '', date = ''] = line.split('\t');
    return { team, at, words, dueAt, date };
  });

describe('due dates in words', () => {
  it('are at least 150 cases, in which the teams of five zones write', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(new Set(cases.map(({ team }) => team))).toEqual(new Set(Object.keys(settings)));
  });

  it.each(cases)('$team at $at: "$words" is due at $dueAt', ({ team, at, words, dueAt, date }) => {
    const setting = settings[team];
    if (setting === undefined) throw new Error(`no team ${team}`);
    const due = readDue(words, { ...setting, at: new Date(at) });
    const found = due && { dueAt: due.dueAt.toISOString().replace('.000Z', 'Z'), date: due.date };
    expect(found).toEqual(dueAt === '-' ? null : { dueAt, date });
  });
});
