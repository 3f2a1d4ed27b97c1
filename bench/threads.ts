import { emptyChannel, place } from '../src/domain/disentangle/place.ts';
import type { Utterance } from '../src/domain/disentangle/utterance.ts';
import { groupedBy } from '../src/domain/grouped.ts';
import { writtenOn } from './support/day.ts';
import { median, whole } from './support/figures.ts';
import { staff } from './support/workspace.ts';

/** How many messages a second are placed in their conversations. */
export const name = 'Threads: messages outside threads placed in their conversations, on one core';

const rounds = 5;
const messagesOfDay = 5000;
const start = Date.parse('2026-11-23T09:00:00Z');
const topics = [
  'export',
  'invoice',
  'login',
  'webhook',
  'upload',
  'report',
  'token',
  'import',
  'search',
  'quota',
];

interface Chat {
  name: string;
  channels: readonly (readonly Utterance[])[];
}

export function run(report: (line: string) => void): void {
  for (const { name: chat, channels } of [workingDay(), workingDay(4), crowd(), hostile()]) {
    const messages = channels.reduce((sum, channel) => sum + channel.length, 0);
    const perSecond: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const before = process.cpuUsage();
      for (const channel of channels) placeAll(channel);
      const { user, system } = process.cpuUsage(before);
      if (round > 0) perSecond.push(messages / ((user + system) / 1e6)); // the first one warms up
    }
    const [least, most] = [Math.min(...perSecond), Math.max(...perSecond)].map(whole);
    report(
      `${chat}: ${whole(median(perSecond))} messages a second of processor time (${least} to ${most}), ${whole(messages)} messages`,
    );
  }
}

function placeAll(messages: readonly Utterance[]): void {
  let channel = emptyChannel;
  for (const message of messages) channel = place(channel, message).channel;
}

/** Fifty channels of a few customers each. @param again how often the same is read: a log is, whenever something is added */
function workingDay(again = 0): Chat {
  const colleagues = new Set(staff.map(({ id }) => id));
  const written = writtenOn(0, messagesOfDay);
  const once = [...groupedBy(written, ({ channel }) => channel.id).values()].map((said) =>
    said.map(
      ({ ts, author, text }): Utterance => ({
        id: ts,
        at: new Date(Number(ts) * 1000),
        authorId: author.id,
        role: colleagues.has(author.id) ? 'staff' : 'customer',
        // Nobody writes the same twice as the day that is measured does.
        text: again > 0 ? text : `${text} (${ts})`,
      }),
    ),
  );
  const channels = again > 0 ? Array.from({ length: again }, () => once).flat() : once;
  return { name: again > 0 ? 'the same words again and again' : 'a working day', channels };
}

/** One room in which thirty pairs ask and answer each other at once: as many conversations are open as may be. */
function crowd(): Chat {
  const messages = Array.from({ length: messagesOfDay }, (_, i): Utterance => {
    const pair = (i * 7) % 30;
    const turn = Math.floor(i / 30) % 4;
    const asker = `asker${pair + (Math.floor(i / 120) % 9) * 100}`;
    const helper = `helper${pair % 7}`;
    const topic = topics[pair % topics.length];
    const text = [
      `does anyone know why the ${topic} of project${pair} fails with code ${1000 + (i % 40)} since the update?`,
      `${asker}: try to restart the ${topic}, the cache of project${pair} is stale as far as I can see`,
      `${helper}: that was it, thanks`,
      'you are welcome',
    ][turn];
    const authorId = turn % 2 === 0 ? asker : helper;
    return { id: String(i), at: new Date(start + i * 9000), authorId, text: text ?? '' };
  });
  return { name: 'a crowded room', channels: [messages] };
}

/** What somebody would write to make it slow. */
function hostile(): Chat {
  const seeds = ['<@', 'a', '?', 'https://', '注', '@a: ', '((((', 'ab '.repeat(7), '\n', "'", '<<<<@@@@'];
  const messages = Array.from({ length: 1000 }, (_, i): Utterance => {
    const seed = seeds[i % seeds.length] ?? 'a';
    return {
      id: String(i),
      at: new Date(start + i * 9000),
      authorId: `person${i % 60}`,
      text: seed.repeat(40_000 / seed.length),
    };
  });
  return { name: 'texts of 40,000 characters made to be slow', channels: [messages] };
}
