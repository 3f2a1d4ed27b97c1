import { describe, expect, it, onTestFinished } from 'vitest';
import { startApp } from '../../src/app.ts';
import { createLogger } from '../../src/logger.ts';
import { modes, startJourney } from '../support/journey.ts';
import { dana, kpis, northwind, priya, tom } from '../support/journey-cast.ts';

/** The embedded database belongs to one process; replicas need a server. */
const hasServer = process.env.TEST_DATABASE_URL !== undefined;

describe.runIf(hasServer).each(modes)('two replicas on one database, over %s', (mode) => {
  it('nudge once, post the weekly report once, and share what comes', async () => {
    const story = await startJourney({ mode, at: '2026-11-20T16:40:00Z', reportChannelId: kpis });
    const { settings, connection, sandbox } = story;
    const logger = createLogger({ level: 'error', isReadable: true, write: expect.unreachable });
    const second = await startApp(settings, connection, logger, sandbox.now);
    onTestFinished(second.stop);
    const both = () => [story.app(), second];
    sandbox.attach({
      nextWakeAt: async () => story.app().work.nextAt(),
      async settle() {
        await Promise.all(both().map((app) => app.listened()));
        await Promise.all(both().map((app) => app.work.doAllDue()));
        // What one of them put into the outbox last, the other may have looked for already.
        await Promise.all(both().map((app) => app.work.doAllDue()));
      },
    });
    await story.at('2026-11-20T16:50:00Z');
    sandbox.faults.duplicate({ times: 100, copies: 3 });
    const asks: string[] = [];
    for (const words of ['The export is broken.', 'The import is broken.', 'How do I add a colleague?']) {
      const ask = await story.say(dana, words);
      await story.reply(dana, ask, 'It is about our account.'); // a thread, so a conversation of its own
      asks.push(ask);
    }
    await story.at('2026-11-23T09:00:00Z');
    expect(story.postsOfTheApp(kpis)).toHaveLength(1);
    await story.at('2026-11-23T09:20:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain(`*${asks.length} conversations wait for you*`);
    await story.at('2026-11-23T09:30:00Z');
    for (const ask of asks) await story.reply(tom, ask, 'Done: please try again.');
    await story.at('2026-11-23T10:00:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]?.match(/answered by @tom in 40 min/g)).toHaveLength(asks.length);
    expect(story.postsOfTheApp(northwind)).toEqual([]);
  });
});
