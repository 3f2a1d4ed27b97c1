import { z } from 'zod';
import type { WhoIsNotice } from '../../domain/notices.ts';
import { actionIds, blockIds } from '../ids.ts';
import { clipMrkdwn, limits } from './limits.ts';
import { linked, person, place } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { context, openButton, plain, section } from './parts.ts';
import { foreignName, foreignWords } from './text.ts';

const anchorShape = z.object({ person: z.string().regex(/^[UW][A-Z0-9]{1,30}$/) });

/** Asks who somebody is, with two buttons; once it was said, tells by whom and what. */
export function whoIsMessage(notice: WhoIsNotice): BlockMessage {
  return notice.decided === null ? question(notice) : answer(notice, notice.decided);
}

function question(notice: WhoIsNotice): BlockMessage {
  const { personId, inboxId, inboxName, text } = notice;
  const who = whoIn(notice);
  const sentence =
    `They wrote in ${place(inboxId, inboxName)}, ` +
    'and Slack does not say whether they are a customer or one of us.';
  const words = `>${foreignWords(text, 300)}`;
  return {
    text: clipMrkdwn(`Who is ${who}? ${foreignWords(text, 150)}`, limits.fallback),
    blocks: [
      section(`*Who is ${who}?* ${sentence}\n${words}`),
      context('Until somebody says so, what they write is neither a question nor an answer.'),
      {
        type: 'actions',
        block_id: blockIds.whoIs,
        elements: [
          button(actionIds.isCustomer, 'A customer', personId),
          button(actionIds.isStaff, 'One of us', personId),
          ...openButton(notice.link),
        ],
      },
    ],
  };
}

function button(actionId: string, text: string, personId: string) {
  const value = JSON.stringify({ person: personId });
  return {
    type: 'button' as const,
    action_id: actionId,
    text: plain(text, limits.buttonText),
    value,
  };
}

function answer(notice: WhoIsNotice, { role, by }: NonNullable<WhoIsNotice['decided']>): BlockMessage {
  const who = whoIn(notice);
  const sentence = `✓ *${who}*: ${person(by)} said: ${roleWords[role]}.`;
  return {
    text: clipMrkdwn(sentence, limits.fallback),
    blocks: [section(sentence), context(linked(notice.link, foreignWords(notice.text, 100)))],
  };
}

/** By name, or where none is known by a mention, which Slack shows as it knows them. */
function whoIn({ name, personId }: WhoIsNotice): string {
  return foreignName(name, '') || person(personId);
}

export const roleWords = { customer: 'a customer', staff: 'one of us' } as const;

/** Whom a button of such a message is about; undefined for anything else. */
export function readWhoIs(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > limits.buttonValue) return undefined;
  try {
    const read = anchorShape.safeParse(JSON.parse(value));
    return read.success ? read.data.person : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
