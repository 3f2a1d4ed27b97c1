import { type CommandWord, command } from '../ids.ts';
import type { BlockMessage } from './message.ts';
import { context, section } from './parts.ts';
import { escaped, foreignName } from './text.ts';

const lines: readonly [usage: string, meaning: string][] = [
  ['open', 'who is waiting for a reply'],
  ['mine', 'who is waiting for you'],
  ['why <link>', 'why a message is waiting, and how its deadline is reckoned'],
  ['priority urgent <link>', 'say how pressing it is: also `high`, `normal`, `low`'],
  ['pause <link> reason', 'the ball is with the customer; ends when they write, or with `resume <link>`'],
  [
    'promise @tom Friday 15:00 send the export to Northwind',
    'note what a customer was promised; also *Track follow-up* in a message’s menu',
  ],
  [
    'promises',
    'what customers are still to be told; also `promises @tom`, `promises Northwind`, `promises broken`',
  ],
  ['report', 'how fast the replies of the last 7 days were; also `report 30d`, `report week`'],
  ['report here', 'the weekly report comes to this channel'],
  ['watch', 'watch this channel'],
  ['watch @owner', 'watch it, and say whom to nudge'],
  ['unwatch', 'stop watching this channel'],
  ['target 30', 'promise replies within 30 minutes here'],
  ['tier gold', 'the tier of the customer who writes here; `tier none` takes it away'],
  ['ladder', 'who is nudged when, and what would happen to an ask on a Friday at 16:50'],
  ['customer @dana', 'she counts as a customer from now on; `staff @dana` as one of us (admins)'],
  ['reactions', 'which emoji mean something; `reactions take :raising_hand:` adds one, `reactions reset`'],
  ['relay @bot', 'the bot posts for customers; `relay @bot off` takes it back (admins)'],
  ['away until Friday', 'you are away through that day; `away back` ends it'],
  ['cover @tom for @priya until Friday', 'what would go to one goes to the other; alone it lists them'],
  ['settings', 'your working hours, morning list, absence and backup'],
  ['help', 'this list'],
];

const besides = [
  '`<link>` is the link of a message: its menu has *Copy link*, *Why is this waiting?*, and *Correct this* ' +
    'for what was read wrongly.',
  'With a reaction: :eyes: takes it, :zzz: snoozes it for 2 hours, :hourglass_flowing_sand: says that the ball is with ' +
    'the customer, :white_check_mark: closes the conversation, :pushpin: notes a promise.',
].join('\n');

/** What `/cx-urgency` can do. */
export function helpMessage(): BlockMessage {
  const list = lines
    .map(([usage, meaning]) => `\`${command} ${escaped(usage)}\`  ${escaped(meaning)}`)
    .join('\n');
  return { text: `What ${command} can do`, blocks: [section(list), context(escaped(besides))] };
}

const usedMost: readonly CommandWord[] = ['open', 'mine', 'report'];

/** @param near the words that were probably meant, from `closestWords` */
export function unknownWord(typed: string, near: readonly CommandWord[]): BlockMessage {
  const words = near.length > 0 ? near : usedMost;
  const named = words.map((word) => `\`${command} ${word}\``).join(', ');
  const sentence =
    `I do not know “${foreignName(typed, 'that', 40)}”. ` +
    `${near.length > 0 ? 'Did you mean' : 'Used most are'} ${named}${near.length > 0 ? '?' : '.'} ` +
    `\`${command} help\` lists all.`;
  return { text: sentence, blocks: [section(sentence)] };
}
