import type { NudgeNotice } from '../domain/notices.ts';
import { rotationNamed, teamOf } from '../domain/policy/team.ts';
import { promiseOfClock } from '../domain/promises/of-clock.ts';
import type { Answer, Done, NamedWaiting, TooLate } from '../domain/spoken/answer.ts';
import { calledSo } from '../domain/spoken/called.ts';
import { decide } from '../domain/spoken/decide.ts';
import { readSaid } from '../domain/spoken/read-said.ts';
import type { Said } from '../domain/spoken/said.ts';
import { whichIsMeant } from '../domain/spoken/which.ts';
import { numbersTold } from '../store/answers.ts';
import { findClock } from '../store/clocks.ts';
import type { Transaction } from '../store/database.ts';
import { listContent } from '../store/list-content.ts';
import { putNotice } from '../store/outbox.ts';
import { everybody, findPeople } from '../store/people.ts';
import { personHours } from '../store/person-hours.ts';
import { newestPolicy } from '../store/policy-changes.ts';
import { aroundClocks } from '../store/surroundings.ts';
import { answerToQuestion } from './answer-to-question.ts';
import { applyToLog } from './apply-to-log.ts';
import type { WordsIntent } from './intents.ts';
import { type Acquaintance, mayUse } from './roles.ts';
import { toldOfSnooze } from './told-of-snooze.ts';
import { whoHasTheTurn } from './whose-turn.ts';

/** So many are told by number. */
const mostNumbered = 12;

/**
 * Does what a colleague says in their direct messages with the app about one of those who wait for them, and answers once.
 * It is answered after everything else of its batch, and never joins the log as something said.
 */
export async function applyWords(
  tx: Transaction,
  workspaceId: string,
  intent: WordsIntent,
  known: Acquaintance,
  now: Date,
): Promise<void> {
  if (!mayUse(known, intent.actor, intent.at)) return;
  const answer = await answerTo(tx, workspaceId, intent, known, now);
  const notice = { type: 'answer', answer } as const;
  const key = `answer/${intent.id}`;
  await putNotice(tx, { workspaceId, key, recipient: intent.actor.userId, notice, now });
}

async function answerTo(
  tx: Transaction,
  workspaceId: string,
  intent: WordsIntent,
  known: Acquaintance,
  now: Date,
): Promise<Answer> {
  const personId = intent.actor.userId;
  const decided = await answerToQuestion(tx, workspaceId, intent, known, now);
  if (decided) return decided;
  const { open: listed } = await listContent(tx, workspaceId, personId, now);
  // What a colleague asks is answered by its button, or in the conversation: these words are about customers.
  const open = listed.filter(({ colleague }) => !colleague);
  if (open.length === 0) return { how: 'nothing_open' };
  const reading = readSaid(intent.text);
  const told = await numbersTold(tx, workspaceId, personId, now);
  if (reading.asksForList) return { ...which(open, []), told: 'asked' };
  const meant = whichIsMeant(open, reading, told.length > 0 ? told : open.map(({ clockId }) => clockId));
  const said = reading.said && (await withWhom(tx, workspaceId, reading.said));
  if (!said) return { how: 'not_understood' };
  if (!('what' in said)) return said;
  if (!meant) return which(open, told);
  return carryOut(tx, workspaceId, { intent, said, meant, known, now });
}

/** @param told the clocks that were told by number shortly before: the same ones keep their numbers */
function which(open: readonly NudgeNotice[], told: readonly string[]): Extract<Answer, { how: 'which' }> {
  const waiting = open.slice(0, mostNumbered).map(named);
  const more = open.length - waiting.length;
  const known = told.flatMap((id) => waiting.find(({ clockId }) => clockId === id) ?? []);
  const isSame = known.length === waiting.length && told.length === waiting.length;
  return isSame ? { how: 'which', waiting: known, more, told: 'again' } : { how: 'which', waiting, more };
}

function named({ clockId, customerName, askText, link, dueAt, standing }: NudgeNotice): NamedWaiting {
  return { clockId, customerName, askText, link, dueAt, isOverdue: standing === 'overdue' };
}

/** Where a colleague was only named, who that is; or that nobody is called so, or several are. */
async function withWhom(
  tx: Transaction,
  workspaceId: string,
  said: Said,
): Promise<Exclude<Said, { what: 'hand_over_to_name' }> | Extract<Answer, { how: 'whom' }>> {
  if (said.what !== 'hand_over_to_name') return said;
  const all = await everybody(tx, workspaceId);
  const colleagues = all.filter(
    ({ role, isOutsider, isActive }) => role === 'staff' && !isOutsider && isActive,
  );
  const called = calledSo(said.name, colleagues).map(({ id }) => id);
  const [to] = called;
  if (to !== undefined && called.length === 1) return { what: 'hand_over', to };
  return { how: 'whom', typed: said.name, people: called };
}

interface Task {
  intent: WordsIntent;
  said: Exclude<Said, { what: 'hand_over_to_name' }>;
  meant: NudgeNotice;
  known: Acquaintance;
  now: Date;
}

async function carryOut(
  tx: Transaction,
  workspaceId: string,
  { intent, said, meant, known, now }: Task,
): Promise<Answer> {
  const about = named(meant);
  if (said.what === 'why') return { how: 'why', about, why: meant.why };
  const { id, actor } = intent;
  const by = actor.userId;
  // Clocks of different machines may disagree by a little: nothing is decided before it is known.
  const at = intent.at < now ? intent.at : now;
  const turn = said.what === 'hand_over_to_turn' ? await turnFor(tx, workspaceId, meant, at) : null;
  const to = await findPeople(tx, workspaceId, [
    ...(said.what === 'hand_over' ? [said.to] : []),
    ...(turn === null ? [] : [turn]),
  ]);
  const isColleague = (person: string) =>
    to.get(person)?.role === 'staff' && to.get(person)?.isOutsider === false;
  const own = await personHours(tx, workspaceId, by, at);
  const { metric, askedAt, dueAt, inboxId, askId: messageId } = meant;
  const promise = promiseOfClock(inboxId, meant.clockId) ?? null;
  const terms = { metric, promise, startedAt: new Date(askedAt), dueAt: new Date(dueAt) };
  const decided = decide(said, { by, at, ...own, ...terms, turn, isColleague });
  if (!decided.ok) return { how: 'refused', about, why: decided.why };
  const lost = await lostBefore(tx, workspaceId, meant, decided.done, by);
  if (lost) return { how: 'too_late', about, lost };
  const people = new Map([...known.people, ...to]);
  const fact = { type: 'fact', inboxId, messageId, id, at, actor, details: decided.details } as const;
  await applyToLog(tx, workspaceId, [fact], { ...known, people }, now);
  return { how: 'done', about, done: await withTold(tx, workspaceId, { meant, done: decided.done, by, at }) };
}

/** Of a snooze past the deadline, who hears of it. */
async function withTold(
  tx: Transaction,
  workspaceId: string,
  { meant, done, by, at }: { meant: NudgeNotice; done: Done; by: string; at: Date },
): Promise<Done> {
  if (done.what !== 'snooze' || !done.isPastDue) return done;
  const clock = await findClock(tx, workspaceId, meant.clockId);
  const { metric, priority } = meant;
  const led = { rule: clock?.snapshots.at(-1)?.rule ?? null, metric, priority };
  return { ...done, told: await toldOfSnooze(tx, workspaceId, led, by, at) };
}

/** Somebody else may have it already: told before it is decided, for the log would pass over it. */
async function lostBefore(
  tx: Transaction,
  workspaceId: string,
  { clockId }: NudgeNotice,
  done: { what: string; to?: string },
  by: string,
): Promise<TooLate | null> {
  const handling = (await aroundClocks(tx, workspaceId, [clockId])).get(clockId)?.handling;
  if (!handling) return { how: 'settled' };
  const { assigneeId, acknowledgedBy } = handling;
  if (done.what === 'hand_over' && done.to === assigneeId && assigneeId) {
    return { how: 'theirs', by: assigneeId };
  }
  const isHeld = acknowledgedBy !== null && acknowledgedBy === assigneeId && acknowledgedBy !== by;
  return done.what === 'take' && isHeld ? { how: 'taken', by: acknowledgedBy } : null;
}

async function turnFor(
  tx: Transaction,
  workspaceId: string,
  { clockId, metric, priority }: NudgeNotice,
  at: Date,
): Promise<string | null> {
  const clock = await findClock(tx, workspaceId, clockId);
  const { document } = await newestPolicy(tx, workspaceId);
  const rule = clock?.snapshots.at(-1)?.rule ?? null;
  const { rotation } = teamOf(document, rule, metric, priority);
  return rotation !== null && rotationNamed(document, rotation)
    ? whoHasTheTurn(tx, workspaceId, rotation, at)
    : null;
}
