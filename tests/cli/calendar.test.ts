import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type Change,
  chooseDays,
  closeDate,
  importCountry,
  importIcal,
  normalDate,
  openDate,
  removeSet,
} from '../../src/cli/calendar-changes.ts';
import { listCalendars, showCalendar } from '../../src/cli/calendar-words.ts';
import { applyDocument, findCalendar, makeChange } from '../../src/cli/change-calendar.ts';
import { Refused } from '../../src/cli/refused.ts';
import type { CalendarSpec } from '../../src/domain/calendar/spec.ts';
import { newestCalendars } from '../../src/store/calendars.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { setUpWorkspace } from '../../src/workspace-setup.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';

const now = new Date('2026-11-23T09:00:00Z');
const nine = [['09:00', '17:00']] as const;
const week = { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine };

let open: OpenDatabase;
let folder: string;
beforeAll(async () => {
  open = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cx-urgency-calendar-'));
});
afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await emptyTables(open.db);
  await setUpWorkspace(
    open.db,
    {
      workspaceId: 'T0OURS',
      workspaceName: 'Brightwell',
      url: 'https://brightwell.slack.com/',
      botUserId: 'U0BOT',
    },
    {
      slack: { mode: 'sandbox' },
      port: 0,
      sandboxPort: 0,
      dataDir: '',
      calendar: { timeZone: 'Europe/London', hours: week, holidays: [], exceptions: [] },
      targetMinutes: 60,
      guests: 'customer',
      logLevel: 'warn',
    },
    new Date('2026-11-01T09:00:00Z'),
    false,
  );
});

const make = (change: Change, at = now) => makeChange(open.db, 'T0OURS', 'default', change, at);
const newest = (id = 'default') => findCalendar(open.db, 'T0OURS', id);
const linesOf = async (change: Change) => (await make(change)).trimEnd().split('\n');
const holdsFromNowOn = (version: number) =>
  `Version ${version} of the calendar default holds from now on; running clocks follow it.`;
const refusal = async (change: Change) => {
  const error = await make(change).catch((thrown: unknown) => thrown);
  if (!(error instanceof Refused)) throw new Error(`It was not refused: ${String(error)}`);
  expect((await newest()).version).toBe(1);
  return error.message;
};

describe('importing holidays', () => {
  test('makes a version that has them, and lists the next', async () => {
    const lines = await linesOf(importCountry('gb-eng'));
    expect(lines.slice(0, 3)).toEqual([
      'Holidays of United Kingdom, England (GB-ENG), 2025 to 2031. From today on 46 of 46 days are closed; the next:',
      '  Fri 2026-12-25  closed                   Christmas Day',
      '  Sat 2026-12-26  closed                   Boxing Day',
    ]);
    expect(lines.at(-1)).toBe(holdsFromNowOn(2));
    expect(await newest()).toMatchObject({ version: 2, changedBy: 'command line', effectiveAt: now });
    expect((await newest()).document.holidays).toContain('2026-12-28');
  });

  test('again changes nothing, and keeps what was left out', async () => {
    await make(importCountry('GB-ENG'));
    await make(chooseDays('Boxing Day', false));
    expect((await linesOf(importCountry('GB-ENG'))).at(-1)).toBe(
      'Nothing changed: so it is already in version 3 of the calendar default.',
    );
    expect((await newest()).document.holidays).not.toContain('2026-12-26');
  });

  test('a year later reaches further, and still keeps what was left out', async () => {
    await make(importCountry('GB-ENG'));
    await make(chooseDays('boxing day', false));
    await make(importCountry('GB-ENG'), new Date('2027-11-23T09:00:00Z'));
    const { document } = await newest();
    expect(document.holidays).toContain('2032-12-25');
    expect(document.holidays).not.toContain('2032-12-26');
  });

  test('of a country that is not known saves nothing', async () => {
    expect(await refusal(importCountry('UK'))).toBe('country: "UK" is no country whose holidays are known');
  });
});

describe('importing an iCal file', () => {
  const ical = (summary: string) =>
    `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nSUMMARY:${summary}\nDTSTART:20261126T120000Z\nDTEND:20261126T140000Z\nEND:VEVENT\nEND:VCALENDAR\n`;

  test('closes the hours of its events, and takes the place of the one before', async () => {
    const path = join(folder, 'ours.ics');
    await writeFile(path, ical('Company meeting'));
    expect(await linesOf(importIcal(path, undefined))).toEqual([
      'Days of ours.ics, from ours.ics, 2025 to 2031. From today on 1 of 1 day is closed; the next:',
      '  Thu 2026-11-26  closed 12:00–14:00       Company meeting',
      holdsFromNowOn(2),
    ]);
    await writeFile(path, ical('All hands'));
    await make(importIcal(path, undefined));
    const { source, document } = await newest();
    expect(source?.sets.map((set) => set.days.map(({ name }) => name))).toEqual([['All hands']]);
    expect(document.closures).toEqual([{ date: '2026-11-26', hours: [['12:00', '14:00']] }]);
  });

  test('under the name of a country is refused', async () => {
    const path = join(folder, 'other.ics');
    await writeFile(path, ical('Company meeting'));
    await make(importCountry('GB-ENG'));
    await expect(make(importIcal(path, 'GB-ENG'))).rejects.toThrow(
      'GB-ENG is already the name of other days',
    );
  });

  test('that is none saves nothing', async () => {
    const path = join(folder, 'page.ics');
    await writeFile(path, '<!doctype html><html></html>');
    expect(await refusal(importIcal(path, undefined))).toBe('ical: it is a web page, not an iCal file');
    expect(await refusal(importIcal(join(folder, 'none.ics'), undefined))).toContain(
      'none.ics does not exist',
    );
  });
});

describe('leaving days out', () => {
  test('tells each day, and what still closes it', async () => {
    await make(importCountry('GB-ENG'));
    await make(importCountry('DE'));
    const lines = await linesOf(chooseDays('Good Friday', false));
    expect(lines[0]).toBe('Left out: Fri 2027-03-26, Good Friday. It stays closed: Karfreitag (DE).');
    expect(lines.at(-1)).toBe(holdsFromNowOn(4));
    expect((await linesOf(chooseDays('2027-03-26', true)))[0]).toBe('Kept: Fri 2027-03-26, Good Friday.');
  });

  test('that have passed or are not there saves nothing', async () => {
    expect(await refusal(chooseDays('Christmas Day', false))).toContain('nothing was imported');
    await make(importCountry('GB-ENG'));
    await expect(make(chooseDays('2026-05-25', false))).rejects.toThrow('2026-05-25 has passed');
    await expect(make(chooseDays('2026-05-26', false))).rejects.toThrow(
      'no imported holiday is on 2026-05-26',
    );
    expect((await newest()).version).toBe(2);
  });
});

describe('days by hand', () => {
  test('are closed, closed for some hours, opened, and normal again', async () => {
    expect(await linesOf(closeDate('2026-12-24', ''))).toEqual([
      'Thu 2026-12-24 is closed.',
      holdsFromNowOn(2),
    ]);
    expect(await linesOf(closeDate('2026-11-26', '12:00-14:00'))).toEqual([
      'Thu 2026-11-26 is closed 12:00–14:00.',
      holdsFromNowOn(3),
    ]);
    expect(await linesOf(openDate('2026-11-28', '10:00 - 12:00, 13:00-14:00'))).toEqual([
      'Sat 2026-11-28 is open 10:00–12:00, 13:00–14:00, besides the hours it has.',
      holdsFromNowOn(4),
    ]);
    expect((await newest()).document).toMatchObject({
      holidays: ['2026-12-24'],
      openings: [{ date: '2026-11-28' }],
      closures: [{ date: '2026-11-26' }],
    });
    expect(await linesOf(normalDate('2026-12-24'))).toEqual([
      'Thu 2026-12-24 has its usual hours again.',
      holdsFromNowOn(5),
    ]);
  });

  test('that are imported holidays too stay them', async () => {
    await make(importCountry('GB-ENG'));
    await make(openDate('2026-12-25', '10:00-12:00'));
    expect((await linesOf(normalDate('2026-12-25')))[1]).toBe(
      'It is still Christmas Day; skip 2026-12-25 leaves that out.',
    );
  });

  test('of yesterday may be changed, for its night shift may go on', async () => {
    expect(await make(closeDate('2026-11-22', ''))).toContain('Sun 2026-11-22 is closed.');
  });

  test.each([
    [closeDate('2026-11-21', ''), 'date: 2026-11-21 has passed, and a change holds from now on'],
    [closeDate('2037-01-01', ''), 'date: 2037-01-01 is more than 10 years ahead'],
    [closeDate('24.12.2026', ''), 'date: "24.12.2026" is not a date'],
    [closeDate('2026-12-24', 'noon'), 'hours: ["noon"] is not a shift'],
    [openDate('2026-12-24', '10:00-25:00'), 'hours: "25:00" is not a time of day'],
    [openDate('2026-12-24', '10:00-12:00,11:00-13:00'), 'hours: 11:00–13:00 overlaps hours[0], 10:00–12:00'],
    [openDate('2026-12-24', ' '), 'hours: there are none'],
    [normalDate('2026-12-24'), 'date: nothing was changed by hand on 2026-12-24'],
    [removeSet('GB-ENG'), 'name: no days were imported as GB-ENG'],
  ])('that make no sense save nothing: %#', async (change, message) => {
    expect(await refusal(change)).toBe(message);
  });
});

test('removing a set takes its days away, and an import brings them back as they were chosen', async () => {
  await make(importCountry('GB-ENG'));
  await make(chooseDays('Boxing Day', false));
  expect(await linesOf(removeSet('gb-eng'))).toEqual([
    'GB-ENG is removed, with its 60 days.',
    holdsFromNowOn(4),
  ]);
  expect((await newest()).document.holidays).toEqual([]);
  await make(importCountry('GB-ENG'));
  expect((await newest()).document.holidays).not.toContain('2026-12-26');
});

describe('a whole calendar', () => {
  const night: CalendarSpec = {
    timeZone: 'UTC',
    hours: { mon: [['22:00', '06:00']] },
    holidays: [],
    exceptions: [],
  };

  test('is made under a new id, and made all anew', async () => {
    const apply = (spec: CalendarSpec) => applyDocument(open.db, 'T0OURS', 'night', spec, now);
    expect(await apply(night)).toBe('The calendar night is made. Rules of a policy may name it.\n');
    expect(await apply(night)).toContain('Nothing changed');
    expect(await apply({ ...night, holidays: ['2026-12-28'] })).toContain('Version 2 of the calendar night');
    expect((await newest('night')).document.holidays).toEqual(['2026-12-28']);
  });

  test('comes back as it was exported', async () => {
    await make(importCountry('DE-BY'));
    await make(chooseDays('Heiliger Abend', true));
    await make(closeDate('2026-11-26', '12:00-14:00'));
    const { document } = await newest();
    await applyDocument(open.db, 'T0OURS', 'copy', JSON.parse(JSON.stringify(document)), now);
    expect((await newest('copy')).document).toEqual(document);
  });

  test('that takes the place of one with sets says that these are gone', async () => {
    await make(importCountry('DE'));
    expect(await applyDocument(open.db, 'T0OURS', 'default', night, now)).toBe(
      `Its hours and its days off are now those of the file alone: DE and what was skipped of it is gone from it.\n${holdsFromNowOn(3)}\n`,
    );
  });
});

test('somebody who changes it at the same time is not overwritten', async () => {
  const late: Change = async (source, at) => {
    await make(closeDate('2026-12-24', ''));
    return closeDate('2026-12-31', '')(source, at);
  };
  await expect(make(late)).rejects.toThrow('somebody else changed the calendar default just now');
  expect((await newest()).document.holidays).toEqual(['2026-12-24']);
});

describe('shown', () => {
  test('a calendar has its hours, its version, and every day that differs with where it is from', async () => {
    await make(importCountry('GB-ENG'));
    await make(chooseDays('2026-12-28', false));
    await make(closeDate('2026-11-26', '12:00-14:00'));
    await make(openDate('2026-11-28', '10:00-14:00'));
    const shown = showCalendar(await newest(), '2026').split('\n');
    expect(shown.slice(0, 4)).toEqual([
      'Calendar default: Mon–Fri 09:00–17:00, Europe/London',
      'Version 5, since 2026-11-23 09:00, by the command line.',
      'GB-ENG: public holidays, 2025 to 2031',
      '',
    ]);
    expect(shown.slice(-7)).toEqual([
      '  Mon 2026-08-31  closed                   Summer bank holiday · GB-ENG',
      '  Thu 2026-11-26  closed 12:00–14:00       by hand',
      '  Sat 2026-11-28  open 10:00–14:00         by hand',
      '  Fri 2026-12-25  closed                   Christmas Day · GB-ENG',
      '  Sat 2026-12-26  closed                   Boxing Day · GB-ENG',
      '  Mon 2026-12-28  left out                 Boxing Day (substitute day) · GB-ENG',
      '',
    ]);
  });

  test('an exception by hand goes before what was imported', async () => {
    await make(importCountry('GB-ENG'));
    const { document } = await newest();
    const withHalfDay = {
      ...document,
      holidays: [],
      exceptions: [{ date: '2026-12-24', hours: [['09:00', '12:00']] as const }],
    };
    await applyDocument(open.db, 'T0OURS', 'default', withHalfDay, now);
    await make(importCountry('GB-ENG'));
    expect(showCalendar(await newest(), '2026')).toContain(
      '  Thu 2026-12-24  hours 09:00–12:00        by hand\n',
    );
  });

  test('a list has a line for each calendar', async () => {
    await make(importCountry('GB-ENG'));
    const calendars = await newestCalendars(open.db, 'T0OURS');
    expect(listCalendars(calendars.values())).toBe(
      'default: Mon–Fri 09:00–17:00, Europe/London; days off of GB-ENG. Version 2, since 2026-11-23 09:00, by the command line.\n',
    );
  });

  test('a calendar that is not there is refused with those that are', async () => {
    await expect(newest('nights')).rejects.toThrow('there is no calendar nights');
  });
});
