import { fieldsOf } from '../wire/json.ts';
import { buttonKinds } from './buttons.ts';
import { anything, boolean, byType, type Check, fault, list, object, string } from './check.ts';
import { choiceKinds } from './choices.ts';
import { blockId, plainText, text } from './composition.ts';
import { imageElementKinds } from './images.ts';
import { pickerKinds } from './pickers.ts';
import { multiSelectKinds, selectKinds } from './selects.ts';

const accessory = byType({
  ...buttonKinds,
  ...pickerKinds,
  ...choiceKinds,
  ...selectKinds,
  ...multiSelectKinds,
  ...imageElementKinds,
});

const textOrFields: Check = (value, at, see) => {
  const section = fieldsOf(value);
  if (!section.text && !section.fields) fault(see, at, 'missing required field: text or fields');
};

const textKinds = { plain_text: text(2000), mrkdwn: text(2000) };

/** Blocks that are mainly text. */
export const textBlockKinds: Record<string, Check> = {
  section: object(
    {
      'type!': string(),
      block_id: blockId,
      text: text(3000),
      fields: list(text(2000), { min: 1, max: 10 }),
      accessory,
      expand: boolean,
    },
    textOrFields,
  ),
  header: object({ 'type!': string(), block_id: blockId, 'text!': plainText(150) }),
  context: object({
    'type!': string(),
    block_id: blockId,
    'elements!': list(byType({ ...textKinds, ...imageElementKinds }), { min: 1, max: 10 }),
  }),
  divider: object({ 'type!': string(), block_id: blockId }),
  markdown: object({ 'type!': string(), block_id: blockId, 'text!': string({ max: 12_000 }) }),
  rich_text: object({
    'type!': string(),
    block_id: blockId,
    'elements!': list(
      byType({
        rich_text_section: anything,
        rich_text_list: anything,
        rich_text_quote: anything,
        rich_text_preformatted: anything,
      }),
      { min: 1 },
    ),
  }),
};
