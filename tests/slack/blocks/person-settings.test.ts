import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWeeklyLine, writeWeeklyLine } from '../../../src/domain/calendar/weekly-line.ts';
import { readOwnHours } from '../../../src/domain/person-settings.ts';
import { awayShown, awayUnreadable } from '../../../src/slack/blocks/away.ts';
import { coverList, coverUnreadable } from '../../../src/slack/blocks/cover.ts';
import { settingsView } from '../../../src/slack/blocks/person-settings.ts';
import { readSettings } from '../../../src/slack/blocks/read-settings.ts';
import { actionIds, blockIds } from '../../../src/slack/ids.ts';
import { support } from '../../domain/presence/people.ts';
import { foreign } from './foreign.ts';
import { expectSlackTakesIt } from './support.ts';

const at = (iso: string) => new Date(iso);
const now = at('2026-11-23T10:00:00Z');
const minute = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** One or two shifts that do not touch, on some days. */
const day = fc.uniqueArray(minute, { minLength: 4, maxLength: 4 }).map((four): [string, string][] => {
  const [a = 0, b = 0, c = 0, d = 0] = [...four].sort((x, y) => x - y);
  return [
    [time(a), time(b)],
    [time(c), time(d)],
  ];
});
const week = fc
  .record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }, { requiredKeys: [] })
  .filter((hours) => Object.keys(hours).length > 0);

const given = (element: unknown, name: 'settingsHours' | 'settingsDigest' | 'settingsAway') => ({
  [blockIds[name]]: { [actionIds[name]]: element },
});

describe('a person’s own settings', () => {
  it('are read from the modal as it shows them', () => {
    fc.assert(
      fc.property(week, (hours) => {
        const settings = { hours, digestTime: '08:15', awayUntil: null, backupId: 'U0MEI' };
        const view = settingsView({ settings, supportHours: support, now });
        expectSlackTakesIt(view);
        const line = writeWeeklyLine(hours);
        expect(JSON.stringify(view)).toContain(JSON.stringify(line));
        expect(readWeeklyLine(line)).toEqual({ ok: true, hours });
        const read = readSettings({
          ...given({ value: line }, 'settingsHours'),
          ...given({ selected_option: { value: '08:15' } }, 'settingsDigest'),
        });
        expect(read).toMatchObject({ ok: true, change: { hours, digestTime: '08:15', backupId: null } });
      }),
    );
  });

  it('show the last day of an absence, and nothing of one that is over', () => {
    const view = (awayUntil: Date) =>
      JSON.stringify(
        settingsView({
          settings: { hours: null, digestTime: null, awayUntil, backupId: null },
          supportHours: support,
          now,
        }),
      );
    expect(view(at('2026-11-28T00:00:00Z'))).toContain('"initial_date":"2026-11-27"');
    expect(view(at('2026-11-28T00:00:00Z'))).toContain('I am back');
    expect(view(now)).not.toContain('initial_date');
    expect(view(now)).not.toContain('I am back');
  });

  it('keep a morning list at a time that is no choice', () => {
    const settings = { hours: null, digestTime: '08:07', awayUntil: null, backupId: null };
    expectSlackTakesIt(settingsView({ settings, supportHours: support, now }));
  });

  it('are none where nothing was chosen, or nothing that can be read', () => {
    const none = { kind: 'settings', hours: null, digestTime: null, awayThrough: null, backupId: null };
    for (const state of [undefined, {}, 'x', given({ selected_date: 'never' }, 'settingsAway')]) {
      expect(readSettings(state)).toEqual({ ok: true, change: none });
    }
  });

  it('say what is wrong with hours, within what Slack shows', () => {
    const errors = readSettings(given({ value: `${'whenever'.repeat(200)} 9` }, 'settingsHours'));
    expect(errors.ok).toBe(false);
    expect(Object.values((errors as { errors: object }).errors)[0].length).toBeLessThanOrEqual(250);
    expect(readOwnHours('mon 09:00-12:00, 11:00-15:00')).toMatchObject({ ok: false });
    expect(readOwnHours('  ')).toEqual({ ok: true, hours: null });
  });
});

describe('answers about absences and covers', () => {
  it('keep within what Slack takes, whatever was typed', () => {
    fc.assert(
      fc.property(foreign(), (typed) => {
        for (const message of [awayUnreadable(typed), coverUnreadable(typed)]) expectSlackTakesIt(message);
      }),
    );
  });

  it('tell of fifteen covers and how many more there are', () => {
    const cover = {
      personId: 'U0PRIYA',
      coveredBy: 'U0TOM',
      startsAt: now,
      endsAt: at('2026-11-28T00:00:00Z'),
      setBy: 'U0MEI',
      setAt: now,
      timeZone: 'Europe/London',
    };
    const message = coverList(Array.from({ length: 200 }, () => cover));
    expectSlackTakesIt(message);
    expect(JSON.stringify(message.blocks)).toContain('and 185 more');
  });

  it('say how it stands where only Slack knows of it', () => {
    expect(awayShown(null, 'UTC', 'dnd').text).toContain('You have not said that you are away.');
  });
});
