import type { App, BlockOverflowAction } from '@slack/bolt';
import type { SlackContext } from '../context.ts';
import { actionIds, callbackIds, command } from '../ids.ts';
import { onAskColleagueSubmitted, onColleagueDecision } from './colleague.ts';
import { onCommand } from './command.ts';
import { onCorrect, onCorrectBeside, onCorrectionSubmitted } from './correct.ts';
import { onFollowUpSubmitted, onTrackFollowUp } from './follow-up.ts';
import { onHandOverSubmitted } from './hand-over.ts';
import { onHomeOpened } from './home.ts';
import { onJoined } from './joined.ts';
import { onLadderRule, onLadderSubmitted } from './ladder.ts';
import { onLoop } from './loop.ts';
import { onMenu } from './menu.ts';
import { onAnswered, onDecision, onHandOver, onOpen, onOtherwise, onSnooze } from './press.ts';
import {
  onPromiseDate,
  onPromiseDateSubmitted,
  onPromiseDecision,
  onPromiseTold,
  onPromiseToldSubmitted,
} from './promise.ts';
import { onSeeAll } from './see-all.ts';
import { onSettings, onSettingsSubmitted } from './settings.ts';
import { onAnsweredSubmitted, onSnoozeUntilSubmitted } from './settle.ts';
import { onWhoIs } from './who-is.ts';
import { onWhy } from './why.ts';

/** Everything that is answered live. What merely happens is recorded and applied by intake, and needs no listener. */
export function registerListeners(app: App, context: SlackContext): void {
  app.command(command, onCommand(context));
  app.action(actionIds.open, onOpen);
  app.action(actionIds.take, onDecision(context));
  app.action(actionIds.snooze, onSnooze(context));
  app.action(actionIds.otherwise, onOtherwise(context));
  app.action(actionIds.answered, onAnswered(context));
  app.action(actionIds.noReplyNeeded, onDecision(context));
  app.action(actionIds.close, onDecision(context));
  app.action(actionIds.resume, onDecision(context));
  app.action(actionIds.handOver, onHandOver(context));
  app.action<BlockOverflowAction>(actionIds.menu, onMenu(context));
  app.action(actionIds.correct, onCorrectBeside(context));
  app.action(actionIds.ladderRule, onLadderRule(context));
  app.action(actionIds.isCustomer, onWhoIs(context));
  app.action(actionIds.isStaff, onWhoIs(context));
  app.action(actionIds.promiseYes, onPromiseDecision(context));
  app.action(actionIds.promiseOtherDay, onPromiseDecision(context));
  app.action(actionIds.notPromised, onPromiseDecision(context));
  app.action(actionIds.promiseDate, onPromiseDate(context));
  app.action(actionIds.promiseTold, onPromiseTold(context));
  app.action(actionIds.colleagueAnswered, onColleagueDecision(context));
  app.action(actionIds.colleagueWithdrawn, onColleagueDecision(context));
  app.action(actionIds.closeLoop, onLoop(context));
  app.action(actionIds.keepOpen, onLoop(context));
  app.action(actionIds.seeAll, onSeeAll(context));
  app.action(actionIds.openSettings, onSettings(context));
  app.view(callbackIds.askColleague, onAskColleagueSubmitted(context));
  app.view(callbackIds.handOver, onHandOverSubmitted(context));
  app.view(callbackIds.answered, onAnsweredSubmitted(context));
  app.view(callbackIds.promiseDate, onPromiseDateSubmitted(context));
  app.view(callbackIds.promiseTold, onPromiseToldSubmitted(context));
  app.view(callbackIds.snoozeUntil, onSnoozeUntilSubmitted(context));
  app.view(callbackIds.correction, onCorrectionSubmitted(context));
  app.view(callbackIds.followUp, onFollowUpSubmitted(context));
  app.view(callbackIds.ladder, onLadderSubmitted(context));
  app.view(callbackIds.settings, onSettingsSubmitted(context));
  app.shortcut(callbackIds.whyIsThisWaiting, onWhy(context));
  app.shortcut(callbackIds.correctThis, onCorrect(context));
  app.shortcut(callbackIds.trackFollowUp, onTrackFollowUp(context));
  app.event('app_home_opened', onHomeOpened(context));
  app.event('member_joined_channel', onJoined(context));
}
