import { z } from 'zod';
import { colleagueAskOf } from '../../domain/conversations/colleague-clock.ts';
import type { About } from '../../domain/log.ts';
import type { AuthorHint } from '../../domain/people.ts';
import { snoozedFor } from '../../domain/snooze.ts';
import { type FactIntent, type Intent, keepable } from '../../intake/intents.ts';
import { type Anchor, anchorOfPress, readAnchor } from '../blocks/anchor.ts';
import { readAnswered } from '../blocks/answered.ts';
import { readAskColleague } from '../blocks/ask-colleague.ts';
import { readAbout } from '../blocks/asked-about.ts';
import { readCorrected, readCorrection } from '../blocks/correction.ts';
import { readFollowUp, readFollowUpAbout } from '../blocks/follow-up.ts';
import { readHandOver } from '../blocks/hand-over.ts';
import { readMenu } from '../blocks/nudge-menu.ts';
import { readOtherwise } from '../blocks/otherwise.ts';
import { promiseOf, readDueOf, readPromiseAbout } from '../blocks/promise-anchor.ts';
import { readPromiseDate } from '../blocks/promise-date.ts';
import { readTold } from '../blocks/promise-told.ts';
import { readSnooze } from '../blocks/snooze.ts';
import { readSnoozeUntil } from '../blocks/snooze-until.ts';
import { actionIds, callbackIds } from '../ids.ts';
import { decidedId, pressedId } from './decided-id.ts';
import { translateLadder } from './ladder.ts';
import { translateLoop } from './loop.ts';
import { translateWhoIs } from './who-is.ts';

const user = z.looseObject({ id: z.string(), team_id: z.string().nullish() });

const press = z.looseObject({
  user,
  trigger_id: z.string().optional(),
  actions: z.array(
    z.looseObject({
      action_id: z.string(),
      block_id: z.string().optional(),
      value: z.unknown().optional(),
      selected_option: z.looseObject({ value: z.string() }).nullish(),
      action_ts: z.string().optional(),
    }),
  ),
  message: z.looseObject({ blocks: z.unknown().optional() }).optional(),
});

const submission = z.looseObject({
  user,
  view: z.looseObject({
    id: z.string(),
    callback_id: z.string().optional(),
    private_metadata: z.string().optional(),
    state: z.looseObject({ values: z.unknown() }).optional(),
  }),
});

/** Whoever pressed or submitted: Slack names their own team, which may be a customer's. */
export function clickerOf({ id, team_id }: z.infer<typeof user>): AuthorHint {
  return { userId: id, teamId: team_id ?? null, botId: null, name: null };
}

/** A press on one of our buttons that decides something. Those that only open a page or a modal decide nothing. */
export function translatePress(body: unknown, deliveryId: string, receivedAt: Date): Intent[] {
  const { user: by, actions, message } = press.parse(body);
  return actions.flatMap((action): Intent[] => {
    const id = pressedId(deliveryId, action.action_id);
    const said = translateWhoIs(action, id, receivedAt, clickerOf(by));
    if (said.length > 0) return said;
    const ofLoop = translateLoop(action, id, receivedAt, clickerOf(by));
    if (ofLoop.length > 0) return ofLoop;
    const anchor = anchorOfPress(action, message?.blocks);
    const details = anchor && decisionOf(action, anchor, receivedAt);
    return details ? [decided(anchor, id, receivedAt, clickerOf(by), details)] : [];
  });
}

/** What a press decides; undefined for one that only opens a modal. */
function decisionOf(
  action: z.infer<typeof press>['actions'][number],
  anchor: Anchor,
  at: Date,
): FactIntent['details'] | undefined {
  switch (action.action_id) {
    case actionIds.take:
      return { kind: 'taken', ...aboutOf(anchor) };
    case actionIds.noReplyNeeded:
      return { kind: 'no_reply_needed' };
    case actionIds.close:
      return { kind: 'closed' };
    case actionIds.resume:
      return { kind: 'resumed' };
    case actionIds.snooze: {
      const choice = readSnooze(action.selected_option?.value);
      if (!choice || choice === 'until') return undefined;
      if (choice === 'tomorrow') return { kind: 'snoozed_until_morning', ...aboutOf(anchor) };
      return { kind: 'snoozed', until: snoozedFor(choice, at).toISOString(), ...aboutOf(anchor) };
    }
    case actionIds.otherwise: {
      const choice = readOtherwise(action.selected_option?.value);
      if (choice === 'no_reply') return { kind: 'no_reply_needed' };
      return choice && choice !== 'answered' ? { kind: 'no_reply_needed', reason: choice } : undefined;
    }
    case actionIds.promiseYes:
    case actionIds.promiseOtherDay: {
      const promise = promiseOf(anchor)?.promise;
      const dueAt = readDueOf(action.value)?.toISOString();
      return promise && dueAt ? { kind: 'promise_dated', promise, dueAt } : undefined;
    }
    case actionIds.colleagueAnswered:
    case actionIds.colleagueWithdrawn: {
      const ask = colleagueAskOf(anchor.inbox, anchor.clock);
      const kind =
        action.action_id === actionIds.colleagueAnswered ? 'colleague_answered' : 'colleague_ask_withdrawn';
      return ask === undefined ? undefined : { kind, ask };
    }
    case actionIds.notPromised:
      return notPromised(anchor);
    case actionIds.menu: {
      const choice = readMenu(action.selected_option?.value);
      if (choice === 'not_promised') return notPromised(anchor);
      return typeof choice === 'string' ? undefined : choice;
    }
    default:
      return undefined;
  }
}

function notPromised(anchor: Anchor): FactIntent['details'] | undefined {
  const promise = promiseOf(anchor)?.promise;
  return promise === undefined ? undefined : { kind: 'not_promised', promise };
}

function aboutOf({ about }: Anchor): About {
  return about ? { about } : {};
}

/**
 * A submitted modal that decides something: a hand-over, an answer by phone, a snooze until a time, how a message is to
 * be read, by when something is promised, how the customer was told, or a promise noted by hand. What its listener refuses
 * by the same reading decides nothing.
 */
export function translateSubmission(body: unknown, deliveryId: string, receivedAt: Date): Intent[] {
  const { user: by, view } = submission.parse(body);
  if (view.callback_id === callbackIds.ladder) {
    return translateLadder(view.state?.values, view.private_metadata, receivedAt, clickerOf(by));
  }
  const submitted = submittedIn(view, receivedAt);
  if (!submitted) return [];
  return [decided(submitted.anchor, decidedId(deliveryId), receivedAt, clickerOf(by), submitted.details)];
}

function submittedIn(view: SubmittedView, at: Date): Submitted {
  switch (view.callback_id) {
    case callbackIds.handOver:
      return handOverOf(view);
    case callbackIds.answered:
      return answeredOf(view, at);
    case callbackIds.snoozeUntil:
      return snoozeOf(view, at);
    case callbackIds.correction:
      return correctionOf(view);
    case callbackIds.promiseDate:
      return promiseDateOf(view, at);
    case callbackIds.promiseTold:
      return promiseToldOf(view, at);
    case callbackIds.askColleague:
      return askColleagueOf(view, at);
    case callbackIds.followUp:
      return followUpOf(view, at);
    default:
      return undefined;
  }
}

type Submitted = { anchor: Pick<Anchor, 'inbox' | 'ask'>; details: FactIntent['details'] } | undefined;
type SubmittedView = z.infer<typeof submission>['view'];

function handOverOf({ private_metadata, state }: SubmittedView): Submitted {
  const anchor = readAnchor(private_metadata);
  const read = readHandOver(state?.values, private_metadata);
  if (!anchor || !read.ok) return undefined;
  const note = read.note === null ? null : keepable(read.note);
  const { rotation } = read;
  const more = { note, ...aboutOf(anchor) };
  if (rotation !== null) return { anchor, details: { kind: 'handed_to_rotation', rotation, ...more } };
  return { anchor, details: { kind: 'handed_over', to: read.to, ...more } };
}

function answeredOf({ private_metadata, state }: SubmittedView, at: Date): Submitted {
  const about = readAbout(private_metadata);
  if (!about) return undefined;
  const read = readAnswered(state?.values, about.since, at);
  if (!read.ok) return undefined;
  const { how, repliedAt } = read;
  const details = {
    kind: 'answered',
    repliedAt: repliedAt.toISOString(),
    how,
    ...aboutOf(about.anchor),
  } as const;
  return { anchor: about.anchor, details };
}

function snoozeOf({ private_metadata, state }: SubmittedView, at: Date): Submitted {
  const about = readAbout(private_metadata);
  const read = readSnoozeUntil(state?.values, at);
  if (!about || !read.ok) return undefined;
  const until = read.until.toISOString();
  return { anchor: about.anchor, details: { kind: 'snoozed', until, ...aboutOf(about.anchor) } };
}

function correctionOf({ private_metadata, state }: SubmittedView): Submitted {
  const about = readCorrected(private_metadata);
  const read = readCorrection(state?.values);
  if (!about || !read.ok) return undefined;
  return { anchor: { inbox: about.inboxId, ask: about.messageId }, details: read.correction };
}

function promiseDateOf({ private_metadata, state }: SubmittedView, at: Date): Submitted {
  const read = readPromiseDate(state?.values, at);
  const promised = readPromiseAbout(private_metadata);
  if (!promised || !read.ok) return undefined;
  const { inboxId: inbox, messageId: ask, promise } = promised.about;
  const dueAt = read.dueAt.toISOString();
  return { anchor: { inbox, ask }, details: { kind: 'promise_dated', promise, dueAt } };
}

function promiseToldOf({ private_metadata, state }: SubmittedView, at: Date): Submitted {
  const promised = readPromiseAbout(private_metadata);
  if (!promised) return undefined;
  const read = readTold(state?.values, promised.madeAt, at);
  if (!read.ok) return undefined;
  const { inboxId: inbox, messageId: ask, promise } = promised.about;
  const toldAt = read.repliedAt.toISOString();
  return { anchor: { inbox, ask }, details: { kind: 'promise_told', promise, toldAt, how: read.how } };
}

function followUpOf({ private_metadata, state }: SubmittedView, at: Date): Submitted {
  const about = readFollowUpAbout(private_metadata);
  const read = readFollowUp(state?.values, at);
  if (!about || !read.ok) return undefined;
  const { by, quote } = read;
  const dueAt = read.dueAt.toISOString();
  return {
    anchor: { inbox: about.inboxId, ask: about.messageId },
    details: { kind: 'promised', by, dueAt, quote: keepable(quote) },
  };
}

function askColleagueOf({ private_metadata, state }: SubmittedView, at: Date): Submitted {
  const about = readAbout(private_metadata);
  const read = readAskColleague(state?.values, at);
  if (!about || !read.ok) return undefined;
  const { to, dueAt } = read;
  const what = keepable(read.what);
  return { anchor: about.anchor, details: { kind: 'asked_colleague', to, what, dueAt: dueAt.toISOString() } };
}

function decided(
  { inbox, ask }: Pick<Anchor, 'inbox' | 'ask'>,
  id: string,
  at: Date,
  actor: AuthorHint,
  details: FactIntent['details'],
): Intent {
  return { type: 'fact', inboxId: inbox, messageId: ask, id, at, actor, details };
}
