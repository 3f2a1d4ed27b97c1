import { randomBytes } from 'node:crypto';
import { copyOf, type Fields, isFields, listOf } from '../wire/json.ts';

const interactive =
  /^(button|overflow|checkboxes|radio_buttons|(date|time|datetime)picker|.*_select|.*_input|icon_button|feedback_buttons|workflow_button)$/;

/**
 * Blocks as Slack stores them: missing block_ids and action_ids are made up, text objects get their defaults.
 */
export function withIds(blocks: Fields[]): Fields[] {
  return copyOf(blocks).map((block) => {
    const whole = withDefaults(block) as Fields;
    for (const element of [...listOf(whole.elements), whole.accessory, whole.element]) {
      if (isFields(element) && interactive.test(String(element.type))) element.action_id ??= shortId();
    }
    return { ...whole, block_id: whole.block_id ?? shortId() };
  });
}

function withDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDefaults);
  if (!isFields(value)) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withDefaults(each)]));
  if (fields.type === 'plain_text') fields.emoji ??= true;
  if (fields.type === 'mrkdwn') fields.verbatim ??= false;
  return fields;
}

function shortId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5);
}
