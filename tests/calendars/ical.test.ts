import { describe, expect, test } from 'vitest';
import { readIcal } from '../../src/calendars/ical.ts';

const options = { timeZone: 'Europe/London', fromYear: 2025, toYear: 2031, from: 'days.ics' };

/** A file with these events, each a list of its lines. */
function file(events: string[][], { head = [] as string[], lineEnd = '\r\n' } = {}): string {
  const vevents = events.flatMap((lines, i) => [
    'BEGIN:VEVENT',
    ...(lines.some((line) => line.startsWith('UID')) ? [] : [`UID:${i}@brightwell.example`]),
    'DTSTAMP:20251101T000000Z',
    ...lines,
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Brightwell//EN',
    ...head,
    ...vevents,
    'END:VCALENDAR',
  ];
  return lines.join(lineEnd) + lineEnd;
}

function setOf(text: string, changed = {}) {
  const read = readIcal(text, { ...options, ...changed });
  if (!read.ok) throw new Error(read.problems.map(({ problem }) => problem).join('; '));
  return read.set;
}

const daysOf = (text: string, changed = {}) =>
  setOf(text, changed).days.map(
    ({ date, name, hours }) =>
      `${date} ${name}${hours === undefined ? '' : ` ${hours.map((h) => h.join('-'))}`}`,
  );
const problemOf = (text: string) => {
  const read = readIcal(text, options);
  return read.ok ? undefined : read.problems;
};

const christmas = ['SUMMARY:Christmas Day', 'DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261226'];

describe('events of whole days', () => {
  test('end before their DTEND', () => {
    expect(daysOf(file([christmas]))).toEqual(['2026-12-25 Christmas Day']);
  });

  test('of several days are listed day by day', () => {
    const shutdown = ['SUMMARY:Shutdown', 'DTSTART;VALUE=DATE:20261228', 'DTEND;VALUE=DATE:20270102'];
    expect(daysOf(file([shutdown]))).toEqual([
      '2026-12-28 Shutdown',
      '2026-12-29 Shutdown',
      '2026-12-30 Shutdown',
      '2026-12-31 Shutdown',
      '2027-01-01 Shutdown',
    ]);
  });

  test('without a DTEND last one day, and with a DURATION so many', () => {
    const one = ['SUMMARY:One', 'DTSTART;VALUE=DATE:20261225'];
    const two = ['SUMMARY:Two', 'DTSTART;VALUE=DATE:20261226', 'DURATION:P2D'];
    expect(daysOf(file([one, two]))).toEqual(['2026-12-25 One', '2026-12-26 Two', '2026-12-27 Two']);
  });

  test('that end on their own start last one day', () => {
    const same = ['SUMMARY:Same', 'DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261225'];
    expect(daysOf(file([same]))).toEqual(['2026-12-25 Same']);
  });

  test('written by Outlook as midnight to midnight are whole days', () => {
    const outlook = [
      'SUMMARY:Day off',
      'DTSTART;TZID=W. Europe Standard Time:20261224T000000',
      'DTEND;TZID=W. Europe Standard Time:20261226T000000',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    ];
    expect(daysOf(file([outlook]))).toEqual(['2026-12-24 Day off', '2026-12-25 Day off']);
  });

  test('outside the years are left out, and a stretch that reaches in is cut', () => {
    const old = ['SUMMARY:Old', 'DTSTART;VALUE=DATE:20241225'];
    const endless = ['SUMMARY:Turn', 'DTSTART;VALUE=DATE:19700101', 'DTEND;VALUE=DATE:20250103'];
    expect(daysOf(file([old, endless]))).toEqual(['2025-01-01 Turn', '2025-01-02 Turn']);
  });

  test('twice the same are listed once, in order of their dates', () => {
    expect(daysOf(file([christmas, ['SUMMARY:Early', 'DTSTART;VALUE=DATE:20261201'], christmas]))).toEqual([
      '2026-12-01 Early',
      '2026-12-25 Christmas Day',
    ]);
  });
});

describe('events that repeat', () => {
  test('yearly come in every year there is', () => {
    const yearly = ['SUMMARY:Founding day', 'DTSTART;VALUE=DATE:20100514', 'RRULE:FREQ=YEARLY'];
    expect(daysOf(file([yearly]))).toEqual(
      [2025, 2026, 2027, 2028, 2029, 2030, 2031].map((year) => `${year}-05-14 Founding day`),
    );
  });

  test('on the last Monday of May, until a day', () => {
    const rule = 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;UNTIL=20280101';
    expect(daysOf(file([['SUMMARY:Spring', 'DTSTART;VALUE=DATE:20250526', rule]]))).toEqual([
      '2025-05-26 Spring',
      '2026-05-25 Spring',
      '2027-05-31 Spring',
    ]);
  });

  test('leave out their EXDATEs and add their RDATEs', () => {
    const lines = [
      'SUMMARY:Fair',
      'DTSTART;VALUE=DATE:20260601',
      'RRULE:FREQ=YEARLY;COUNT=3',
      'EXDATE;VALUE=DATE:20270601',
      'RDATE;VALUE=DATE:20270608',
    ];
    expect(daysOf(file([lines]))).toEqual(['2026-06-01 Fair', '2027-06-08 Fair', '2028-06-01 Fair']);
  });

  test('have single occurrences moved or cancelled by their RECURRENCE-ID', () => {
    const uid = 'UID:fair@brightwell.example';
    const series = [uid, 'SUMMARY:Fair', 'DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=YEARLY;COUNT=3'];
    const moved = [
      uid,
      'SUMMARY:Fair (late)',
      'RECURRENCE-ID;VALUE=DATE:20270601',
      'DTSTART;VALUE=DATE:20270603',
    ];
    const cancelled = [
      uid,
      'SUMMARY:Fair',
      'RECURRENCE-ID;VALUE=DATE:20280601',
      'DTSTART;VALUE=DATE:20280601',
      'STATUS:CANCELLED',
    ];
    const other = ['SUMMARY:Other', 'DTSTART;VALUE=DATE:20280601'];
    expect(daysOf(file([cancelled, series, moved, other]))).toEqual([
      '2026-06-01 Fair',
      '2027-06-03 Fair (late)',
      '2028-06-01 Other',
    ]);
  });

  test('a changed occurrence whose series is not there stands for itself', () => {
    const lone = ['SUMMARY:Lone', 'RECURRENCE-ID;VALUE=DATE:20270601', 'DTSTART;VALUE=DATE:20270603'];
    expect(daysOf(file([lone]))).toEqual(['2027-06-03 Lone']);
  });

  test('by a rule that no day fits come to an end', () => {
    const rule = 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30';
    expect(daysOf(file([christmas, ['SUMMARY:Odd', 'DTSTART;VALUE=DATE:20260130', rule]]))).toContain(
      '2026-12-25 Christmas Day',
    );
  });

  test('every day since long ago are followed into the years asked for', () => {
    const daily = ['SUMMARY:Daily', 'DTSTART;VALUE=DATE:19900101', 'RRULE:FREQ=DAILY'];
    expect(setOf(file([daily])).days).toHaveLength(2556);
  });
});

describe('events with hours', () => {
  const meeting = (start: string, end: string) => ['SUMMARY:Meeting', `DTSTART${start}`, `DTEND${end}`];

  test("in UTC are turned into the calendar's wall clock, in winter and in summer", () => {
    const winter = meeting(':20261126T120000Z', ':20261126T140000Z');
    const summer = meeting(':20260626T120000Z', ':20260626T140000Z');
    expect(daysOf(file([winter, summer]))).toEqual([
      '2026-06-26 Meeting 13:00-15:00',
      '2026-11-26 Meeting 12:00-14:00',
    ]);
  });

  test('in a zone known by name are turned too, defined in the file or not', () => {
    const berlin = meeting(';TZID=Europe/Berlin:20261126T120000', ';TZID=Europe/Berlin:20261126T140000');
    expect(daysOf(file([berlin]))).toEqual(['2026-11-26 Meeting 11:00-13:00']);
    expect(daysOf(file([berlin]), { timeZone: 'Asia/Kathmandu' })).toEqual([
      '2026-11-26 Meeting 16:45-18:45',
    ]);
  });

  test('in a zone that the file defines follow its definition', () => {
    const head = [
      'BEGIN:VTIMEZONE',
      'TZID:Eastern Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const zone = ';TZID=Eastern Standard Time';
    const winter = meeting(`${zone}:20261126T120000`, `${zone}:20261126T140000`);
    // New York changed on 8 March 2026, London on the 29th.
    const march = meeting(`${zone}:20260316T120000`, `${zone}:20260316T140000`);
    expect(daysOf(file([winter, march], { head }))).toEqual([
      '2026-03-16 Meeting 16:00-18:00',
      '2026-11-26 Meeting 17:00-19:00',
    ]);
  });

  test("without a zone are in the calendar's own", () => {
    expect(daysOf(file([meeting(':20260626T120000', ':20260626T140000')]))).toEqual([
      '2026-06-26 Meeting 12:00-14:00',
    ]);
  });

  test('over midnight are cut there, and whole days between are whole', () => {
    expect(daysOf(file([meeting(':20261126T220000', ':20261128T033000')]))).toEqual([
      '2026-11-26 Meeting 22:00-24:00',
      '2026-11-27 Meeting 00:00-24:00',
      '2026-11-28 Meeting 00:00-03:30',
    ]);
  });

  test('around a repeated hour show what the wall clock shows', () => {
    // 25 October 2026, 01:45 in summer time until 01:15 in winter time, half an hour later.
    expect(daysOf(file([meeting(':20261025T004500Z', ':20261025T011500Z')]))).toEqual([
      '2026-10-25 Meeting 01:45-02:00',
      '2026-10-25 Meeting 01:00-01:15',
    ]);
  });

  test('written in a skipped hour count on from before it, and in a repeated hour mean the first', () => {
    const zone = ';TZID=Europe/Berlin';
    const skipped = meeting(`${zone}:20260329T023000`, `${zone}:20260329T040000`);
    const repeated = meeting(`${zone}:20261025T023000`, `${zone}:20261025T033000`);
    expect(daysOf(file([skipped, repeated]), { timeZone: 'UTC' })).toEqual([
      '2026-03-29 Meeting 01:30-02:00',
      '2026-10-25 Meeting 00:30-02:30',
    ]);
  });

  test('that repeat weekly keep their wall clock over the change of the clocks', () => {
    const weekly = [
      ...meeting(';TZID=Europe/London:20261018T120000', ';TZID=Europe/London:20261018T130000'),
      'RRULE:FREQ=WEEKLY;COUNT=2',
    ];
    expect(daysOf(file([weekly]))).toEqual([
      '2026-10-18 Meeting 12:00-13:00',
      '2026-10-25 Meeting 12:00-13:00',
    ]);
    expect(daysOf(file([weekly]), { timeZone: 'UTC' })).toEqual([
      '2026-10-18 Meeting 11:00-12:00',
      '2026-10-25 Meeting 12:00-13:00',
    ]);
  });

  test('with seconds are widened to whole minutes, and without any length close nothing', () => {
    const seconds = meeting(':20261126T120030', ':20261126T125910');
    const instant = ['SUMMARY:Instant', 'DTSTART:20261127T120000Z'];
    expect(daysOf(file([seconds, instant]))).toEqual(['2026-11-26 Meeting 12:00-13:00']);
  });
});

describe('which events close', () => {
  const free = ['SUMMARY:Payday', 'DTSTART;VALUE=DATE:20261130', 'TRANSP:TRANSPARENT'];
  const proposed = (text: string) =>
    setOf(text)
      .days.filter((day) => day.isProposed)
      .map(({ name }) => name);

  test('free ones beside others are listed and do not', () => {
    const text = file([
      christmas,
      free,
      ['SUMMARY:Sale', 'DTSTART;VALUE=DATE:20261127', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
    ]);
    expect(setOf(text).days).toHaveLength(3);
    expect(proposed(text)).toEqual(['Christmas Day']);
  });

  test('free ones do where all are free, as in published calendars of holidays', () => {
    const observance = [
      'SUMMARY:Mothers',
      'DTSTART;VALUE=DATE:20260315',
      'DESCRIPTION:Observance\\nTo hide',
      'TRANSP:TRANSPARENT',
    ];
    expect(proposed(file([[...christmas, 'TRANSP:TRANSPARENT'], free, observance]))).toEqual([
      'Payday',
      'Christmas Day',
    ]);
  });

  test('cancelled ones are not even listed', () => {
    expect(
      daysOf(file([christmas, ['SUMMARY:Off', 'DTSTART;VALUE=DATE:20261130', 'STATUS:CANCELLED']])),
    ).toEqual(['2026-12-25 Christmas Day']);
  });
});

describe('files as they come', () => {
  test('with folded lines, bare line feeds and a byte order mark', () => {
    const folded = ['SUMMARY:Christ', ' mas Day', 'DTSTART;VALUE=DATE:20261225'];
    expect(daysOf(`\uFEFF${file([folded], { lineEnd: '\n' })}`)).toEqual(['2026-12-25 Christmas Day']);
  });

  test('with escaped commas, and without a summary', () => {
    const comma = ['SUMMARY:Christmas\\, day one', 'DTSTART;VALUE=DATE:20261225'];
    expect(daysOf(file([comma, ['DTSTART;VALUE=DATE:20261226']]))).toEqual([
      '2026-12-25 Christmas, day one',
      '2026-12-26 without a name',
    ]);
  });

  test('with several calendars one after the other', () => {
    expect(daysOf(file([christmas]) + file([['SUMMARY:New Year', 'DTSTART;VALUE=DATE:20270101']]))).toEqual([
      '2026-12-25 Christmas Day',
      '2027-01-01 New Year',
    ]);
  });

  test('are named by whoever imports them, else by themselves, else by where they are from', () => {
    const named = file([christmas], { head: ['X-WR-CALNAME:Days off'] });
    expect(setOf(named, { name: 'Ours' }).name).toBe('Ours');
    expect(setOf(named)).toMatchObject({ kind: 'ical', name: 'Days off', from: 'days.ics' });
    expect(setOf(file([christmas])).name).toBe('days.ics');
  });
});

describe('a file that cannot be used is refused with what is wrong', () => {
  test.each([
    ['nothing', '', 'it is not an iCal file'],
    ['a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'it is a web page, not an iCal file'],
    ['a list', 'date,name\n2026-12-25,Christmas', 'it is not an iCal file'],
    ['a file that is cut off', file([christmas]).slice(0, -30), 'it cannot be read ('],
    ['no events', file([]), 'it holds no day from 2025 to 2031'],
    [
      'events of long ago',
      file([['SUMMARY:Old', 'DTSTART;VALUE=DATE:19991225']]),
      'it holds no day from 2025',
    ],
    [
      'a day that does not exist',
      file([christmas, ['SUMMARY:Odd', 'DTSTART;VALUE=DATE:20260230']]),
      'the event "Odd" has 2026-02-30 for its DTSTART, which is no date',
    ],
    ['an event without a start', file([['SUMMARY:Odd']]), 'the event "Odd" has no start (DTSTART)'],
    [
      'an end before the start',
      file([['SUMMARY:Odd', 'DTSTART:20261126T140000Z', 'DTEND:20261126T120000Z']]),
      'the event "Odd" ends before it starts',
    ],
    [
      'a zone nobody knows',
      file([['SUMMARY:Odd', 'DTSTART;TZID=Middle Earth:20261126T140000', 'DURATION:PT1H']]),
      'the event "Odd" is in the time zone "Middle Earth", which is not known',
    ],
    [
      'an event of every minute',
      file([['SUMMARY:Odd', 'DTSTART:20260101T000000Z', 'DTEND:20260101T000030Z', 'RRULE:FREQ=MINUTELY']]),
      'the event "Odd" comes more than 50000 times',
    ],
    [
      'a rule that makes no sense',
      file([['SUMMARY:Odd', 'DTSTART;VALUE=DATE:20260130', 'RRULE:FREQ=SOMETIMES']]),
      'it cannot be read (',
    ],
  ])('%s', (_, text, problem) => {
    expect(problemOf(text)).toEqual([
      {
        field: 'ical',
        problem: expect.stringContaining(problem),
        mend: expect.stringMatching(/^[A-Z].*\.$/),
      },
    ]);
  });
});
