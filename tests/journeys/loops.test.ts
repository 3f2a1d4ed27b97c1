import { describe, expect, it } from 'vitest';
import { conversations } from '../../src/store/schema.ts';
import { type Journey, type Mode, modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, priya, tom } from '../support/journey-cast.ts';
import { promise } from '../support/journey-policy.ts';

// Support hours are 09:00 to 17:00 in London, Monday to Friday; 2026-11-18 is a Wednesday.
const at = '2026-11-18T10:00:00Z';

/** Dana asks on Wednesday at 10:00, and Tom answers an hour later. */
async function answeredOnWednesday(mode: Mode, closing: Parameters<typeof promise>[1]['closing']) {
  const story = await startJourney({ mode, at });
  await promise(story, { closing });
  const ask = await story.say(dana, 'The export is broken.');
  await story.at('2026-11-18T11:00:00Z');
  await story.reply(tom, ask, 'It works again since this morning.');
  return { story, ask };
}

const kept = (story: Journey) =>
  story.look((db) => db.select().from(conversations).orderBy(conversations.startedAt));

describe.each(modesByDatabase)('a conversation that has gone quiet after an answer, over %s', (mode) => {
  it('is closed by the policy when its time has come, and a courtesy does not open it again', async () => {
    const { story, ask } = await answeredOnWednesday(mode, { afterDays: 2, reopenDays: 14 });
    await story.at('2026-11-20T16:59:00Z');
    expect(await kept(story)).toMatchObject([
      { state: 'answered', closesAt: new Date('2026-11-20T17:00:00Z') },
    ]);
    await story.start();
    await story.at('2026-11-20T17:00:00Z');
    expect(await kept(story)).toMatchObject([
      { state: 'closed', closedAt: new Date('2026-11-20T17:00:00Z'), closesAt: null },
    ]);
    await story.start();
    await story.at('2026-11-23T10:00:00Z');
    await story.reply(dana, ask, 'Thanks, that works.');
    await story.at('2026-11-24T10:00:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    expect(await kept(story)).toMatchObject([{ state: 'closed' }]);
  });

  it('is opened again by an ask for so many days, and after them an ask begins one that is linked to it', async () => {
    const { story, ask } = await answeredOnWednesday(mode, { afterDays: 2, reopenDays: 14 });
    await story.at('2026-11-30T10:00:00Z');
    await story.reply(dana, ask, 'The export is broken again.');
    expect(await kept(story)).toMatchObject([{ state: 'waiting', closedAt: null, continuesId: null }]);
    await story.start();
    await story.at('2026-11-30T10:30:00Z');
    await story.reply(tom, ask, 'It was a locked table, and it runs again.');
    await story.at('2027-01-11T10:00:00Z');
    const late = await story.reply(dana, ask, 'Where do I find the March invoice?');
    const first = `C0NORTHWIND/${ask}`;
    expect(await kept(story)).toMatchObject([
      { id: first, state: 'closed', closedAt: new Date('2026-12-02T17:00:00Z') },
      { id: `C0NORTHWIND/${late}`, state: 'waiting', continuesId: first },
    ]);
    await story.start();
    await story.at('2027-01-11T10:31:00Z');
    expect(story.nudgesTo(priya).at(-1)).toContain('Where do I find the March invoice?');
    expect(story.nudgesTo(priya).at(-1)).toContain('is waiting for a first reply');
  });

  it('is closed at its own time where the app was down then', async () => {
    const { story } = await answeredOnWednesday(mode, { afterDays: 2 });
    await story.stop();
    await story.at('2026-11-25T12:00:00Z');
    await story.start();
    await story.at('2026-11-25T12:10:00Z');
    expect(await kept(story)).toMatchObject([
      { state: 'closed', closedAt: new Date('2026-11-20T17:00:00Z') },
    ]);
  });
});
