import { expect } from 'vitest';
import { checkMessageBlocks } from '../../../src/sandbox/blocks/message-blocks.ts';
import { checkView } from '../../../src/sandbox/blocks/view-limits.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What the app itself writes in angle brackets, and nothing else may stand there. */
const ownMarks =
  /^(?:@[UW][A-Z0-9]+|#[CG][A-Z0-9]+|!date\^-?\d+\^\{date_short_pretty\} at \{time\}\|[^<>|]+|https?:\/\/[^\s<>|]+\|[^<>]+)$/;

/** Length limits by the place of a text, as Slack's reference lists them: a second hand beside the local workspace's. */
const most: Record<string, number> = {
  'section.text': 3000,
  'section.fields': 2000,
  'context.elements': 3000,
  'header.text': 150,
  'button.text': 75,
  'modal.title': 24,
  'modal.submit': 24,
  'modal.close': 24,
  'input.label': 2000,
};

/** Fails where Slack would refuse the message or view, or where a mention stands that the app did not write. */
export function expectSlackTakesIt(sent: unknown): void {
  const whole = JSON.parse(JSON.stringify(sent)) as { type?: string; text?: string; blocks: Json[] };
  expect(whole.blocks.length).toBeGreaterThan(0);
  expect(whole.blocks.length).toBeLessThanOrEqual(whole.type ? 100 : 50);
  if (whole.text !== undefined) expectOwnMarksOnly(whole.text);
  if (!whole.type) expect(whole.text?.length).toBeGreaterThan(0);
  expect(textLength(whole as Json)).toBeLessThan(16_000);
  walk(whole as Json, '');
  const context = { files: new Map() };
  expect(
    whole.type ? checkView(whole, whole.type, context) : checkMessageBlocks(whole.blocks, context),
  ).toEqual([]);
}

function walk(node: Json, place: string): void {
  if (Array.isArray(node)) {
    for (const part of node) walk(part, place);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  const { type, text } = node;
  if ((type === 'mrkdwn' || type === 'plain_text') && typeof text === 'string') {
    expect(text.trim().length, `${place} is empty`).toBeGreaterThan(0);
    expect(text.length, `${place}: ${text}`).toBeLessThanOrEqual(most[place] ?? 3000);
    expect(text).not.toMatch(/\p{Surrogate}/u);
    if (type === 'mrkdwn') expectOwnMarksOnly(text);
    return;
  }
  expectElement(node);
  for (const [key, part] of Object.entries(node))
    walk(part, `${typeof type === 'string' ? type : place}.${key}`);
}

function expectElement(node: { [key: string]: Json }): void {
  const length = (key: string) => (typeof node[key] === 'string' ? node[key].length : 0);
  expect(length('value')).toBeLessThanOrEqual(node.type === 'button' ? 2000 : 75);
  expect(length('url')).toBeLessThanOrEqual(3000);
  expect(length('block_id')).toBeLessThanOrEqual(255);
  expect(length('action_id')).toBeLessThanOrEqual(255);
  expect(length('private_metadata')).toBeLessThanOrEqual(3000);
  if (node.type === 'actions') expect(node.elements).not.toEqual([]);
}

/** In mrkdwn no bracket but the app's own marks and quotations; an ampersand only begins an escape. */
export function expectOwnMarksOnly(text: string): void {
  for (const [, inside = ''] of text.matchAll(/<([^>]*)>?/g)) expect(inside).toMatch(ownMarks);
  expect(text.replace(/<[^>]*>|^>/gm, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
}

/** All the text in a message, one line each: what a reader reads. */
export function wordsOf({ blocks }: { blocks: unknown }): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) visit(part);
    else if (node !== null && typeof node === 'object') {
      if ('type' in node && 'text' in node && typeof node.text === 'string') found.push(node.text);
      else for (const part of Object.values(node)) visit(part);
    }
  };
  visit(blocks);
  return found;
}

function textLength(node: Json): number {
  return wordsOf({ blocks: node }).reduce((sum, text) => sum + text.length, 0);
}
