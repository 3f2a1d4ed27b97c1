import type {
  Button,
  ContextBlock,
  HeaderBlock,
  MrkdwnElement,
  PlainTextElement,
  SectionBlock,
} from '@slack/types';
import { actionIds } from '../ids.ts';
import { clip, clipMrkdwn, limits } from './limits.ts';
import { isWebAddress } from './mentions.ts';

/** `verbatim` keeps Slack from turning bare words such as `@here` in foreign text into mentions. */
export function mrkdwn(text: string, limit: number = limits.sectionText): MrkdwnElement {
  return { type: 'mrkdwn', text: clipMrkdwn(text, limit), verbatim: true };
}

export function plain(text: string, limit: number): PlainTextElement {
  return { type: 'plain_text', text: clip(text, limit) };
}

export function section(text: string): SectionBlock {
  return { type: 'section', text: mrkdwn(text) };
}

export function fieldsSection(fields: readonly string[]): SectionBlock {
  return { type: 'section', fields: fields.slice(0, limits.fields).map((f) => mrkdwn(f, limits.fieldText)) };
}

export function context(text: string): ContextBlock {
  return { type: 'context', elements: [mrkdwn(text, limits.contextText)] };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, limits.header) };
}

/** A link button; `[]` where there is no address to open. */
export function openButton(link: string): Button[] {
  if (!isWebAddress(link)) return [];
  return [{ type: 'button', action_id: actionIds.open, text: plain('Open', limits.buttonText), url: link }];
}
