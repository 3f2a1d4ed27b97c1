import { z } from 'zod';
import { clockOfPromise, promiseOfClock } from '../../domain/promises/of-clock.ts';
import { type Anchor, anchorOfPress, parsedJson, readAnchor, writeAnchor } from './anchor.ts';
import { clip, limits } from './limits.ts';

/** What a decision about a promise is about: by its ids in its inbox, and the ledger's. */
export interface PromiseAnchor {
  inboxId: string;
  messageId: string;
  /** Inside its inbox, as facts name it. */
  promise: string;
  /** In the ledger. */
  promiseId: string;
}

/** A promise as an anchor: the clock that it has, or would have if it were certain. @param id in the ledger */
export function anchorOfPromise({
  id,
  inboxId,
  messageId,
}: {
  id: string;
  inboxId: string;
  messageId: string;
}): Anchor {
  const clock = clockOfPromise(inboxId, id.slice(inboxId.length + 1));
  return { inbox: inboxId, ask: messageId, clock, about: 'conversation' };
}

/** Which promise an anchor is about; undefined where it is about something else. */
export function promiseOf(anchor: Anchor | undefined): PromiseAnchor | undefined {
  if (!anchor) return undefined;
  const { inbox: inboxId, ask: messageId, clock } = anchor;
  const promise = promiseOfClock(inboxId, clock);
  return promise === undefined
    ? undefined
    : { inboxId, messageId, promise, promiseId: `${inboxId}/${promise}` };
}

/** The same of a press on a button or in a menu. */
export function promiseOfPress(
  action: Parameters<typeof anchorOfPress>[0],
  blocks: unknown,
): PromiseAnchor | undefined {
  return promiseOf(anchorOfPress(action, blocks));
}

/** The value of a button that says by when it is promised. */
export function writeDue(anchor: Anchor, dueAt: Date): string {
  return JSON.stringify({ ...JSON.parse(writeAnchor(anchor)), due: dueAt.toISOString() });
}

const withDue = z.object({ due: z.iso.datetime() });

/** By when such a button promises it; undefined for anything else. */
export function readDueOf(value: unknown): Date | undefined {
  const read = withDue.safeParse(typeof value === 'string' ? parsedJson(value) : undefined);
  return read.data && new Date(read.data.due);
}

const modalAbout = z.object({ anchor: z.string(), due: z.iso.datetime(), since: z.iso.datetime() });

/** The `private_metadata` of a modal about a promise. */
export function writePromiseAbout(anchor: Anchor, { dueAt, madeAt }: { dueAt: Date; madeAt: Date }): string {
  const written = { anchor: writeAnchor(anchor), due: dueAt.toISOString(), since: madeAt.toISOString() };
  return clip(JSON.stringify(written), limits.privateMetadata);
}

/** Undefined for anything else. */
export function readPromiseAbout(
  metadata: unknown,
): { about: PromiseAnchor; dueAt: Date; madeAt: Date } | undefined {
  const { data } = modalAbout.safeParse(typeof metadata === 'string' ? parsedJson(metadata) : undefined);
  const about = promiseOf(readAnchor(data?.anchor));
  return data && about && { about, dueAt: new Date(data.due), madeAt: new Date(data.since) };
}
