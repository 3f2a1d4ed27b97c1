import { describe, expect, it } from 'vitest';
import { clocks } from '../../src/store/schema.ts';
import { modes, startJourney } from '../support/journey.ts';
import { beacon, dana, northwind, omar, priya, tom } from '../support/journey-cast.ts';

describe.each(modes)('an answer, over %s', (mode) => {
  it('before the nudge spares it, thanks for it starts nothing, and the next ask is a clock of its own', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'Where do I find the March invoice?');
    await story.at('2026-11-23T10:29:00Z');
    await story.reply(tom, ask, 'Under Billing, then Archive.');
    await story.at('2026-11-23T10:31:00Z');
    await story.reply(dana, ask, 'Thanks! That works :tada:');
    await story.at('2026-11-23T12:00:00Z');
    expect([...story.nudgesTo(priya), ...story.nudgesTo(tom)]).toEqual([]);
    expect(await story.command(priya, 'open')).toContain('Nobody is waiting for a reply.');
    const report = await story.command(priya, 'report week');
    expect(report).toContain('*1 of 1 answered in time*');
    expect(report).toContain('*First reply* (n 1)\nmedian 29 min');
    expect(report).toContain('*Rescues*\n0');

    await story.reply(dana, ask, 'And how do I get the one of April?');
    await story.at('2026-11-23T12:30:00Z');
    expect(story.nudgesTo(priya)).toEqual([]);
    expect(story.nudgesTo(tom)).toHaveLength(1); // he answered last
    expect(story.nudgesTo(tom)[0]).toContain('*Northwind* · Dana Reyes is waiting for the next reply');
    expect(story.nudgesTo(tom)[0]).toContain('*Asked*\nMonday 23 Nov, 12:00 UTC');
  });

  it('after the nudge turns the message into its outcome, and is a rescue in the report', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'Where do I find the March invoice?');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    await story.at('2026-11-23T10:34:00Z');
    await story.reply(tom, ask, 'Under Billing, then Archive.');
    expect(story.nudgesTo(priya)).toEqual([
      '✓ *Northwind*: answered by @tom in 34 min, 26 min to spare.\nWhere do I find the March invoice?',
    ]);
    await story.at('2026-11-23T17:00:00Z');
    const report = await story.command(priya, 'report week');
    expect(report).toContain('*1 of 1 answered in time*');
    expect(report).toContain('*Rescues*\n1');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.postsOfTheApp(northwind)).toEqual([]);
  });

  it('is not that somebody looks into it; after the deadline it says how late it is, and stays a breach', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    await story.reply(tom, ask, "I'm looking into it.");
    expect(story.nudgesTo(priya)[0]).toContain('@tom is on it. The customer still waits for the reply.');
    await story.at('2026-11-23T11:01:00Z');
    expect(story.nudgesTo(priya)[0]).toContain('has waited longer than promised');
    await story.at('2026-11-23T11:12:00Z');
    await story.reply(tom, ask, 'Mended: please try again.');
    expect(story.nudgesTo(priya)).toEqual([
      '✓ *Northwind*: answered by @tom after 1 h 12 min, 12 min over the target.\nThe export is broken.',
    ]);
    const report = await story.command(priya, 'report week');
    expect(report).toContain('*0 of 1 answered in time*');
    expect(report).toContain('*Breached*\n1');
    expect(report).toContain('*Open and overdue*\n0');
  });

  it('in the channel itself answers two asks at once, and the clock counts from the first of them', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:20:00Z');
    await story.say(dana, 'Also, how do I add a colleague?');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('>The export is broken.');
    expect(await story.command(priya, 'open')).toContain('*1 message is waiting for a reply.*');
    await story.at('2026-11-23T10:45:00Z');
    await story.say(tom, 'Both are sorted: please try again.');
    expect(story.nudgesTo(priya)[0]).toContain('answered by @tom in 45 min, 15 min to spare');
    await story.at('2026-11-23T17:00:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    const kept = await story.look((db) => db.select().from(clocks));
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ outcome: 'met', startedAt: new Date('2026-11-23T10:00:00Z') });
  });

  it('is nothing that a bot or a colleague of the customer writes', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:05:00Z');
    await story.reply(beacon, ask, 'Ticket 4711 was opened for you.');
    await story.reply(beacon, ask, 'A status page exists.', { subtype: 'bot_message' });
    await story.reply(omar, ask, 'Same here, it broke this morning.');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('*Northwind* · Dana Reyes is waiting for a first reply');
    expect(story.nudgesTo(priya)[0]).toContain('>The export is broken.');
  });
});
