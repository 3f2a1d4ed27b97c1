import type { WebClient } from '@slack/web-api';

/** Slack as a client that takes everything at once. @param onPost each new direct message, by the person it is for */
export function clientThatTakesAll(onPost: (personId: string) => void): WebClient {
  let posted = 0;
  const client = {
    chat: {
      postMessage: async ({ channel }: { channel: string }) => {
        if (channel.startsWith('U')) onPost(channel);
        posted += 1;
        return { ok: true, channel: channel.replace(/^U/, 'D'), ts: `1.${String(posted).padStart(6, '0')}` };
      },
      update: async () => ({ ok: true }),
      delete: async () => ({ ok: true }),
    },
    conversations: {
      info: async ({ channel }: { channel: string }) => ({ ok: true, channel: { id: channel } }),
    },
  };
  return client as unknown as WebClient;
}
