/** So many people of one message are told apart; whoever calls more calls a crowd. */
const mostMentioned = 20;

/** The ids of the people that a message mentions, each once, in their order. @param text as Slack writes it (mrkdwn) */
export function mentionedIn(text: string): string[] {
  if (!text.includes('<@')) return [];
  const ids = [...text.matchAll(/<@([UW][A-Z0-9]{1,30})(?:\|[^<>]*)?>/g)].map(([, id]) => id as string);
  return [...new Set(ids)].slice(0, mostMentioned);
}
