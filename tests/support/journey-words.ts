import type { Workspace } from '../../src/sandbox/workspace/workspace.ts';

type Fields = Record<string, unknown>;

/**
 * What a person reads in a message or a view: its lines from top to bottom, people and channels by name, instants in
 * UTC, buttons in brackets. Marks of bold and of quotations stay.
 */
export function wordsOf(slack: Workspace, shown: { text?: unknown; blocks?: unknown } | undefined): string {
  if (!shown) return '';
  const blocks = Array.isArray(shown.blocks) ? shown.blocks : [];
  const lines = blocks.length > 0 ? blocks.flatMap((block) => linesOf(block)) : [String(shown.text ?? '')];
  return lines.map((line) => named(slack, line)).join('\n');
}

function linesOf(block: unknown): string[] {
  const { type, text, fields, elements, accessory, label, element } = block as Fields;
  const inside = type === 'actions' ? [row(elements)] : asList(elements).flatMap(textsOf);
  const beside = [...textsOf(text), ...asList(fields).flatMap(textsOf), ...inside];
  const input = label ? [...textsOf(label), ...buttonOf(element)] : [];
  return [...beside, ...input, ...(accessory ? [row([accessory])] : [])];
}

const row = (elements: unknown) => asList(elements).flatMap(buttonOf).join(' ');

/** `[Snooze]`: a button's or a menu's label, or those of the choices that are all in sight. */
function buttonOf(element: unknown): string[] {
  const { type, text, placeholder, options } = element as Fields;
  if (type === 'radio_buttons') return asList(options).flatMap(buttonOf);
  return [...textsOf(text), ...textsOf(placeholder)].map((label) => `[${label}]`);
}

function textsOf(object: unknown): string[] {
  const text = (object as { text?: unknown } | undefined)?.text;
  return typeof text === 'string' ? [text] : [];
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function named(slack: Workspace, line: string): string {
  // A channel that has another id by now is shown by the one it had.
  const nameOf = (id: string) => slack.channels().find((channel) => channel.id === id)?.name ?? id;
  return line
    .replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<@([A-Z0-9]+)>/g, (_, id: string) => `@${slack.person(id).name}`)
    .replace(/<#([A-Z0-9]+)>/g, (_, id: string) => `#${nameOf(id)}`)
    .replace(/<https?:[^|>]*\|([^>]*)>/g, '$1');
}
