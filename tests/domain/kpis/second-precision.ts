interface Nudge {
  inboxId: string;
  askId: string;
  at: number;
}

interface Said {
  inboxId: string;
  messageId: string;
  at: number;
  kind: 'asked' | 'no_reply_needed';
}

/** Nudge precision once more, from the definitions in docs/kpis.md: message by message, and minute by minute. */
export function secondPrecision(nudges: Nudge[], said: Said[], from: number, to: number) {
  const result = { nudgedAsks: 0, notNeeded: 0, missedAsks: 0 };
  const inboxIds = new Set([...nudges, ...said].map((one) => one.inboxId));
  for (const inboxId of inboxIds) {
    const messages = new Set([
      ...nudges.filter((n) => n.inboxId === inboxId).map((n) => n.askId),
      ...said.filter((s) => s.inboxId === inboxId).map((s) => s.messageId),
    ]);
    for (const message of messages) {
      let firstSaid: Said | undefined;
      let stands: Said['kind'] | undefined;
      for (let now = 0; now <= 30; now++) {
        const word = said.find((s) => s.inboxId === inboxId && s.messageId === message && s.at === now);
        if (!word) continue;
        firstSaid ??= word;
        stands = word.kind;
      }
      const wasNudged = nudges.some(
        (n) => n.inboxId === inboxId && n.askId === message && from <= n.at && n.at < to,
      );
      if (wasNudged) result.nudgedAsks++;
      if (wasNudged && stands === 'no_reply_needed') result.notNeeded++;
      const wasMissed = firstSaid?.kind === 'asked' && stands === 'asked';
      if (wasMissed && firstSaid && from <= firstSaid.at && firstSaid.at < to) result.missedAsks++;
    }
  }
  return result;
}
