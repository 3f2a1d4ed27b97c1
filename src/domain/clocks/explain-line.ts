import { foldConversation } from '../conversations/fold.ts';
import { isNestedTooDeep } from '../json-depth.ts';
import { faultOf, readObject } from '../json-line.ts';
import { mayPromise } from '../policy/terms.ts';
import type { Clock } from './clock.ts';
import { type ConversationLine, readConversation } from './conversation-line.ts';
import { explainInFull } from './explanation.ts';
import { clocksOf } from './of-conversation.ts';
import { underTerms } from './under.ts';

const form =
  'Write {"policy":{…},"calendar":{…},"messages":[{"at":"2026-11-20T16:50:00Z","author":"customer","text":"…"}],"now":"…"}.';

/**
 * Answers one line of JSON, a conversation with its policy, by one line with its clocks in the order in which they
 * started: `{"clocks":[{"metric":"first_reply","dueAt":…,"outcome":"met",…}]}`. A line that cannot be answered is
 * answered by `{"error":…}`, which names the field and the mend.
 */
export function explainClocksLine(line: string): string {
  if (isNestedTooDeep(line)) return JSON.stringify(faultOf('line', 'nested more than 64 deep', form));
  const object = readObject(line);
  if (!object) return JSON.stringify(faultOf('line', 'not a JSON object', form));
  const read = readConversation(object);
  if ('error' in read) return JSON.stringify(read);
  return JSON.stringify(answerOf(read));
}

/** The calendar may have no open time left for a target: that is an answer to the one who asks, not a crash. */
function answerOf(line: ConversationLine): object {
  try {
    return { clocks: clocksIn(line).map((clock) => asAnswer(clock, line)) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return faultOf(
      'policy.targets',
      error.message,
      'Promise fewer minutes, or give the calendar weekly hours.',
    );
  }
}

function clocksIn({ messages, facts, inbox, terms, now }: ConversationLine): Clock[] {
  const written = messages.filter(({ at }) => at <= now);
  const happened = facts.filter(({ at }) => at <= now);
  const { promising, ...under } = underTerms(inbox, terms, now);
  // Only a policy that names follow-ups asks about what staff promises in passing.
  const isAsked = terms.policies.some(({ document }) => mayPromise(document, 'follow_up'));
  const state = foldConversation(
    written,
    happened,
    {},
    isAsked && promising ? { ...under, promising } : under,
  );
  return clocksOf(inbox, state, terms, now);
}

function asAnswer(clock: Clock, { inbox, terms, customerName, now }: ConversationLine): object {
  const {
    askId,
    snapshots,
    ladder: _ladder,
    askedBy: _askedBy,
    askedByName: _name,
    ownerId: _owner,
    id: _id,
    ...told
  } = clock;
  const named = { customerName, nameOf: (person: string) => person };
  return {
    ...told,
    message: Number(askId),
    rule: snapshots.at(-1)?.rule ?? null,
    changes: snapshots.slice(1),
    why: explainInFull(clock, inbox, terms, named, now),
  };
}
