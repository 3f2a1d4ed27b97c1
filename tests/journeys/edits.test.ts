import { describe, expect, it } from 'vitest';
import { clocks } from '../../src/store/schema.ts';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, northwind, omar, priya, tom } from '../support/journey-cast.ts';

describe.each(modesByDatabase)('a message that changes, over %s', (mode) => {
  it('and is deleted before the answer, is no longer counted, and its nudge says so', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:35:00Z');
    await story.remove(ask);
    expect(story.nudgesTo(priya)).toEqual([
      '– *Northwind*: the customer took the question back.\nThe export is broken.',
    ]);
    await story.at('2026-11-23T12:00:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(await story.command(priya, 'report week')).toContain('No reply to a customer fell due');
    const [clock] = await story.look((db) => db.select().from(clocks));
    expect(clock).toMatchObject({ outcome: 'cancelled', cancelReason: 'ask_deleted' });
  });

  it('and is deleted although somebody joined in, leaves the other ask to be counted', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:10:00Z');
    await story.reply(omar, ask, 'Same here.');
    await story.remove(ask);
    await story.at('2026-11-23T10:39:00Z');
    expect(story.nudgesTo(priya)).toEqual([]);
    await story.at('2026-11-23T10:40:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('*Northwind* · Omar Haddad is waiting');
    expect(story.nudgesTo(priya)[0]).toContain('>Same here.');
  });

  it('from a courtesy to an ask, starts the clock then; the nudge follows its wording, and is settled by a courtesy', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const message = await story.say(dana, 'Good morning all');
    await story.at('2026-11-23T10:40:00Z');
    expect(story.nudgesTo(priya)).toEqual([]);
    await story.edit(message, 'Good morning all, how do I add a colleague?');
    await story.at('2026-11-23T11:09:59Z');
    expect(story.nudgesTo(priya)).toEqual([]);
    await story.at('2026-11-23T11:10:00Z');
    expect(story.nudgesTo(priya)[0]).toContain('>Good morning all, how do I add a colleague?');
    expect(story.nudgesTo(priya)[0]).toContain('*Asked*\nMonday 23 Nov, 10:40 UTC');

    await story.edit(message, 'How do I add a colleague today, before the audit?');
    expect(story.nudgesTo(priya)[0]).toContain('>How do I add a colleague today, before the audit?');
    expect(story.nudgesTo(priya)[0]).toContain('*Asked*\nMonday 23 Nov, 10:40 UTC');
    expect(await story.command(priya, 'open')).toContain('How do I add a colleague today');

    await story.edit(message, 'Got it, thanks');
    expect(story.nudgesTo(priya)).toEqual([
      '– *Northwind*: the customer took the question back.\nHow do I add a colleague today, before the audit?',
    ]);
  });

  it('only because a link unfolds or a thread grows, changes nothing', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const url = 'https://northwind.example/orders';
    const ask = await story.say(dana, `This page is empty: ${url}`);
    const courtesy = await story.say(omar, 'Thanks a lot');
    await story.at('2026-11-23T10:20:00Z');
    story.sandbox.slack.unfurl({ channel: northwind, ts: ask, url, title: 'Orders' });
    story.sandbox.slack.unfurl({ channel: northwind, ts: courtesy, url, title: 'Can you read this?' });
    await story.reply(tom, courtesy, 'Any time.');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    const kept = await story.look((db) => db.select().from(clocks));
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ outcome: 'running', startedAt: new Date('2026-11-23T10:00:00Z') });
  });
});
