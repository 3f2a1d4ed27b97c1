import { fieldsOf, listOf } from '../wire/json.ts';
import { actionBlockKinds } from './action-blocks.ts';
import { byType, type Check, fault, type Surface } from './check.ts';
import { dataBlockKinds } from './data-blocks.ts';
import { imageBlockKinds } from './images.ts';
import { textBlockKinds } from './text-blocks.ts';

const all = { ...textBlockKinds, ...actionBlockKinds, ...imageBlockKinds, ...dataBlockKinds };
const messageOnly = new Set([
  'markdown',
  'context_actions',
  'table',
  'file',
  'data_table',
  'plan',
  'task_card',
]);
const elsewhere = Object.fromEntries(Object.entries(all).filter(([name]) => !messageOnly.has(name)));

const blockOn: Record<Surface, Check> = {
  message: byType(all),
  modal: byType(elsewhere),
  home: byType(elsewhere),
};

/** Any block the surface allows. */
export const anyBlock: Check = (value, at, see) => blockOn[see.surface](value, at, see);

/** block_ids, where given, are unique; at most one element takes the focus. */
export const distinctBlocks: Check = (value, at, see) => {
  const seen = new Set<unknown>();
  let hasFocus = false;
  for (const [index, each] of listOf(value).entries()) {
    const block = fieldsOf(each);
    const id = block.block_id;
    if (id !== undefined && seen.has(id)) {
      fault(see, `${at}/${index}/block_id`, `\`block_id\` "${id}" already exists`);
    }
    seen.add(id);
    for (const element of [block.element, block.accessory, ...listOf(block.elements)]) {
      if (fieldsOf(element).focus_on_load !== true) continue;
      if (hasFocus) fault(see, `${at}/${index}`, 'only one element can have focus_on_load');
      hasFocus = true;
    }
  }
};
