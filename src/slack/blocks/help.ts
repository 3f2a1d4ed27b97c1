import { type CommandWord, command } from '../ids.ts';
import type { BlockMessage } from './message.ts';
import { context, section } from './parts.ts';
import { foreignName } from './text.ts';

const lines: readonly [usage: string, meaning: string][] = [
  ['open', 'who is waiting for a reply'],
  ['mine', 'who is waiting for you'],
  ['report', 'how fast the replies of the last 7 days were; also `report 30d`, `report week`'],
  ['report here', 'the weekly report comes to this channel'],
  ['watch', 'watch this channel'],
  ['watch @owner', 'watch it, and say whom to nudge'],
  ['unwatch', 'stop watching this channel'],
  ['target 30', 'promise replies within 30 minutes here'],
  ['help', 'this list'],
];

const besides = [
  'About one message: its menu has *Why is this waiting?*',
  'With a reaction: :eyes: says that you are looking into it, :white_check_mark: closes the conversation.',
].join('\n');

/**
 * What `/cx-urgency` can do.
 * @param unknownWord what was typed instead @param suggestion what was probably meant, from `closestWord`
 */
export function helpMessage(unknownWord?: string, suggestion?: CommandWord): BlockMessage {
  const list = lines.map(([usage, meaning]) => `\`${command} ${usage}\`  ${meaning}`).join('\n');
  const more = context(besides);
  if (!unknownWord) return { text: `What ${command} can do`, blocks: [section(list), more] };
  const sentence = misunderstood(unknownWord, suggestion);
  return { text: sentence, blocks: [section(sentence), section(list), more] };
}

function misunderstood(unknownWord: string, suggestion: CommandWord | undefined): string {
  const typed = foreignName(unknownWord, 'that', 40);
  if (suggestion === undefined) return `“${typed}” is not a word I know. These are:`;
  return `“${typed}” is not a word I know. Did you mean \`${command} ${suggestion}\`?`;
}
