import { emptyChannel, place } from '../../../src/domain/disentangle/place.ts';
import type { Placement, Utterance } from '../../../src/domain/disentangle/utterance.ts';

export type Line = readonly [at: string, author: Partial<Utterance> & { authorId: string }, text: string];

export const ana = { authorId: 'U0ANA', authorName: 'Ana Silva', role: 'customer' } as const;
export const ben = { authorId: 'U0BEN', authorName: 'Ben', role: 'customer' } as const;
export const carla = { authorId: 'U0CARLA', authorName: 'Carla', role: 'customer' } as const;
export const priya = { authorId: 'U0PRIYA', authorName: 'Priya', role: 'staff' } as const;
export const sam = { authorId: 'U0SAM', authorName: 'Sam', role: 'staff' } as const;
export const deployBot = { authorId: 'U0DEPLOY', authorName: 'Deploys', role: 'bot' } as const;

/** On Monday 23 November 2026, UTC, or on the day written before the time ("24 09:00"). */
export function utterances(lines: readonly Line[]): Utterance[] {
  return lines.map(([at, author, text], i) => ({
    id: String(i + 1),
    at: new Date(`2026-11-${at.includes(' ') ? at.replace(' ', 'T') : `23T${at}`}Z`),
    text,
    ...author,
  }));
}

export function placements(chat: readonly Utterance[]): Placement[] {
  let channel = emptyChannel;
  return chat.map((utterance) => {
    const placed = place(channel, utterance);
    channel = placed.channel;
    return placed.placement;
  });
}

/** The conversation of each line, by the number of the line that began it. */
export function conversationsOf(...lines: Line[]): number[] {
  return placements(utterances(lines)).map(({ conversationId }) => Number(conversationId));
}
