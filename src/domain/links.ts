/**
 * Where a Slack message can be read. `workspaceUrl` ends in a slash, as `auth.test` gives it.
 * A reply in a thread opens beside its thread.
 */
export function messageLink(
  workspaceUrl: string,
  channelId: string,
  messageId: string,
  threadId: string | null = null,
): string {
  const link = `${workspaceUrl}archives/${channelId}/p${messageId.replace('.', '')}`;
  return threadId && threadId !== messageId ? `${link}?thread_ts=${threadId}&cid=${channelId}` : link;
}
