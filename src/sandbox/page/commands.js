/** The slash command's words, for the hint above the composer. */

export const COMMAND = '/cx-urgency';

/** @type {readonly {text: string, explains: string}[]} */
const WORDS = [
  { text: 'open', explains: 'who is waiting for a reply' },
  { text: 'mine', explains: 'who is waiting for you' },
  { text: 'why ', explains: 'why a message waits: paste its link, from “Copy link” in its menu' },
  { text: 'priority urgent ', explains: 'how pressing a message is, by its link' },
  { text: 'pause ', explains: 'the ball is with the customer: a link, and a reason if you like' },
  { text: 'resume ', explains: 'it no longer waits on the customer, by the link' },
  { text: 'report', explains: 'how fast the replies were in the last 7 days' },
  { text: 'report 30d', explains: 'the same for 30 days' },
  { text: 'report week', explains: 'the same for this week so far' },
  { text: 'report here', explains: 'the weekly report comes to this channel' },
  { text: 'watch', explains: 'watch this channel; add @name to say whom to nudge' },
  { text: 'unwatch', explains: 'stop watching this channel' },
  { text: 'target 30', explains: 'promise replies within 30 minutes here' },
  { text: 'tier gold', explains: 'the tier of the customer who writes here' },
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
