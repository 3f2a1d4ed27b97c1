import { promisingUnder } from '../domain/clocks/promising.ts';
import type { FactDetails } from '../domain/log.ts';
import type { Answer, Done } from '../domain/spoken/answer.ts';
import { agrees } from '../domain/spoken/phrases.ts';
import { plainWords } from '../domain/spoken/plain-words.ts';
import { readSaid } from '../domain/spoken/read-said.ts';
import { type AskedPromise, openQuestionsTo } from '../store/asked-promises.ts';
import type { Transaction } from '../store/database.ts';
import { inboxHistories } from '../store/inbox-standings.ts';
import { loadTerms } from '../store/load-terms.ts';
import { applyToLog } from './apply-to-log.ts';
import type { WordsIntent } from './intents.ts';
import type { Acquaintance } from './roles.ts';

/** Longer words are about something else. */
const mostLength = 80;

/**
 * Where exactly one question about a promise is open: "yes", "Monday 10:00" and "not a promise" answer it. Null where the words
 * say something else.
 */
export async function answerToQuestion(
  tx: Transaction,
  workspaceId: string,
  intent: WordsIntent,
  known: Acquaintance,
  now: Date,
): Promise<Answer | null> {
  const { text, actor } = intent;
  if (text.length > mostLength) return null;
  const [asked, ...others] = await openQuestionsTo(tx, workspaceId, actor.userId, now);
  if (!asked || others.length > 0) return null;
  const at = intent.at < now ? intent.at : now;
  const said = await decisionIn(tx, workspaceId, asked, text, at);
  if (!said) return null;
  const { inboxId, messageId } = asked.promise;
  const { id } = intent;
  const fact = { type: 'fact', inboxId, messageId, id, at, actor, details: said.details } as const;
  await applyToLog(tx, workspaceId, [fact], known, now);
  return { how: 'done', about: named(asked), done: said.done };
}

async function decisionIn(
  tx: Transaction,
  workspaceId: string,
  { promise: { id, inboxId, dueAt }, timeZone }: AskedPromise,
  text: string,
  at: Date,
): Promise<{ details: FactDetails; done: Done } | null> {
  const promise = id.slice(inboxId.length + 1);
  const { said } = readSaid(text);
  if (said?.what === 'not_promised') {
    return { details: { kind: 'not_promised', promise }, done: { what: 'not_promised' } };
  }
  if (said) return null;
  const meantAt = agrees.test(plainWords(text))
    ? dueAt
    : await dateIn(tx, workspaceId, inboxId, timeZone, text, at);
  if (!meantAt || meantAt <= at) return null;
  const iso = meantAt.toISOString();
  return { details: { kind: 'promise_dated', promise, dueAt: iso }, done: { what: 'promised', dueAt: iso } };
}

/** As the same words to a customer would be read. */
async function dateIn(
  tx: Transaction,
  workspaceId: string,
  inboxId: string,
  authorZone: string,
  text: string,
  at: Date,
): Promise<Date | null> {
  const history = (await inboxHistories(tx, workspaceId, [inboxId])).get(inboxId);
  if (!history) return null;
  const promising = promisingUnder(history, await loadTerms(tx, workspaceId));
  const due = promising.dueOf({ text, at, authorZone, customerZone: null, firstAskText: '' });
  return due.isDateSaid ? due.dueAt : null;
}

function named({ promise, customerName, link }: AskedPromise) {
  const { id, quote: askText, dueAt } = promise;
  return { clockId: `${id}/follow_up`, customerName, askText, link, dueAt: dueAt.toISOString() };
}
