import { describe, expect, it } from 'vitest';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, priya, tom } from '../support/journey-cast.ts';
import { runScript } from '../support/processes.ts';

describe.each(modesByDatabase)('trouble with Slack, over %s', (mode) => {
  it('that asks for patience has the nudge come late, and once', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    story.sandbox.faults.rateLimit('chat.postMessage', { retryAfterSeconds: 30 });
    await story.at('2026-11-23T10:30:29Z');
    expect(story.nudgesTo(priya)).toEqual([]);
    await story.at('2026-11-23T10:30:30Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    story.sandbox.faults.rateLimit('chat.update', { retryAfterSeconds: 60 });
    await story.reply(tom, ask, 'Mended: please try again.');
    expect(story.nudgesTo(priya)[0]).toContain('is waiting for a first reply');
    await story.at('2026-11-23T10:32:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('answered by @tom');
  });

  it('that cuts the line after the nudge was posted finds it there, and does not post it again', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    story.sandbox.faults.cutAfterEffect('chat.postMessage');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    await story.at('2026-11-23T10:35:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    await story.reply(tom, ask, 'Mended: please try again.');
    expect(story.nudgesTo(priya)).toEqual([
      '✓ *Northwind*: answered by @tom in 35 min, 25 min to spare.\nThe export is broken.',
    ]);
  });

  it('that cuts the line after the post, and an answer before the next try, end in one message that is true', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    story.sandbox.faults.cutAfterEffect('chat.postMessage');
    await story.at('2026-11-23T10:30:00Z');
    await story.reply(tom, ask, 'Mended: please try again.');
    await story.at('2026-11-23T10:45:00Z');
    expect(story.nudgesTo(priya)).toEqual([
      '✓ *Northwind*: answered by @tom in 30 min, 30 min to spare.\nThe export is broken.',
    ]);
  });

  it('that breaks down for a while, or loses a message, ends in one message that is true', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    story.sandbox.faults.serverError('chat.postMessage', { times: 4 });
    story.sandbox.faults.fail('chat.postMessage', 'internal_error', { times: 2 });
    story.sandbox.faults.cutBeforeEffect('chat.postMessage', { times: 1 });
    await story.at('2026-11-23T10:30:01Z');
    expect(story.nudgesTo(priya)).toEqual([]);
    await story.at('2026-11-23T10:40:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    // Somebody deletes the nudge; there is nothing left to bring up to date, and nothing to fail over.
    const { slack } = story.sandbox;
    slack.remove({ channel: slack.dmChannel(priya), ts: slack.dm(priya)[0]?.ts ?? '' });
    await story.reply(tom, ask, 'Mended: please try again.');
    await story.at('2026-11-23T12:00:00Z');
    expect(story.nudgesTo(priya)).toEqual([]);
    expect(await story.command(priya, 'report week')).toContain('*1 of 1 answered in time*');
  });

  it('that ends the app right after a delivery was acknowledged loses nothing', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const { sandbox, settings, connection } = story;
    const ask = await story.say(dana, 'The export is broken.');
    await story.stop();
    const given = JSON.stringify({ settings, connection, now: '2026-11-23T10:10:00Z' });
    const child = runScript('tests/fixtures/processes/app.ts', { args: [given] });
    const where = await child.nextLine();
    if (mode === 'http') sandbox.deliverOverHttp(where);
    await sandbox.reachable();
    await story.at('2026-11-23T10:10:00Z');
    // Tom is not known yet, and asking who he is gets no answer: what he wrote is recorded and cannot be applied.
    sandbox.faults.hang('users.info');
    sandbox.slack.post({
      channel: 'C0NORTHWIND',
      user: tom,
      text: 'Mended: please try again.',
      threadTs: ask,
    });
    await sandbox.delivered();
    await child.kill();
    sandbox.faults.clear();
    // Nor is it found in the history.
    for (const method of ['conversations.history', 'conversations.replies']) {
      sandbox.faults.fail(method, 'missing_scope', { times: 100 });
    }
    await story.at('2026-11-23T10:45:00Z');
    await story.start();
    expect(story.nudgesTo(priya)).toEqual([]);
    expect(await story.command(priya, 'report week')).toContain('*First reply* (n 1)\nmedian 10 min');
  });
});

describe('over socket, a connection that breaks', () => {
  it('is made again, and what was written meanwhile is read', async () => {
    const story = await startJourney({ mode: 'socket', at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    story.sandbox.faults.drop(); // the event of the answer is lost for good
    await story.reply(tom, ask, 'Mended: please try again.');
    expect(story.nudgesTo(priya)[0]).toContain('is waiting for a first reply');
    story.sandbox.faults.closeSockets('abrupt');
    await story.sandbox.slack.until(() => story.nudgesTo(priya)[0]?.includes('answered by @tom'), 60_000);
    story.takeErrors(); // that the connection broke is worth a line
    await story.quiet();
    await story.say(dana, 'How do I add a colleague?');
    await story.at('2026-11-23T11:30:00Z');
    expect(story.nudgesTo(priya).at(-1)).toContain('How do I add a colleague?');
  });
});
