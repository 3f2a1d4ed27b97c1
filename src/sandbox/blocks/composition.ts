import { fieldsOf, isFields, listOf } from '../wire/json.ts';
import { boolean, byType, type Check, exactlyOne, fault, list, object, oneOf, string } from './check.ts';

/** A text object of either kind. */
export function text(max: number): Check {
  return byType({ plain_text: plainKind(max), mrkdwn: mrkdwnKind(max) });
}

/** A text object that must be `plain_text`. */
export function plainText(max: number): Check {
  return byType({ plain_text: plainKind(max) });
}

export function mrkdwnText(max: number): Check {
  return byType({ mrkdwn: mrkdwnKind(max) });
}

function plainKind(max: number): Check {
  return object({ 'type!': string(), 'text!': string({ max }), emoji: boolean });
}

function mrkdwnKind(max: number): Check {
  return object({ 'type!': string(), 'text!': string({ max }), verbatim: boolean });
}

export const actionId = string({ max: 255 });
export const blockId = string({ max: 255 });
export const placeholder = plainText(150);
export const style = oneOf('primary', 'danger');

export const confirm = object({
  title: plainText(100),
  'text!': text(300),
  confirm: plainText(30),
  deny: plainText(30),
  style,
});

/** An option of a menu. */
export const plainOption = object({
  'text!': plainText(75),
  value: string({ max: 75 }),
  description: plainText(75),
});

/** An option of an overflow menu may lead somewhere. */
export const linkOption = object({
  'text!': plainText(75),
  value: string({ max: 75 }),
  description: plainText(75),
  url: string({ max: 3000 }),
});

/** An option of checkboxes and radio buttons may be formatted. */
export const richOption = object({
  'text!': text(75),
  value: string({ max: 75 }),
  description: text(75),
});

export const optionGroup = object({
  'label!': plainText(75),
  'options!': list(plainOption, { min: 1, max: 100 }),
});

export const dispatchConfig = object({
  'trigger_actions_on!': list(oneOf('on_enter_pressed', 'on_character_entered'), { min: 1, max: 2 }),
});

export const conversationFilter = object({
  include: list(oneOf('im', 'mpim', 'private', 'public'), { min: 1 }),
  exclude_external_shared_channels: boolean,
  exclude_bot_users: boolean,
});

/** What is chosen at first must be among the options. */
export function initialAmong(field: 'initial_option' | 'initial_options'): Check {
  return (value, at, see) => {
    const element = fieldsOf(value);
    const groups = listOf(element.option_groups).flatMap((group) => listOf(fieldsOf(group).options));
    const values = [...listOf(element.options), ...groups].map((option) => fieldsOf(option).value);
    const initial = field === 'initial_option' ? [element[field]] : listOf(element[field]);
    for (const option of initial.filter(isFields)) {
      if (!values.includes(option.value)) fault(see, `${at}/${field}`, `${field} must be one of the options`);
    }
  };
}

/** Two options with one value could not be told apart. */
export const distinctValues: Check = (value, at, see) => {
  const values = listOf(fieldsOf(value).options)
    .map((option) => fieldsOf(option).value)
    .filter((each) => each !== undefined);
  if (new Set(values).size < values.length) fault(see, `${at}/options`, 'option values must be unique');
};

const slackFileFields = object({ id: string(), url: string({ max: 3000 }) }, exactlyOne('id', 'url'));

/** An image already in the workspace, once its upload is complete and it is known to be an image. */
export const slackFile: Check = (value, at, see) => {
  slackFileFields(value, at, see);
  const given = fieldsOf(value);
  const id = String(given.id ?? /F[0-9A-Z]{8,}/.exec(String(given.url))?.[0] ?? '');
  const file = see.context.files.get(id);
  if (!file?.isComplete || !/^image\/(png|jpeg|gif)$/.test(file.mimetype))
    fault(see, at, 'invalid slack file');
};

export const imageUrl = string({ max: 3000, pattern: /^https?:\/\/\S+$/ });
