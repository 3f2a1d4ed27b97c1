import { anything, boolean, byType, type Check, list, object, oneOf, string } from './check.ts';
import { blockId } from './composition.ts';
import { textBlockKinds } from './text-blocks.ts';

const { rich_text: richText = anything } = textBlockKinds;

const cell = byType({
  rich_text: richText,
  raw_text: object({ 'type!': string(), 'text!': string() }),
  raw_number: anything,
});

/** Blocks of data. Of the newest kinds only the name is known here; what they hold is not looked into. */
export const dataBlockKinds: Record<string, Check> = {
  table: object({
    'type!': string(),
    block_id: blockId,
    'rows!': list(list(cell, { min: 1, max: 20 }), { min: 1, max: 100 }),
    column_settings: list(object({ align: oneOf('left', 'center', 'right'), is_wrapped: boolean }), {
      max: 20,
    }),
  }),
  file: object({
    'type!': string(),
    block_id: blockId,
    'source!': oneOf('remote'),
    'external_id!': string(),
  }),
  alert: anything,
  card: anything,
  carousel: anything,
  container: anything,
  data_table: anything,
  plan: anything,
  task_card: anything,
};
