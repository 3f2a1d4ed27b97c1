import type { PlainTextOption } from '@slack/types';
import type { Press } from '../../src/sandbox/interactions/press.ts';
import type { Sandbox } from '../../src/sandbox/start.ts';
import type { Post } from '../../src/sandbox/workspace/posting.ts';
import type { OpenView } from '../../src/sandbox/workspace/view-shelf.ts';
import type { CorrectionChoice } from '../../src/slack/blocks/correction.ts';
import { actionIds, blockIds, callbackIds } from '../../src/slack/ids.ts';
import { northwind } from './journey-cast.ts';
import { wordsOf } from './journey-words.ts';

export type Button = keyof typeof actionIds;

/** What people do in a journey, and what they see. Each deed resolves when all that comes of it has happened. */
export interface Deeds {
  /** Somebody writes, in Northwind's channel unless said otherwise. @returns the message's ts */
  say(user: string, text: string, more?: Partial<Post>): Promise<string>;
  /** Somebody answers in the thread of a message. */
  reply(user: string, threadTs: string, text: string, more?: Partial<Post>): Promise<string>;
  edit(ts: string, text: string, channel?: string): Promise<void>;
  remove(ts: string, channel?: string): Promise<void>;
  react(user: string, ts: string, name: string, channel?: string): Promise<void>;
  unreact(user: string, ts: string, name: string, channel?: string): Promise<void>;
  /** Presses a button of the newest message in one's direct messages with the app. */
  press(user: string, button: Button, more?: Partial<Press>): Promise<void>;
  /** Runs `/cx-urgency …`, in Northwind's channel unless said otherwise. @returns what the user alone was shown */
  command(user: string, words: string, channel?: string): Promise<string>;
  /** Uses "Why is this waiting?" on a message. @returns what the modal says, nothing where none opened */
  why(user: string, ts: string, channel?: string): Promise<string>;
  /** Uses *Correct this* on a message. @returns what the modal says, nothing where none opened */
  correcting(user: string, ts: string, channel?: string): Promise<string>;
  /**
   * Chooses in the open modal of *Correct this*, and submits it.
   * @param withWords of the other conversation, as its choice shows it
   * @returns what the modal says then, or what it finds wrong
   */
  correct(user: string, choice: CorrectionChoice, withWords?: string): Promise<string>;
  /** The modal on top of what a person has open. @throws Error where there is none */
  modal(user: string): OpenView;
  home(user: string): Promise<string>;
  /** What stands in a person's direct messages with the app, oldest first. */
  nudgesTo(user: string): string[];
  /** What only this person was shown in a channel. */
  shownTo(user: string, channel?: string): string[];
  /** What the app wrote where everybody in a channel reads it, threads included. */
  postsOfTheApp(channel: string): string[];
}

export function createDeeds({ slack }: Sandbox, quiet: () => Promise<void>): Deeds {
  const after = async <T>(deed: T | Promise<T>): Promise<T> => {
    const done = await deed;
    await quiet();
    return done;
  };
  const shownTo = (user: string, channel = northwind) =>
    slack.ephemerals(user, channel).map((message) => wordsOf(slack, message));
  const modal = (user: string) => {
    const top = slack.viewStack(user).at(-1);
    if (!top) throw new Error(`${user} has no modal open`);
    return top;
  };
  return {
    say: (user, text, more) => after(slack.post({ channel: northwind, user, text, ...more })),
    reply: (user, threadTs, text, more) =>
      after(slack.post({ channel: northwind, user, text, threadTs, ...more })),
    edit: (ts, text, channel = northwind) => after(slack.edit({ channel, ts, text })),
    remove: (ts, channel = northwind) => after(slack.remove({ channel, ts })),
    react: (user, ts, name, channel = northwind) => after(slack.react({ user, channel, ts, name })),
    unreact: (user, ts, name, channel = northwind) => after(slack.unreact({ user, channel, ts, name })),
    async press(user, button, more) {
      const ts = slack.dm(user).at(-1)?.ts ?? '';
      await after(
        slack.press({ user, channel: slack.dmChannel(user), ts, actionId: actionIds[button], ...more }),
      );
    },
    async command(user, words, channel = northwind) {
      const before = shownTo(user, channel).length;
      await after(slack.command({ user, channel, text: `/cx-urgency ${words}` }));
      return shownTo(user, channel).slice(before).join('\n---\n');
    },
    async why(user, ts, channel = northwind) {
      await after(slack.shortcut({ user, channel, ts, callbackId: callbackIds.whyIsThisWaiting }));
      return wordsOf(slack, slack.viewStack(user).at(-1));
    },
    async correcting(user, ts, channel = northwind) {
      await after(slack.shortcut({ user, channel, ts, callbackId: callbackIds.correctThis }));
      return wordsOf(slack, slack.viewStack(user).at(-1));
    },
    async correct(user, choice, withWords) {
      const view = modal(user);
      const other = withWords === undefined ? null : choiceOf(view, withWords);
      const { errors } = await after(
        slack.submitView({
          user,
          viewId: view.id,
          values: {
            [blockIds.correctAs]: { [actionIds.correctAs]: choice },
            ...(other === null ? {} : { [blockIds.correctWith]: { [actionIds.correctWith]: other } }),
          },
        }),
      );
      return errors ? Object.values(errors).join('\n') : wordsOf(slack, slack.viewStack(user).at(-1));
    },
    modal,
    async home(user) {
      await after(slack.openHome(user));
      return wordsOf(slack, slack.home(user));
    },
    nudgesTo: (user) => slack.dm(user).map((message) => wordsOf(slack, message)),
    shownTo,
    postsOfTheApp: (channel) =>
      slack
        .channel(channel)
        .messages.filter((message) => message.user === slack.appUserId && message.subtype !== 'channel_join')
        .map((message) => wordsOf(slack, message)),
  };
}

/** The value of the choice of another conversation whose label holds these words. @throws Error where there is none */
function choiceOf({ blocks }: OpenView, words: string): string {
  const groups = blocks.flatMap((block) => {
    const { option_groups } = (block.element ?? {}) as { option_groups?: { options: PlainTextOption[] }[] };
    return option_groups ?? [];
  });
  const choice = groups.flatMap(({ options }) => options).find(({ text }) => text.text.includes(words));
  if (!choice?.value) throw new Error(`No choice says “${words}”`);
  return choice.value;
}
