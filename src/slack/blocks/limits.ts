/**
 * What Slack refuses to take more of (docs.slack.dev, reference of Block Kit). Lengths are UTF-16 units, which is never
 * less than what Slack counts. A builder shortens what is too long and never fails.
 */
export const limits = {
  blocksInMessage: 50,
  blocksInView: 100,
  /** `text` beside blocks is a summary for notifications: far below Slack's 4,000. */
  fallback: 1000,
  sectionText: 3000,
  fields: 10,
  fieldText: 2000,
  contextText: 2000,
  header: 150,
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  optionText: 75,
  optionValue: 75,
  modalTitle: 24,
  blockId: 255,
  privateMetadata: 3000,
  /** All text of a message together; beyond about 13,000 Slack answers `msg_blocks_too_long`. */
  textInMessage: 11_000,
} as const;

/** Plain text of at most `limit` units; a pair of surrogates is never cut in two. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The same for escaped mrkdwn: a link, a date or an escape that the cut would open is left out whole. */
export function clipMrkdwn(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/<[^>]*$/, '').replace(/&[a-z]{0,3}$/, '')}…`;
}

/** How many of `lengths`, from the first, fit into `budget` together. */
export function fitting(lengths: readonly number[], budget: number): number {
  let used = 0;
  const over = lengths.findIndex((length) => {
    used += length;
    return used > budget;
  });
  return over < 0 ? lengths.length : over;
}
