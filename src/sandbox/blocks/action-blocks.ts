import { fieldsOf, listOf } from '../wire/json.ts';
import { buttonKinds, contextButtonKinds } from './buttons.ts';
import { boolean, byType, type Check, fault, list, object, string } from './check.ts';
import { choiceKinds } from './choices.ts';
import { blockId, plainText } from './composition.ts';
import { inputKinds, richInputKinds } from './inputs.ts';
import { pickerKinds, widePickerKinds } from './pickers.ts';
import { multiSelectKinds, selectKinds } from './selects.ts';

const choosing = {
  ...choiceKinds,
  ...pickerKinds,
  ...widePickerKinds,
  ...selectKinds,
  ...multiSelectKinds,
  ...richInputKinds,
};

const distinctActionIds: Check = (value, at, see) => {
  const block = fieldsOf(value);
  const seen = new Set<unknown>();
  for (const [index, element] of listOf(block.elements).entries()) {
    const id = fieldsOf(element).action_id;
    if (id === undefined) continue;
    if (seen.has(id)) {
      const words = `\`action_id\` "${id}" already exists for block_id "${block.block_id ?? ''}"`;
      fault(see, `${at}/elements/${index}/action_id`, words);
    }
    seen.add(id);
  }
};

/** Blocks that are mainly there to be used. */
export const actionBlockKinds: Record<string, Check> = {
  actions: object(
    {
      'type!': string(),
      block_id: blockId,
      'elements!': list(byType({ ...buttonKinds, ...choosing }), { min: 1, max: 25 }),
    },
    distinctActionIds,
  ),
  context_actions: object(
    {
      'type!': string(),
      block_id: blockId,
      'elements!': list(byType(contextButtonKinds), { min: 1, max: 5 }),
    },
    distinctActionIds,
  ),
  input: object({
    'type!': string(),
    block_id: blockId,
    'label!': plainText(2000),
    'element!': byType({ ...choosing, ...inputKinds }),
    hint: plainText(2000),
    optional: boolean,
    dispatch_action: boolean,
  }),
};
