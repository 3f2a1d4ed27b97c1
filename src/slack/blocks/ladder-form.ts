import { createHash } from 'node:crypto';
import { z } from 'zod';
import { actionIds, blockIds } from '../ids.ts';
import { parsedJson } from './anchor.ts';

/** What stands in the modal of a ladder. */
export interface LadderEntries {
  /** The place of the rule; null for the policy's own ladder. */
  rule: number | null;
  lines: string;
  lead: string | null;
  leadChannel: string | null;
}

/** A submitted modal: what stands in it, which version it was made from, and whether what it does was shown before. */
export interface LadderForm extends LadderEntries {
  expected: number;
  isConfirmed: boolean;
}

const metadata = z.object({
  expected: z.int(),
  rule: z.int().nonnegative().nullable(),
  shown: z.string().nullable(),
});

/** The modal's `private_metadata`. @param shown what was shown as it would happen; null before anything was */
export function writeLadderMetadata(
  { expected, rule }: Pick<LadderForm, 'expected' | 'rule'>,
  shown: LadderEntries | null,
): string {
  return JSON.stringify({ expected, rule, shown: shown && digestOf(shown) });
}

/** The version and the rule of an open modal, from its `private_metadata`. */
export function readLadderMetadata(written: unknown): z.infer<typeof metadata> | undefined {
  return metadata.safeParse(typeof written === 'string' ? parsedJson(written) : undefined).data;
}

const values = z.record(
  z.string(),
  z.record(
    z.string(),
    z.looseObject({
      value: z.string().nullish(),
      selected_user: z.string().nullish(),
      selected_conversation: z.string().nullish(),
    }),
  ),
);

/** @param state `view.state.values` of the submitted modal */
export function readLadderForm(state: unknown, written: unknown): LadderForm | undefined {
  const about = readLadderMetadata(written);
  const entered = values.safeParse(state).data;
  if (!about || !entered) return undefined;
  const { expected, rule, shown } = about;
  const of = (block: keyof typeof blockIds, action: keyof typeof actionIds) =>
    entered[ladderBlock(blockIds[block], rule)]?.[actionIds[action]];
  const entries: LadderEntries = {
    rule,
    lines: of('ladderLines', 'ladderLines')?.value ?? '',
    lead: of('ladderLead', 'ladderLead')?.selected_user ?? null,
    leadChannel: of('ladderChannel', 'ladderChannel')?.selected_conversation ?? null,
  };
  return { ...entries, expected, isConfirmed: shown === digestOf(entries) };
}

/** The fields of one rule are not those of another: what was typed for the one must not stand in the other. */
export function ladderBlock(block: string, rule: number | null): string {
  return `${block}/${rule ?? 'policy'}`;
}

function digestOf({ rule, lines, lead, leadChannel }: LadderEntries): string {
  const text = JSON.stringify([rule, lines.trim(), lead, leadChannel]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
