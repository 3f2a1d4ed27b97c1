import type { SectionBlock } from '@slack/types';
import { z } from 'zod';
import { type Anchor, parsedJson, readAnchor, writeAnchor } from './anchor.ts';
import { clip, limits } from './limits.ts';
import { section } from './parts.ts';
import { foreignName, foreignWords } from './text.ts';

/** What a modal is about, as it shows it. */
export interface AskedAbout {
  customerName: string;
  askText: string;
}

/** `*Northwind* asked:` and what they asked. */
export function askedSection({ customerName, askText }: AskedAbout): SectionBlock {
  return section(`*${foreignName(customerName, 'A customer')}* asked:\n>${foreignWords(askText, 300)}`);
}

const about = z.object({ anchor: z.string(), since: z.iso.datetime() });

/** The `private_metadata` of a modal about a clock that began at `since`. */
export function writeAbout(anchor: Anchor, since: Date): string {
  const written = JSON.stringify({ anchor: writeAnchor(anchor), since: since.toISOString() });
  return clip(written, limits.privateMetadata);
}

/** Undefined for anything else. */
export function readAbout(metadata: unknown): { anchor: Anchor; since: Date } | undefined {
  const read = about.safeParse(typeof metadata === 'string' ? parsedJson(metadata) : undefined);
  const anchor = readAnchor(read.data?.anchor);
  return anchor && read.data ? { anchor, since: new Date(read.data.since) } : undefined;
}

const pickedAt = z.object({ selected_date_time: z.number().nullish() });

/** The instant that was picked in an element of a submitted modal; undefined where none was. @param state its values */
export function pickedInstant(state: unknown, blockId: string, actionId: string): Date | undefined {
  const values = z.record(z.string(), z.record(z.string(), z.unknown())).safeParse(state);
  const seconds = pickedAt.safeParse(values.data?.[blockId]?.[actionId]).data?.selected_date_time;
  return seconds ? new Date(seconds * 1000) : undefined;
}
