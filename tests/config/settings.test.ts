import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/config.ts';

const settingsOf = (environment: Record<string, string>) => {
  const read = readSettings(environment, 'Europe/Berlin');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.settings;
};
const faultsOf = (environment: Record<string, string>) => {
  const read = readSettings(environment, 'Europe/Berlin');
  return read.ok ? [] : read.faults;
};

const bot = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc' };
const app = { SLACK_APP_TOKEN: 'xapp-1-A1-2-def' };
const signing = { SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5' };

test('with nothing set the app runs against the local workspace, on its embedded database', () => {
  const week = [['09:00', '17:00']];
  expect(settingsOf({})).toEqual({
    slack: { mode: 'sandbox' },
    port: 3000,
    sandboxPort: 3100,
    dataDir: './data',
    calendar: {
      timeZone: 'Europe/Berlin',
      hours: { mon: week, tue: week, wed: week, thu: week, fri: week },
      holidays: [],
      exceptions: [],
    },
    targetMinutes: 60,
    guests: 'customer',
    logLevel: 'info',
  });
});

test('everything that is set is used', () => {
  expect(
    settingsOf({
      ...bot,
      ...app,
      SLACK_API_URL: 'http://127.0.0.1:4000/api',
      PORT: '8080',
      SANDBOX_PORT: '0',
      DATABASE_URL: 'postgresql://cx:pw@db.internal:6432/cx',
      DATA_DIR: '/var/lib/cx',
      TIME_ZONE: 'America/New_York',
      SUPPORT_HOURS: 'sat 10:00-14:00',
      TARGET_MINUTES: '30',
      HOLIDAYS: '2026-12-25, 2026-12-28',
      GUESTS: 'staff',
      REPORT_CHANNEL: 'C0123456789',
      LOG_LEVEL: 'debug',
    }),
  ).toMatchObject({
    slack: { mode: 'socket', botToken: bot.SLACK_BOT_TOKEN, apiUrl: 'http://127.0.0.1:4000/api/' },
    port: 8080,
    sandboxPort: 0,
    databaseUrl: 'postgresql://cx:pw@db.internal:6432/cx',
    dataDir: '/var/lib/cx',
    calendar: {
      timeZone: 'America/New_York',
      hours: { sat: [['10:00', '14:00']] },
      holidays: ['2026-12-25', '2026-12-28'],
    },
    targetMinutes: 30,
    guests: 'staff',
    reportChannelId: 'C0123456789',
    logLevel: 'debug',
  });
});

test('a variable that is empty counts as unset', () => {
  expect(settingsOf({ PORT: '', SLACK_BOT_TOKEN: ' ', DATABASE_URL: '' })).toMatchObject({
    slack: { mode: 'sandbox' },
    port: 3000,
  });
});

test('a server may be reached by its socket folder', () => {
  expect(settingsOf({ DATABASE_URL: 'postgres:///cx?host=/var/run/postgresql' }).databaseUrl).toBeDefined();
});

describe("Slack's credentials decide how it is reached", () => {
  test('bot token and app token: Socket Mode', () => {
    expect(settingsOf({ ...bot, ...app }).slack).toEqual({
      mode: 'socket',
      botToken: bot.SLACK_BOT_TOKEN,
      appToken: app.SLACK_APP_TOKEN,
    });
  });

  test('bot token and signing secret: HTTP', () => {
    expect(settingsOf({ ...bot, ...signing }).slack).toEqual({
      mode: 'http',
      botToken: bot.SLACK_BOT_TOKEN,
      signingSecret: signing.SLACK_SIGNING_SECRET,
    });
  });

  test('all three: Socket Mode', () => {
    expect(settingsOf({ ...bot, ...app, ...signing }).slack.mode).toBe('socket');
  });

  test.each([
    ['a bot token alone', bot, 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET too'],
    ['an app token alone', app, 'SLACK_BOT_TOKEN', 'missing, although SLACK_APP_TOKEN is set'],
    ['a signing secret alone', signing, 'SLACK_BOT_TOKEN', 'missing, although SLACK_SIGNING_SECRET is set'],
  ])('%s is a fault', (_what, environment, variable, problem) => {
    expect(faultsOf(environment)).toEqual([
      { variable, problem: expect.stringContaining(problem), mend: expect.any(String) },
    ]);
  });

  test('tokens that were swapped are both named by their kind', () => {
    const swapped = { SLACK_BOT_TOKEN: app.SLACK_APP_TOKEN, SLACK_APP_TOKEN: bot.SLACK_BOT_TOKEN };
    expect(faultsOf(swapped)).toMatchObject([
      { variable: 'SLACK_BOT_TOKEN', problem: 'holds an app-level token (xapp-…)' },
      { variable: 'SLACK_APP_TOKEN', problem: 'holds a bot token (xoxb-…)' },
    ]);
  });

  test.each([
    [{ SLACK_BOT_TOKEN: 'xoxp-1', ...app }, 'SLACK_BOT_TOKEN', 'holds a user token (xoxp-…)'],
    [{ SLACK_BOT_TOKEN: 'hunter2', ...app }, 'SLACK_BOT_TOKEN', 'does not start with xoxb-'],
    [{ ...bot, SLACK_SIGNING_SECRET: 'xapp-1' }, 'SLACK_SIGNING_SECRET', 'holds an app-level token (xapp-…)'],
  ])('another kind of secret is a fault: %j', (environment, variable, problem) => {
    expect(faultsOf(environment)).toMatchObject([{ variable, problem }]);
  });
});

describe('faults', () => {
  test('come all at once, each with the variable and the mend', () => {
    const faults = faultsOf({
      ...bot,
      PORT: 'eighty',
      TIME_ZONE: 'Mars/Olympus',
      SUPPORT_HOURS: 'mon 9-5',
      TARGET_MINUTES: '0',
      REPORT_CHANNEL: '#support',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://me:secret@db/cx',
      SLACK_API_URL: 'slack.com',
    });
    expect(faults.map(({ variable }) => variable).sort()).toEqual([
      'DATABASE_URL',
      'LOG_LEVEL',
      'PORT',
      'REPORT_CHANNEL',
      'SLACK_API_URL',
      'SLACK_APP_TOKEN',
      'SUPPORT_HOURS',
      'TARGET_MINUTES',
      'TIME_ZONE',
    ]);
    for (const { mend } of faults) expect(mend).toMatch(/^[A-Z].*\.$/);
  });

  test.each([
    [{ PORT: '80.5' }, '"80.5" is not a port number'],
    [{ PORT: '70000' }, '"70000" is not a port number'],
    [{ TARGET_MINUTES: 'soon' }, '"soon" is not a number of minutes'],
    [{ TARGET_MINUTES: '1.5' }, '"1.5" is not a whole number of minutes'],
    [{ TIME_ZONE: 'Berlin' }, '"Berlin" is not a known time zone'],
    [{ REPORT_CHANNEL: '#support' }, '"#support" is not a channel\'s id'],
    [{ SUPPORT_HOURS: 'mon-fri 09:00-25:00' }, '"25:00" is not a time of day'],
    [{ SUPPORT_HOURS: 'mon 09:00-12:00, 11:00-13:00' }, 'overlaps'],
  ])('say what is wrong: %j', (environment, problem) => {
    expect(faultsOf(environment)).toMatchObject([{ problem: expect.stringContaining(problem) }]);
  });

  test('never repeat a secret', () => {
    const faults = faultsOf({
      SLACK_BOT_TOKEN: 'xapp-hidden',
      SLACK_APP_TOKEN: 'hidden',
      SLACK_SIGNING_SECRET: 'xoxb-hidden',
      DATABASE_URL: 'mysql://me:hidden@db/cx',
    });
    expect(faults).toHaveLength(4);
    expect(JSON.stringify(faults)).not.toContain('hidden');
  });
});

test('a holiday that is no date, and guests that are nobody, are told with the others', () => {
  expect(faultsOf({ HOLIDAYS: '2026-02-30', GUESTS: 'friends' })).toEqual([
    { variable: 'GUESTS', problem: '"friends" is neither customer nor staff', mend: expect.any(String) },
    { variable: 'HOLIDAYS', problem: expect.stringContaining('2026-02-30'), mend: expect.any(String) },
  ]);
});

describe('INTERNAL_DOMAINS', () => {
  test('are read in lower case, each once', () => {
    expect(settingsOf({ INTERNAL_DOMAINS: 'Acme.com, acme.co.uk,ACME.com,' })).toMatchObject({
      internalDomains: ['acme.com', 'acme.co.uk'],
    });
    expect(settingsOf({})).not.toHaveProperty('internalDomains');
  });

  test('that are none, or where anybody may have an address, are told together', () => {
    const mend = expect.stringContaining('acme.com');
    const variable = 'INTERNAL_DOMAINS';
    const given = '"acme, @acme.com, gmail.com"';
    expect(faultsOf({ INTERNAL_DOMAINS: 'acme, @acme.com, gmail.com' })).toEqual([
      { variable, problem: `${given} has "acme" in it, which is no domain`, mend },
      { variable, problem: `${given} has "@acme.com" in it, which is no domain`, mend },
      { variable, problem: `${given} has "gmail.com" in it, where anybody may have an address`, mend },
    ]);
  });
});

describe('HOLIDAYS', () => {
  test('may name countries beside days, each once', () => {
    expect(settingsOf({ HOLIDAYS: 'gb-eng, 2026-12-24; DE-BY GB-ENG' })).toMatchObject({
      calendar: { holidays: ['2026-12-24'] },
      countries: ['GB-ENG', 'DE-BY'],
    });
  });

  test('that are not known are told beside every other fault', () => {
    const faults = faultsOf({ HOLIDAYS: 'UK, GB-EGN, 2026-02-30', SUPPORT_HOURS: 'mon 9-5' });
    expect(faults).toMatchObject([
      { variable: 'SUPPORT_HOURS' },
      {
        variable: 'HOLIDAYS',
        problem: '"UK" is no country whose holidays are known',
        mend: expect.stringContaining('Write GB,'),
      },
      { variable: 'HOLIDAYS', problem: '"EGN" is no part of United Kingdom whose holidays are known' },
    ]);
    expect(faultsOf({ HOLIDAYS: 'UK, 2026-02-30' })).toHaveLength(2);
  });
});
