import type { WebClient } from '@slack/web-api';
import type { Recorder } from '../intake/record.ts';
import type { Database } from '../store/database.ts';
import { findInboxes, type InboxWithCustomer, watchedInboxes } from '../store/inboxes.ts';
import { threadsToReread } from '../store/threads.ts';
import { readHistory } from './history.ts';

export interface RereadOptions {
  db: Database;
  client: WebClient;
  workspaceId: string;
  record: Recorder;
  now(): Date;
  onFailure(inboxId: string, error: unknown): void;
}

const dayMs = 24 * 60 * 60_000;
/** How far back a newly watched channel is read: four weeks, so that the first report has a norm to compare with. */
const pastDays = 28;
/** Events may arrive a little out of order, so what is read again begins a little before the newest that was seen. */
const overlapMs = 10 * 60_000;
/** Threads may have grown, and messages been edited, for longer than nothing new was written. */
const threadDays = 3;

/** Closes the gaps of all watched inboxes. One that cannot be read never keeps the others from it. */
export async function rereadAll(options: RereadOptions): Promise<void> {
  for (const inbox of await watchedInboxes(options.db, options.workspaceId)) {
    try {
      await reread(options, inbox, since(inbox));
    } catch (error) {
      options.onFailure(inbox.id, error);
    }
  }
}

/** Reads an inbox's last weeks. */
export async function readPast(options: RereadOptions, inboxId: string): Promise<void> {
  const inbox = (await findInboxes(options.db, options.workspaceId, [inboxId])).get(inboxId);
  if (inbox) await reread(options, inbox, new Date(options.now().getTime() - pastDays * dayMs));
}

function since({ seenUpTo, watchedSince }: InboxWithCustomer): Date {
  const newest = seenUpTo ? Number(seenUpTo) * 1000 : watchedSince.getTime();
  return new Date(newest - overlapMs);
}

async function reread(options: RereadOptions, { id }: InboxWithCustomer, from: Date): Promise<void> {
  const { db, client, workspaceId, record, now } = options;
  const rootsFrom = new Date(from.getTime() - threadDays * dayMs);
  const span = { oldest: timestamp(from), rootsFrom: timestamp(rootsFrom) };
  const threads = await threadsToReread(db, workspaceId, id, rootsFrom);
  for await (const page of readHistory(client, workspaceId, id, span, threads)) {
    await Promise.all(page.map((delivery) => record(delivery, now())));
  }
}

const timestamp = (at: Date) => (at.getTime() / 1000).toFixed(6);
