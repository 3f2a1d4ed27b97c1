/** The slash command's words, for the hint above the composer. */

export const COMMAND = '/cx-urgency';

/** @type {readonly {text: string, explains: string}[]} */
const WORDS = [
  { text: 'open', explains: 'who is waiting on us, soonest deadline first' },
  { text: 'mine', explains: 'who is waiting on you' },
  { text: 'report 7d', explains: 'response times: 7d, 30d or week' },
  { text: 'watch', explains: 'watch this channel for customers' },
  { text: 'unwatch', explains: 'stop watching this channel' },
  { text: 'target 60', explains: 'minutes to a first reply in this channel' },
  { text: 'help', explains: 'all of these, explained' },
];

/**
 * Completions for what stands in the composer; none unless it starts with a slash.
 * @param {string} typed
 */
export function suggestCommands(typed) {
  if (!/^\/[^\n]*$/.test(typed)) return [];
  const all = WORDS.map((word) => ({ ...word, text: `${COMMAND} ${word.text}` }));
  return all.filter((word) => word.text.startsWith(typed.trimEnd()) && word.text !== typed);
}

/**
 * What a text from the composer asks for: the app's command, a slash word nobody knows, or a message.
 * @param {string} typed
 * @returns {'command' | 'unknown command' | 'message'}
 */
export function kindOfText(typed) {
  if (typed === COMMAND || /^\/cx-urgency\s/.test(typed)) return 'command';
  return /^\/[a-z][\w-]*(\s|$)/i.test(typed) ? 'unknown command' : 'message';
}
