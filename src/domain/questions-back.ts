/**
 * Does a message of staff put a question to the customer, so that the ball is with them? Told by its question mark; those
 * in links, code and quoted lines are not staff's own.
 */
export function asksBack(text: string): boolean {
  if (!/[?？؟]/.test(text)) return false;
  const own = text
    .replace(/```[\s\S]*?```|`[^`\n]*`/g, ' ')
    .replace(/^\s*(?:>|&gt;).*$/gm, ' ')
    .replace(/<[^>\n]*>|\bhttps?:\/\/\S+/g, ' ');
  return /[?？؟]/.test(own);
}
