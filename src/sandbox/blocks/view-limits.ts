import { fieldsOf, listOf } from '../wire/json.ts';
import { boolean, byType, type Check, fault, list, object, type Sight, string } from './check.ts';
import { plainText } from './composition.ts';
import type { BlockContext } from './context.ts';
import { anyBlock, distinctBlocks } from './surfaces.ts';

const common = {
  'type!': string(),
  'blocks!': list(anyBlock, { max: 100 }),
  private_metadata: string({ min: 0, max: 3000 }),
  callback_id: string({ min: 0, max: 255 }),
  external_id: string({ min: 0, max: 255 }),
};

const inputNeedsSubmit: Check = (value, at, see) => {
  const view = fieldsOf(value);
  if (view.submit) return;
  const index = listOf(view.blocks).findIndex((block) => fieldsOf(block).type === 'input');
  if (index >= 0) fault(see, `${at}/blocks/${index}/input`, 'must define `submit` to use `input` block');
};

const views: Record<string, Check> = {
  modal: object(
    {
      ...common,
      'title!': plainText(24),
      submit: plainText(24),
      close: plainText(24),
      clear_on_close: boolean,
      notify_on_close: boolean,
    },
    inputNeedsSubmit,
  ),
  home: object(common),
};

/** What is wrong with a view of the type, in Slack's words with JSON pointers; empty when nothing is. */
export function checkView(view: unknown, type: string, context: BlockContext): string[] {
  const surface = type === 'home' ? 'home' : 'modal';
  const see: Sight = { surface, context, faults: [] };
  const check = views[surface];
  if (check) byType({ [surface]: check })(view, '/view', see);
  distinctBlocks(fieldsOf(view).blocks, '/view/blocks', see);
  return see.faults;
}
