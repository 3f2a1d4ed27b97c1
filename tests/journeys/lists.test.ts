import { describe, expect, it } from 'vitest';
import { type Journey, modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, globex, northwind, priya, raj, tom } from '../support/journey-cast.ts';

const watched = [northwind, globex];
const morning = '2026-11-23T10:00:00Z';

/** Where a person's list stands, as Slack's ids of its messages. */
const standsAt = (story: Journey, person: string) => story.sandbox.slack.dm(person).map(({ ts }) => ts);

/** Dana opens a thread, which is a conversation of its own. */
async function openThread(story: Journey, text: string): Promise<string> {
  const ask = await story.say(dana, text);
  await story.reply(dana, ask, 'It is about our account.');
  return ask;
}

describe.each(modesByDatabase)('a person’s list, over %s', (mode) => {
  it('is one message: updated in place at first, posted anew ten minutes after the last', async () => {
    const story = await startJourney({ mode, at: morning, watched });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:04:00Z');
    await story.say(raj, 'How do I add a colleague?', { channel: globex });
    await story.at('2026-11-23T10:30:00Z');
    const [first] = standsAt(story, priya);
    expect(story.nudgesTo(priya)[0]).toContain('*Northwind* · Dana Reyes is waiting for a first reply');

    await story.at('2026-11-23T10:34:00Z');
    expect(standsAt(story, priya)).toEqual([first]);
    expect(story.nudgesTo(priya)).toEqual([
      '*2 conversations wait for you*\n' +
        '*Northwind* · Dana Reyes · The export is broken.\ndue Monday 23 Nov, 11:00 UTC · #ext-northwind\n' +
        "[Open] [I'm on it] [Snooze] [Settled]\n" +
        '*Globex* · Raj Patel · How do I add a colleague?\ndue Monday 23 Nov, 11:04 UTC · #ext-globex\n' +
        "[Open] [I'm on it] [Snooze] [Settled]",
    ]);
    await story.at('2026-11-23T10:39:59Z');
    expect(standsAt(story, priya)).toEqual([first]);
    await story.at('2026-11-23T10:40:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(standsAt(story, priya)).not.toEqual([first]);
  });

  it('says of each how it ended, for an hour, and is never posted for that', async () => {
    const story = await startJourney({ mode, at: morning, watched });
    const ask = await story.say(dana, 'The export is broken.');
    const other = await story.say(raj, 'How do I add a colleague?', { channel: globex });
    await story.at('2026-11-23T10:30:00Z');
    const at = standsAt(story, priya);
    await story.at('2026-11-23T10:35:00Z');
    await story.reply(tom, ask, 'Mended: please try again.');
    expect(story.nudgesTo(priya)[0]).toMatch(/^\*Globex\* · Raj Patel is waiting for a first reply/);
    expect(story.nudgesTo(priya)[0]).toContain('✓ *Northwind*: answered by @tom in 35 min, 25 min to spare.');
    await story.reply(tom, other, 'Under Settings, People.', { channel: globex });
    expect(story.nudgesTo(priya)).toEqual([
      '✓ *Globex*: answered by @tom in 35 min, 25 min to spare.\n' +
        '✓ *Northwind*: answered by @tom in 35 min, 25 min to spare.',
    ]);
    await story.at('2026-11-23T11:34:59Z');
    expect(story.nudgesTo(priya)[0]).toContain('answered by @tom');
    await story.at('2026-11-23T11:36:00Z');
    expect(story.nudgesTo(priya)).toEqual(['Nobody is waiting for you.']);
    expect(standsAt(story, priya)).toEqual(at);
  });

  it('has room for ten, counts the rest, and shows all of them on demand', async () => {
    const story = await startJourney({ mode, at: morning });
    for (let i = 1; i <= 12; i += 1) await openThread(story, `Question number ${i}: where is it?`);
    await story.at('2026-11-23T10:45:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('*12 conversations wait for you*');
    expect(story.nudgesTo(priya)[0]?.match(/\[Settled\]/g)).toHaveLength(10);
    expect(story.nudgesTo(priya)[0]).toMatch(/\[and 2 more\]$/);
    await story.press(priya, 'seeAll');
    const { blocks } = story.modal(priya);
    expect(blocks).toHaveLength(12);
    expect(JSON.stringify(blocks)).toContain('Question number 12');
  });

  it('is not sent for what was answered before Slack took it', async () => {
    const story = await startJourney({ mode, at: morning });
    const ask = await story.say(dana, 'The export is broken.');
    story.sandbox.faults.rateLimit('chat.postMessage', { retryAfterSeconds: 300 });
    await story.at('2026-11-23T10:31:00Z');
    await story.reply(tom, ask, 'Mended: please try again.');
    await story.at('2026-11-23T10:50:00Z');
    expect(story.nudgesTo(priya)).toEqual([]);
  });

  it('says what is true by then where Slack took it late', async () => {
    const story = await startJourney({ mode, at: morning, watched });
    const ask = await story.say(dana, 'The export is broken.');
    await story.say(raj, 'How do I add a colleague?', { channel: globex });
    story.sandbox.faults.rateLimit('chat.postMessage', { retryAfterSeconds: 300 });
    await story.at('2026-11-23T10:31:00Z');
    await story.reply(tom, ask, 'Mended: please try again.');
    await story.at('2026-11-23T10:50:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toMatch(/^\*Globex\*/);
    expect(story.nudgesTo(priya)[0]).not.toContain('Northwind');
  });

  it('stays where it is where the workspace keeps apps from deleting', async () => {
    const story = await startJourney({ mode, at: morning, watched });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:20:00Z');
    await story.say(raj, 'How do I add a colleague?', { channel: globex });
    await story.at('2026-11-23T10:30:00Z');
    story.sandbox.faults.fail('chat.delete', 'compliance_exports_prevent_deletion');
    await story.at('2026-11-23T10:55:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(2);
    expect(story.nudgesTo(priya)[0]).toBe('Your list goes on below.');
    expect(story.nudgesTo(priya)[1]).toContain('*2 conversations wait for you*');
  });
});
