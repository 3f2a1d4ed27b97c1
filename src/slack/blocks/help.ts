import { type CommandWord, command } from '../ids.ts';
import type { BlockMessage } from './message.ts';
import { context, section } from './parts.ts';
import { foreignName } from './text.ts';

const lines: readonly [usage: string, meaning: string][] = [
  ['open', 'who is waiting for a reply'],
  ['mine', 'who is waiting for you'],
  [
    'report',
    'how fast replies were in the last 7 days; also `report 30d` and `report week`, the last full week',
  ],
  ['report here', 'post the weekly report in this channel'],
  ['watch', 'watch this channel; `watch @owner` says who is nudged when nobody has answered yet'],
  ['unwatch', 'stop watching this channel'],
  ['target 30', 'promise a reply within 30 minutes in this channel'],
  ['help', 'this list'],
];

/**
 * What `/cx-urgency` can do.
 * @param unknownWord what was typed instead @param suggestion what was probably meant, from `closestWord`
 */
export function helpMessage(unknownWord?: string, suggestion?: CommandWord): BlockMessage {
  const list = lines.map(([usage, meaning]) => `\`${command} ${usage}\`  ${meaning}`).join('\n');
  const why = context(
    'A customer message can be asked about too: in its menu, choose *Why is this waiting?* Reacting with :eyes: says that you are looking into it, :white_check_mark: closes the conversation.',
  );
  if (!unknownWord) return { text: `What ${command} can do`, blocks: [section(list), why] };
  const sentence = misunderstood(unknownWord, suggestion);
  return { text: sentence, blocks: [section(sentence), section(list), why] };
}

function misunderstood(unknownWord: string, suggestion: CommandWord | undefined): string {
  const typed = foreignName(unknownWord, 'that', 40);
  if (suggestion === undefined) return `“${typed}” is not a word I know. These are:`;
  return `“${typed}” is not a word I know. Did you mean \`${command} ${suggestion}\`?`;
}
