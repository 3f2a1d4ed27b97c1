import { actionIds, blockIds } from '../../src/slack/ids.ts';
import { clocks, promises } from '../../src/store/schema.ts';
import { type Journey, type Mode, startJourney } from './journey.ts';
import { dana, tom } from './journey-cast.ts';

/** Monday in London; support hours are from 09:00 to 17:00. */
export const at = '2026-11-23T10:00:00Z';

/** Dana asks on Monday at 10:00; five minutes later Tom answers in the thread. */
export async function promisedBy(mode: Mode, words: string) {
  const story = await startJourney({ mode, at });
  const ask = await story.say(dana, 'When will the export be mended?');
  await story.at('2026-11-23T10:05:00Z');
  const reply = await story.reply(tom, ask, words);
  return { story, ask, reply };
}

export const byFriday = "I'll send you the mended export by Friday.";

/** Submits the open modal. @returns what it finds wrong */
export async function submit(story: Journey, by: string, values: Record<string, Record<string, unknown>>) {
  const viewId = story.modal(by).id;
  const { errors } = await story.sandbox.slack.submitView({ user: by, viewId, values });
  await story.quiet();
  return errors;
}

const seconds = (iso: string) => Date.parse(iso) / 1000;

/** Submits *Another time*. */
export function anotherTime(story: Journey, by: string, iso: string) {
  return submit(story, by, { [blockIds.promiseDate]: { [actionIds.promiseDate]: seconds(iso) } });
}

/** Submits *Customer told*. */
export function customerTold(story: Journey, by: string, iso: string, how = 'phone') {
  return submit(story, by, {
    [blockIds.answeredHow]: { [actionIds.answeredHow]: how },
    [blockIds.answeredAt]: { [actionIds.answeredAt]: seconds(iso) },
  });
}

/** What the app told somebody alone in their direct messages, last. */
export const toldAlone = (story: Journey, user: string) =>
  story.shownTo(user, story.sandbox.slack.dmChannel(user)).at(-1);

/** The clocks of promises, and the ledger, in their order. */
export function ledger(story: Journey) {
  return story.look(async (db) => ({
    clocks: (await db.select().from(clocks).orderBy(clocks.startedAt)).filter(
      ({ metric }) => metric === 'follow_up',
    ),
    promises: await db.select().from(promises).orderBy(promises.madeAt),
  }));
}
