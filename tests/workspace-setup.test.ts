import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '../src/config.ts';
import { closeByHand } from '../src/domain/calendar/by-hand.ts';
import { calendarFrom } from '../src/domain/calendar/from-source.ts';
import { type CalendarSource, type HolidaySet, keptSource, sourceOf } from '../src/domain/calendar/source.ts';
import { withInboxTarget } from '../src/domain/policy/change.ts';
import type { PolicyDocument } from '../src/domain/policy/document.ts';
import { changeCalendar } from '../src/intake/change-terms.ts';
import { inTransaction, type OpenDatabase } from '../src/store/database.ts';
import { findPeople, savePeople } from '../src/store/people.ts';
import {
  addCalendarVersion,
  addPolicyVersion,
  calendarVersions,
  policyVersions,
} from '../src/store/terms.ts';
import { setUpWorkspace } from '../src/workspace-setup.ts';
import { emptyTables, freshDatabase } from './support/database.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(() => emptyTables(open.db));

const identity = {
  workspaceId: 'T0OURS',
  workspaceName: 'Brightwell',
  url: 'https://brightwell.slack.com/',
  botUserId: 'U0BOT',
};
const day = [['09:00', '17:00']] as const;
const settings: Settings = {
  slack: { mode: 'sandbox' },
  port: 0,
  sandboxPort: 0,
  dataDir: '',
  calendar: { timeZone: 'Europe/London', hours: { wed: day, mon: day, fri: day } },
  targetMinutes: 60,
  guests: 'customer',
  logLevel: 'warn',
};

const start = (at: string, changed: Partial<Settings> = {}, isFresh = false) =>
  setUpWorkspace(open.db, identity, { ...settings, ...changed }, new Date(at), isFresh);
const versions = async () => ({
  policies: (await policyVersions(open.db, 'T0OURS')).length,
  calendars: (await calendarVersions(open.db, 'T0OURS')).length,
});

const newestPolicy = async () => {
  const newest = (await policyVersions(open.db, 'T0OURS')).at(-1);
  if (!newest) throw new Error('There is no policy');
  return newest;
};
const newestCalendar = async () => {
  const newest = (await calendarVersions(open.db, 'T0OURS')).at(-1);
  if (!newest) throw new Error('There is no calendar');
  return newest;
};
/** Somebody changes the calendar, as the command line does. */
const changeByHand = async (at: string, change: (source: CalendarSource) => CalendarSource) => {
  const source = change(sourceOf(await newestCalendar()));
  const made = { document: calendarFrom(source), source: keptSource(source) };
  await inTransaction(open.db, (tx) =>
    changeCalendar(tx, 'T0OURS', 'default', made, new Date(at), 'command line'),
  );
};
const closing = (date: string) => (source: CalendarSource) => ({
  ...source,
  byHand: closeByHand(source.byHand, date),
});

test('a start makes a policy and a calendar, and a second start with the same settings makes none', async () => {
  await start('2026-11-20T09:00:00Z');
  await start('2026-11-20T10:00:00Z');
  expect(await versions()).toEqual({ policies: 1, calendars: 1 });
});

describe('TARGET_MINUTES', () => {
  const changePolicy = async (at: string, change: (document: PolicyDocument) => PolicyDocument) => {
    const document = change((await newestPolicy()).document);
    await inTransaction(open.db, (tx) => addPolicyVersion(tx, 'T0OURS', document, new Date(at), 'U0TOM'));
  };

  test('that changed makes a version that keeps the targets of channels', async () => {
    await start('2026-11-20T09:00:00Z');
    await changePolicy('2026-11-20T09:30:00Z', (document) =>
      withInboxTarget(document, 'C0NORTH', 'north', 15),
    );
    await start('2026-11-20T10:00:00Z', { targetMinutes: 30 });
    const newest = await newestPolicy();
    expect(newest).toMatchObject({ version: 3, effectiveAt: new Date('2026-11-20T10:00:00Z') });
    expect(newest.document.targets).toMatchObject({ first_reply: 30, next_reply: 30 });
    expect(newest.document.rules).toHaveLength(1);
  });

  test('that stayed does not take back a target that somebody changed since', async () => {
    await start('2026-11-20T09:00:00Z');
    await changePolicy('2026-11-20T09:30:00Z', (document) => ({
      ...document,
      targets: { ...document.targets, first_reply: 15, resolution: 2880 },
    }));
    await start('2026-11-20T10:00:00Z');
    expect((await newestPolicy()).document.targets).toMatchObject({ first_reply: 15, resolution: 2880 });
    await start('2026-11-20T11:00:00Z', { targetMinutes: 30 });
    expect((await newestPolicy()).document.targets).toMatchObject({ first_reply: 30, resolution: 2880 });
  });
});

describe('the hours and holidays of the environment', () => {
  test('make a version of the calendar where they changed', async () => {
    await start('2026-11-20T09:00:00Z');
    await start('2026-11-20T10:00:00Z', { calendar: { timeZone: 'Europe/Berlin', hours: { mon: day } } });
    expect(await versions()).toEqual({ policies: 1, calendars: 2 });
    expect((await newestCalendar()).document).toMatchObject({
      timeZone: 'Europe/Berlin',
      hours: { mon: day },
    });
  });

  test('do not take back what was changed by command since', async () => {
    await start('2026-11-20T09:00:00Z');
    await changeByHand('2026-11-20T09:30:00Z', closing('2026-11-27'));
    await start('2026-11-20T10:00:00Z');
    expect(await newestCalendar()).toMatchObject({ version: 2, document: { holidays: ['2026-11-27'] } });
  });

  test('change only what they say otherwise than before, and leave the rest as people made it', async () => {
    await start('2026-11-20T09:00:00Z', {
      calendar: { ...settings.calendar, holidays: ['2026-12-24', '2026-12-31'] },
    });
    await changeByHand('2026-11-20T09:30:00Z', closing('2026-11-27'));
    await start('2026-11-20T10:00:00Z', {
      calendar: { timeZone: 'Europe/London', hours: { mon: day }, holidays: ['2026-12-31', '2027-01-04'] },
    });
    expect(await newestCalendar()).toMatchObject({
      version: 3,
      changedBy: null,
      document: { hours: { mon: day }, holidays: ['2026-11-27', '2026-12-31', '2027-01-04'] },
    });
    await start('2026-11-20T11:00:00Z', {
      calendar: { timeZone: 'Europe/London', hours: { mon: day }, holidays: ['2026-12-31', '2027-01-04'] },
    });
    expect((await newestCalendar()).version).toBe(3);
  });

  test('that came in the form of an earlier release make no version', async () => {
    await inTransaction(open.db, async (tx) => {
      await addCalendarVersion(
        tx,
        'T0OURS',
        'default',
        settings.calendar,
        null,
        new Date('2026-11-01T09:00:00Z'),
        null,
      );
    });
    await start('2026-11-20T09:00:00Z', { calendar: { ...settings.calendar, holidays: [], exceptions: [] } });
    expect(await versions()).toEqual({ policies: 1, calendars: 1 });
  });
});

describe('the holidays of countries', () => {
  test('are imported from last year up to five years ahead, and not again', async () => {
    await start('2026-11-20T09:00:00Z', { countries: ['GB-ENG'] });
    await start('2026-11-20T10:00:00Z', { countries: ['GB-ENG'] });
    const { version, source, document } = await newestCalendar();
    expect(version).toBe(1);
    expect(source?.sets).toMatchObject([{ name: 'GB-ENG', fromYear: 2025, toYear: 2031 }]);
    expect(document.holidays).toContain('2031-12-25');
  });

  test('come and go with the settings, beside those imported by command', async () => {
    await start('2026-11-20T09:00:00Z', { countries: ['GB-ENG'] });
    await changeByHand('2026-11-20T09:30:00Z', (source) => {
      const own: HolidaySet = {
        kind: 'ical',
        name: 'Ours',
        from: 'ours.ics',
        fromYear: 2025,
        toYear: 2031,
        days: [],
      };
      const choices = [{ name: 'Boxing Day', isSelected: false }];
      return { ...source, sets: [...source.sets, own], choices };
    });
    await start('2026-11-20T10:00:00Z', { countries: ['GB-ENG', 'DE'] });
    expect((await newestCalendar()).source?.sets.map(({ name }) => name)).toEqual(['GB-ENG', 'Ours', 'DE']);
    await start('2026-11-20T11:00:00Z', { countries: ['DE'] });
    const { source, document } = await newestCalendar();
    expect(source?.sets.map(({ name }) => name)).toEqual(['Ours', 'DE']);
    expect(source?.choices).toEqual([{ name: 'Boxing Day', isSelected: false }]);
    expect(document.holidays).toContain('2027-05-01');
  });

  test('are extended at a start when their days run out, by the app rather than the environment', async () => {
    await start('2026-11-20T09:00:00Z', { countries: ['GB-ENG'] });
    await start('2030-11-20T09:00:00Z', { countries: ['GB-ENG'] });
    expect((await newestCalendar()).version).toBe(1);
    await start('2031-11-20T09:00:00Z', { countries: ['GB-ENG'] });
    const extended = await newestCalendar();
    expect(extended).toMatchObject({
      version: 2,
      changedBy: 'app',
      effectiveAt: new Date('2031-11-20T09:00:00Z'),
    });
    expect(extended.document.holidays).toContain('2036-12-25');
    await start('2031-11-21T09:00:00Z', { countries: ['GB-ENG'] });
    expect((await newestCalendar()).version).toBe(2);
  });

  test('are extended in calendars other than the default too', async () => {
    await start('2026-11-20T09:00:00Z', { countries: ['GB-ENG'] });
    const source = sourceOf(await newestCalendar());
    const made = { document: calendarFrom(source), source };
    await inTransaction(open.db, (tx) =>
      changeCalendar(tx, 'T0OURS', 'night', made, new Date('2026-11-20T09:30:00Z'), 'command line'),
    );
    await start('2031-11-20T09:00:00Z', { countries: ['GB-ENG'] });
    expect(await newestCalendar()).toMatchObject({ id: 'night', version: 2, changedBy: 'app' });
  });
});

test('a fresh start forgets what was there', async () => {
  await start('2026-11-20T09:00:00Z');
  await start('2026-11-20T10:00:00Z', { targetMinutes: 30 }, true);
  expect(await versions()).toEqual({ policies: 1, calendars: 1 });
});

describe('GUESTS and INTERNAL_DOMAINS', () => {
  const meet = (id: string, more: object) =>
    savePeople(open.db, [
      {
        workspaceId: 'T0OURS',
        id,
        name: id,
        teamId: null,
        role: 'customer',
        isGuest: false,
        isAdmin: false,
        isActive: true,
        timeZone: null,
        checkedAt: new Date('2026-11-20T09:00:00Z'),
        ...more,
      },
    ]);
  const roles = async () => {
    const met = await findPeople(open.db, 'T0OURS', [
      'U0GUEST',
      'U0THEIRS',
      'U0ANA',
      'U0LEE',
      'U0NONE',
      'U0BOT',
    ]);
    return Object.fromEntries([...met].map(([id, { role }]) => [id, role]));
  };

  test('that changed count from the next start on, for whoever they decide about', async () => {
    await start('2026-11-20T09:00:00Z');
    await meet('U0GUEST', { teamId: 'T0OURS', isGuest: true });
    await meet('U0THEIRS', { teamId: 'T0NORTH', isGuest: true });
    await meet('U0ANA', { emailDomain: 'acme.com' });
    await meet('U0LEE', { emailDomain: 'gmail.com', role: 'unknown' });
    await meet('U0NONE', { role: 'unknown' });
    await meet('U0BOT', { role: 'bot', teamId: 'T0OURS' });
    await start('2026-11-20T10:00:00Z', { guests: 'staff', internalDomains: ['acme.com'] });
    expect(await roles()).toEqual({
      U0GUEST: 'staff',
      U0THEIRS: 'customer',
      U0ANA: 'staff',
      U0LEE: 'unknown',
      U0NONE: 'unknown',
      U0BOT: 'bot',
    });
    await start('2026-11-20T11:00:00Z');
    expect(await roles()).toMatchObject({ U0GUEST: 'customer', U0ANA: 'customer' });
  });
});
