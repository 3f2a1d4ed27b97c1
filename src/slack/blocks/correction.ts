import { z } from 'zod';
import type { FactDetails } from '../../domain/log.ts';
import { actionIds, blockIds } from '../ids.ts';
import { parsedJson } from './anchor.ts';
import { limits } from './limits.ts';

/** What staff can correct about a message. */
export type Correction = Extract<
  FactDetails,
  { kind: 'asked' | 'no_reply_needed' | 'answers' | 'no_answer' | 'belongs' | 'merged' }
>;

/** The choices of the modal. */
export const corrections = [
  'asked',
  'no_reply_needed',
  'no_answer',
  'answers',
  'belongs',
  'begins',
  'merged',
] as const;
export type CorrectionChoice = (typeof corrections)[number];

/** The message that is corrected: what the modal carries, and the button that opens it. */
export interface Corrected {
  inboxId: string;
  messageId: string;
  /** The ask that it answered when the modal was opened: where it does so no more, that is told. */
  answeredId?: string;
}

const shape = z.object({
  inbox: z.string().min(1),
  message: z.string().min(1),
  ask: z.string().min(1).optional(),
});

export function writeCorrected({ inboxId, messageId, answeredId }: Corrected): string {
  return JSON.stringify({ inbox: inboxId, message: messageId, ask: answeredId });
}

/** Undefined for anything else: values come back from clients, and old messages outlive their code. */
export function readCorrected(value: unknown): Corrected | undefined {
  if (typeof value !== 'string' || value.length > limits.buttonValue) return undefined;
  const read = shape.safeParse(parsedJson(value));
  if (!read.success) return undefined;
  const { inbox: inboxId, message: messageId, ask: answeredId } = read.data;
  return answeredId === undefined ? { inboxId, messageId } : { inboxId, messageId, answeredId };
}

const option = z.object({ selected_option: z.object({ value: z.string() }).nullish() }).optional();
const values = z.object({
  [blockIds.correctAs]: z.object({ [actionIds.correctAs]: option }).optional(),
  [blockIds.correctWith]: z.object({ [actionIds.correctWith]: option }).optional(),
});

export type ReadCorrection =
  | { ok: true; correction: Correction }
  /** By block id, as `response_action: 'errors'` wants them. */
  | { ok: false; errors: Record<string, string> };

/** @param state `view.state.values` of the submitted modal */
export function readCorrection(state: unknown): ReadCorrection {
  const { data } = values.safeParse(state);
  const chosen = data?.[blockIds.correctAs]?.[actionIds.correctAs]?.selected_option?.value;
  const withId = data?.[blockIds.correctWith]?.[actionIds.correctWith]?.selected_option?.value;
  const choice = corrections.find((known) => known === chosen);
  if (!choice) return refused(blockIds.correctAs, 'Choose how it is.');
  const correction = correctionOf(choice, withId);
  return correction
    ? { ok: true, correction }
    : refused(blockIds.correctWith, 'Choose the other conversation.');
}

/** Undefined where the choice needs another conversation, and none was chosen. */
function correctionOf(choice: CorrectionChoice, withId: string | undefined): Correction | undefined {
  switch (choice) {
    case 'asked':
    case 'no_reply_needed':
    case 'no_answer':
    case 'answers':
      return { kind: choice };
    case 'begins':
      return { kind: 'belongs', with: null };
    case 'belongs':
    case 'merged':
      return withId === undefined ? undefined : { kind: choice, with: withId };
  }
}

/** The modal's error for somebody who may not correct anything. */
export function correctionRefused(why: string): ReadCorrection & { ok: false } {
  return refused(blockIds.correctAs, why);
}

function refused(blockId: string, why: string): ReadCorrection & { ok: false } {
  return { ok: false, errors: { [blockId]: why } };
}
