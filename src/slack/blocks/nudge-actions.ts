import type { ActionsBlock, Button, Overflow, StaticSelect } from '@slack/types';
import type { NudgeNotice } from '../../domain/notices.ts';
import type { Metric } from '../../domain/policy/document.ts';
import { actionIds, blockIds } from '../ids.ts';
import { anchorOf } from './anchor.ts';
import { answeredButton } from './answered.ts';
import { clip, limits } from './limits.ts';
import { isAboutConversation } from './metric-words.ts';
import { lineMenu, nudgeMenu, promiseLineMenu, promiseMenu } from './nudge-menu.ts';
import { otherwiseMenu } from './otherwise.ts';
import { openButton, plain } from './parts.ts';
import { toldButton } from './promise-told.ts';
import { snoozeMenu } from './snooze.ts';

/**
 * What the person can do about it: *Open*, *I'm on it*, *Snooze*, *No reply needed* (or *Close*), *Hand over*, and the
 * menu with the rest; of a promise *Told by phone* and *Not a promise*. The block's id names the clock, for a list has several, and changes with the standing, because Slack
 * keeps a menu's choice over an update under the same id.
 * @returns no block at all where nothing can be done, as Slack takes no empty one
 */
export function nudgeActions(notice: NudgeNotice): ActionsBlock[] {
  const open = openButton(notice.link).map((button): Button => ({ ...button, style: 'primary' }));
  return rowOf(notice, [...open, ...decisions(notice, atLength)]);
}

/** The same for one of several: what settles it is one menu, so that the row stays one line. */
export function lineActions(notice: NudgeNotice): ActionsBlock[] {
  const anchor = anchorOf(notice);
  // The others may be menus alone, which cannot carry what they are about: the link does.
  const value = anchor.length > limits.buttonValue ? {} : { value: anchor };
  const open = openButton(notice.link).map((button): Button => ({ ...button, ...value }));
  return rowOf(notice, [...open, ...decisions(notice, inOneLine)]);
}

type Element = Button | StaticSelect | Overflow;

function rowOf(notice: NudgeNotice, elements: Element[]): ActionsBlock[] {
  if (elements.length === 0) return [];
  const block_id = clip(`${blockIds.nudgeActions}_${notice.standing}_${notice.clockId}`, limits.blockId);
  return [{ type: 'actions', block_id, elements }];
}

/** Whether somebody has said that they are on it, whatever else was done about it. */
export function isTaken({ takenBy }: Pick<NudgeNotice, 'takenBy'>): boolean {
  return takenBy !== null;
}

type Row = (notice: NudgeNotice, anchor: string) => Element[];

function decisions(notice: NudgeNotice, row: Row): Element[] {
  const anchor = anchorOf(notice);
  if (anchor.length > limits.buttonValue) return []; // cannot be carried, so cannot be decided from here
  if (notice.colleague) return [button(actionIds.colleagueAnswered, 'Answered', anchor)];
  if (notice.standing === 'paused') return [button(actionIds.resume, 'They have answered', anchor)];
  // Whoever promised something is on it already.
  const take = isTaken(notice) || notice.promise ? [] : [button(actionIds.take, "I'm on it", anchor)];
  return [...take, snoozeMenu(), ...row(notice, anchor)];
}

function atLength({ metric, priority, promise, standing }: NudgeNotice, anchor: string): Element[] {
  if (promise) {
    const denied = button(actionIds.notPromised, 'Not a promise', anchor);
    const handOver = button(actionIds.handOver, 'Hand over', anchor);
    return [toldButton(anchor), handOver, denied, promiseMenu(standing === 'overdue')];
  }
  const [first, ...others] = isAboutConversation(metric)
    ? closing(metric, anchor)
    : [button(actionIds.noReplyNeeded, 'No reply needed', anchor), otherwiseMenu()];
  const handOver = button(actionIds.handOver, 'Hand over', anchor);
  return [...(first ? [first] : []), handOver, ...others, nudgeMenu(priority)];
}

function inOneLine({ metric, priority, promise, standing }: NudgeNotice, anchor: string): Element[] {
  if (promise) return [toldButton(anchor), promiseLineMenu(standing === 'overdue')];
  const settling = isAboutConversation(metric) ? closing(metric, anchor) : [otherwiseMenu(true)];
  return [...settling, lineMenu(priority)];
}

/** Of a whole conversation nobody can say that it needs no reply; a call is an update of it, and resolves nothing. */
function closing(metric: Metric, anchor: string): Element[] {
  const close = button(actionIds.close, 'Close', anchor);
  return metric === 'periodic_update' ? [close, answeredButton(anchor)] : [close];
}

function button(actionId: string, text: string, value: string): Button {
  return { type: 'button', action_id: actionId, text: plain(text, limits.buttonText), value };
}
