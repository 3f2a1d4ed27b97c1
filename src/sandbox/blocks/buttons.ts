import { type Check, list, object, oneOf, string } from './check.ts';
import { actionId, confirm, linkOption, plainText, style } from './composition.ts';

const label = string({ max: 75 });
const feedbackButton = object({
  'text!': plainText(75),
  'value!': string({ max: 2000 }),
  accessibility_label: label,
});

/** Elements that are pressed. */
export const buttonKinds = {
  button: object({
    'type!': string(),
    'text!': plainText(75),
    action_id: actionId,
    value: string({ min: 0, max: 2000 }),
    url: string({ max: 3000 }),
    style,
    confirm,
    accessibility_label: label,
  }),
  overflow: object({
    'type!': string(),
    'options!': list(linkOption, { min: 1, max: 5 }),
    action_id: actionId,
    confirm,
  }),
} satisfies Record<string, Check>;

/** Elements of a `context_actions` block. */
export const contextButtonKinds = {
  icon_button: object({
    'type!': string(),
    'icon!': oneOf('trash'),
    'text!': plainText(75),
    action_id: actionId,
    value: string({ max: 2000 }),
    confirm,
    accessibility_label: label,
    visible_to_user_ids: list(string()),
  }),
  feedback_buttons: object({
    'type!': string(),
    'positive_button!': feedbackButton,
    'negative_button!': feedbackButton,
    action_id: actionId,
  }),
} satisfies Record<string, Check>;
