import type { HomeView, KnownBlock } from '@slack/types';
import type { MyWeek } from '../../domain/kpis/my-week.ts';
import type { LedgerPromise } from '../../domain/promises/ledger.ts';
import type { Waiting } from '../../domain/waiting.ts';
import { command } from '../ids.ts';
import { type OwnSettings, settingsBlocks } from './home-settings.ts';
import { type Counts, waitingForAnybody, waitingOnCustomer } from './how-many.ts';
import { instant } from './mentions.ts';
import { myWeekBlocks } from './my-week.ts';
import { context, header, openButton, section } from './parts.ts';
import { fittingPromises } from './promise-ledger.ts';
import { fittingItems, mostUrgentFirst } from './waiting-items.ts';

export interface Home {
  /** What waits for the one who looks. */
  mine: readonly Waiting[];
  /** What the one who looks is still to tell customers, oldest due first. */
  promises: readonly LedgerPromise[];
  /** How many wait in the whole workspace. */
  everybody: Counts;
  /** How many conversations wait on the customer: of the one who looks, and of all. */
  onCustomer: { mine: number; everybody: number };
  /** The replies of the one who looks. */
  myWeek: MyWeek;
  settings: OwnSettings;
  /** How many inboxes are watched; with none, the page begins with how to watch one. */
  watchedInboxes: number;
  isStaff: boolean;
  /** Whether this person may have channels watched. */
  canSetUp: boolean;
  now: Date;
}

const start =
  `Go to a channel where customers write, add the app to it, and send \`${command} watch\`. ` +
  'From then on, every customer message that needs a reply has its deadline, and its owner is nudged in time.';

/** The App Home: what waits for me, my promises, my week, what waits for everybody, my settings, how to start. */
export function homeView(home: Home): HomeView {
  return { type: 'home', blocks: home.isStaff ? staffHome(home) : [section(forOthers)] };
}

const forOthers =
  'This app helps the team here to answer in time. There is nothing that you need to do with it.';

function staffHome(home: Home): KnownBlock[] {
  const { canSetUp, watchedInboxes } = home;
  if (watchedInboxes > 0) {
    const week = myWeekBlocks(home.myWeek);
    const parts = [
      mine(home),
      promises(home),
      week,
      everybody(home),
      settingsBlocks(home.settings, home.now),
    ];
    return [...divided(parts.filter((part) => part.length > 0)), ...(canSetUp ? more() : [])];
  }
  return [
    header('No channel is watched yet'),
    section(
      canSetUp ? start : 'As soon as a channel is watched, the customers who wait for you are listed here.',
    ),
  ];
}

function mine({ mine, promises, onCustomer, now }: Home): KnownBlock[] {
  // A promise stands once: among the promises.
  const items = mine.filter(({ clockId }) => promises.every((promise) => promise.clockId !== clockId));
  const paused = waitingOnCustomer(onCustomer.mine, items.length);
  const asOf = context([paused, `As of ${instant(now)}`].filter(Boolean).join(' '));
  if (items.length === 0) {
    return [header(promises.length > 0 ? 'No reply is waiting for you' : 'Nobody is waiting for you'), asOf];
  }
  const { shown, more } = fittingItems(mostUrgentFirst(items), now, true);
  const rows = shown.map(({ item, line }): KnownBlock => {
    const [accessory] = openButton(item.link);
    return accessory ? { ...section(line), accessory } : section(line);
  });
  return [header('Waiting for you'), ...rows, ...(more > 0 ? [context(`and ${more} more`)] : []), asOf];
}

/** More of them are told by the command; what waits for a reply needs the page's room too. */
const roomForPromises = { lines: 10, characters: 3000 };

function promises({ promises: items, now }: Home): KnownBlock[] {
  if (items.length === 0) return [];
  const { shown, more } = fittingPromises(items, now, roomForPromises, true);
  const rows = shown.map(({ item, line }): KnownBlock => {
    const [accessory] = openButton(item.link);
    return accessory ? { ...section(line), accessory } : section(line);
  });
  const rest = more > 0 ? [context(`and ${more} more: \`${command} promises me\` lists them`)] : [];
  return [section('*Your promises*'), ...rows, ...rest];
}

function everybody({ everybody: counts, onCustomer }: Home): KnownBlock[] {
  const total = counts.replies + counts.conversations;
  const sentence = waitingForAnybody(counts);
  const paused = waitingOnCustomer(onCustomer.everybody, total);
  const lists = total > 0 ? `\`${command} open\` lists them.` : null;
  const words = [sentence, lists, paused].filter(Boolean).join(' ');
  return [section(`*Everybody*\n${words}`)];
}

function divided(parts: readonly KnownBlock[][]): KnownBlock[] {
  return parts.flatMap((part, i): KnownBlock[] => (i === 0 ? part : [{ type: 'divider' }, ...part]));
}

function more(): KnownBlock[] {
  return [
    context(
      `\`${command} watch\` in another channel watches that one too. \`${command} help\` lists the rest.`,
    ),
  ];
}
