import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/slack/command-words.ts';

const own = (change: object) => ({ name: 'own', change });
const friday = { kind: 'weekday', weekday: 'fri' };

describe('what somebody types of themselves and of covers', () => {
  it.each([
    ['away', { name: 'away' }],
    ['away until Friday', own({ kind: 'away', through: friday })],
    ['away Friday', own({ kind: 'away', through: friday })],
    ['AWAY Until 2026-12-01', own({ kind: 'away', through: { kind: 'date', date: '2026-12-01' } })],
    ['away today', own({ kind: 'away', through: { kind: 'in_days', days: 0 } })],
    ['away back', own({ kind: 'away', through: null })],
    ['away for ever', { name: 'bad_away', typed: 'for ever' }],
    ['cover', { name: 'covers' }],
    ['cover list', { name: 'covers' }],
    [
      'cover <@U0TOM|tom> for <@U0PRIYA|priya> until Friday',
      own({ kind: 'cover', personId: 'U0PRIYA', coveredBy: 'U0TOM', through: friday }),
    ],
    [
      'cover <@U0TOM> for <@U0PRIYA> tomorrow',
      own({ kind: 'cover', personId: 'U0PRIYA', coveredBy: 'U0TOM', through: { kind: 'in_days', days: 1 } }),
    ],
    ['cover nobody for <@U0PRIYA|priya>', own({ kind: 'uncover', personId: 'U0PRIYA' })],
    ['cover <@U0TOM> for <@U0PRIYA>', { name: 'bad_cover', typed: '<@U0TOM> for <@U0PRIYA>' }],
    [
      'cover nobody for <@U0PRIYA> until Friday',
      { name: 'bad_cover', typed: 'nobody for <@U0PRIYA> until Friday' },
    ],
    ['settings', { name: 'settings' }],
  ])('%s', (words, typed) => {
    expect(readCommand(words)).toEqual(typed);
  });
});
