import { dayAndMonth, timeOfDay, weekday } from '../../domain/words.ts';
import { limits } from './limits.ts';
import { escaped, foreignName } from './text.ts';

/** `<@U…>`; an id that is not Slack's is shown as the word it is. */
export function person(id: string): string {
  return /^[UW][A-Z0-9]{1,30}$/.test(id) ? `<@${id}>` : foreignName(id, 'someone');
}

/** `<#C…>`, or the name where the inbox is not a channel of Slack. */
export function place(inboxId: string, inboxName: string): string {
  return /^[CG][A-Z0-9]{1,30}$/.test(inboxId) ? `<#${inboxId}>` : foreignName(inboxName, 'an inbox');
}

/** An instant that each reader sees in their own zone; where Slack cannot, `Friday 20 Nov, 15:50 UTC`. */
export function instant(at: Date): string {
  if (Number.isNaN(at.getTime())) return 'an unknown time';
  const fallback = `${weekday(at, 'UTC')} ${dayAndMonth(at, 'UTC')}, ${timeOfDay(at, 'UTC')} UTC`;
  return `<!date^${Math.floor(at.getTime() / 1000)}^{date_short_pretty} at {time}|${fallback}>`;
}

/** `<https://…|label>`; the label must be escaped already. Without a usable address the label stands alone. */
export function linked(url: string, label: string): string {
  return isWebAddress(url) ? `<${escaped(url)}|${label}>` : label;
}

/** Whether Slack takes it as the address of a link or a link button. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s<>|]+$/.test(url) && url.length <= limits.url;
}
