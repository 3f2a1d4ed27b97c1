import { type Channel, channels, staff, type Writer } from './workspace.ts';

/** One message of the day that is delivered. */
export interface Written {
  channel: Channel;
  author: Writer;
  ts: string;
  threadTs: string | null;
  text: string;
}

const dayMs = 24 * 60 * 60_000;
const startHour = 8;
const workMs = 9 * 60 * 60_000;
const minute = 60_000;

/** The first of the days: a Monday. */
const epoch = Date.parse('2026-03-02T00:00:00Z');

/** After the last message of a day. */
export function eveningOf(day: number): Date {
  return new Date(epoch + day * dayMs + startHour * 3_600_000 + workMs + 3_600_000);
}

export const asks = [
  'Hi team, since this morning our nightly export stops half-way with error 502 after about ten minutes. Could you have a look? We need the file for the month-end closing, and the retry button only brings the same error again. It was fine until Friday evening; nothing was changed on our side since, apart from two new colleagues in the finance group.',
  'The invoice for February shows the old number of seats. We moved to the larger plan on the 12th and the confirmation says that it counts from that day on. Who can correct that? Our accounting closes on Wednesday, so a corrected one before then would spare us a second booking; the number of the invoice is 2026-02-00417.',
  'Is there a way to give our auditors access to the reports alone, without the rest of the workspace? They start on Thursday and we would rather not share a login with them. Ideally the access would end by itself after four weeks, and they should not see the names of our customers.',
  'We see duplicated rows in the sync to our warehouse since the last release; the keys differ only in upper and lower case, see https://status.example.com/incidents/4711 for what we noted so far. About two in a thousand rows are concerned; I can send the list of keys, and we have stopped the job until we hear from you.',
];
export const answers = [
  'Thank you for the details, I could reproduce it with your account. The export waits for a table that a maintenance job holds; I moved the job to the evening, so please try again now and tell me what you see. If it stops again, the last line of the log on the export page helps me most; I keep this open until your closing is done.',
  'That is a mistake on our side: the change was booked with the wrong date. The corrected invoice is on its way and replaces the old one, there is nothing you have to do. I also checked January and March, both are right; the difference is credited with the next direct debit, and the portal shows it from tomorrow.',
  'Yes: under Settings, People, invite them as viewers and choose the folder with the reports. They see that folder and nothing else, and you can end the access on a date. Names of customers are hidden for viewers when you set the folder to "figures only"; I put a short how-to with pictures into your shared files.',
];
export const furtherAsks = [
  'That worked for the first of the two files, but the second one still stops at the same place. Can you see why? It is the one with the larger attachments, and it now stops after two minutes instead of ten.',
];
export const courtesies = ['Thanks a lot!', 'Perfect, thank you :pray:', 'Great, works now, thanks'];

/**
 * What is written on a working day in all channels, in the order of its timestamps: questions that colleagues answer
 * in threads and outside them, questions that follow, thanks, and some that nobody answers. The same each time.
 */
export function writtenOn(day: number, count: number): Written[] {
  const random = randomFrom(day + 1);
  const written: Written[] = [];
  while (written.length < count) {
    for (const channel of channels) {
      const startAt = epoch + day * dayMs + startHour * 3_600_000 + random() * workMs;
      written.push(...exchange(channel, startAt, random));
    }
  }
  return written.slice(0, count).sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

function exchange(channel: Channel, startAt: number, random: () => number): Written[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const customer = pick(channel.customers);
  const colleague = pick(staff);
  const isThread = random() < 0.6;
  const kind = random();
  const lines: [Writer, string][] = [[customer, pick(asks)]];
  if (kind < 0.9) lines.push([colleague, pick(answers)]);
  if (kind < 0.6) lines.push([customer, pick(courtesies)]);
  if (kind < 0.3) lines.push([customer, pick(furtherAsks)], [colleague, pick(answers)]);
  let at = startAt;
  const first = tsOf(at, random);
  return lines.map(([author, text], index) => {
    if (index > 0) at += (1 + random() * 20) * minute;
    return {
      channel,
      author,
      ts: index === 0 ? first : tsOf(at, random),
      threadTs: isThread && index > 0 ? first : null,
      text,
    };
  });
}

/** Microseconds keep messages of one instant apart. */
function tsOf(ms: number, random: () => number): string {
  const micros = String(Math.floor(random() * 1_000_000)).padStart(6, '0');
  return `${Math.floor(ms / 1000)}.${micros}`;
}

/** A small generator of numbers that are the same each time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
