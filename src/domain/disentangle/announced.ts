import type { OpenConversation } from './conversation.ts';
import type { Cues } from './cues.ts';
import type { Utterance } from './utterance.ts';

const machineName =
  /(?:^|[^a-z])bots?(?:$|[^a-z])|bot[\d_]*$|^(?:gerrit|jenkins|github|gitlab|bitbucket|jira|travis|sentry|nagios|icinga|zabbix|grafana|pagerduty|zapier|cia-\d)/i;

/**
 * Did a machine announce it: a build, a ticket, an alert? Told by the role, where it is known; otherwise by the author's
 * name, or because the author brings links again and again in messages that begin alike.
 */
export function isAnnounced(
  { authorId, authorName, role }: Utterance,
  { head, called }: Cues,
  conversations: readonly OpenConversation[],
): boolean {
  if (role !== undefined && role !== 'unknown') return role === 'bot';
  if (machineName.test(authorName ?? authorId)) return true;
  if (head === null || called.size > 0) return false;
  return conversations.some(({ notes }) =>
    notes.some((note) => note.authorId === authorId && note.cues.head === head),
  );
}
