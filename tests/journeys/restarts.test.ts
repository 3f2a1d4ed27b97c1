import { describe, expect, it } from 'vitest';
import { modes, startJourney } from '../support/journey.ts';
import { dana, globex, northwind, omar, priya, raj, tom } from '../support/journey-cast.ts';

describe.each(modes)('a restart of the app, over %s', (mode) => {
  it('between the ask and the deadline neither forgets the nudge nor repeats it', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:20:00Z');
    await story.restart();
    expect(story.nudgesTo(priya)).toEqual([]);
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    await story.restart();
    await story.at('2026-11-23T11:01:00Z');
    await story.restart();
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('has waited longer than promised');
  });

  it('after it missed the answer nudges nobody, and counts the answer at its own time', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:05:00Z');
    await story.stop();
    await story.at('2026-11-23T10:10:00Z');
    await story.reply(tom, ask, 'Mended: please try again.');
    await story.at('2026-11-23T11:30:00Z');
    await story.start();
    expect([...story.nudgesTo(priya), ...story.nudgesTo(tom)]).toEqual([]);
    const report = await story.command(priya, 'report week');
    expect(report).toContain('*1 of 1 answered in time*');
    expect(report).toContain('*First reply* (n 1)\nmedian 10 min');
  });

  it('after it missed an ask and the deadline of another nudges about both at once', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const first = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:05:00Z');
    await story.stop();
    await story.at('2026-11-23T10:20:00Z');
    await story.reply(omar, first, 'Same here.');
    await story.at('2026-11-23T10:50:00Z');
    await story.say(omar, 'How do I add a colleague?');
    await story.at('2026-11-23T11:30:00Z');
    await story.start();
    const nudges = story.nudgesTo(priya);
    expect(nudges).toHaveLength(1);
    expect(nudges[0]).toContain(
      ':red_circle: *Northwind* · Dana Reyes · The export is broken.\nwas due Monday 23 Nov, 11:00 UTC',
    );
    expect(nudges[0]).toContain(
      '*Northwind* · Omar Haddad · How do I add a colleague?\ndue Monday 23 Nov, 11:50 UTC',
    );
    expect(await story.command(priya, 'report week')).toContain('*Breached*\n1');
  });

  it('finds what was written into old threads meanwhile', async () => {
    const story = await startJourney({ mode, at: '2026-11-19T10:00:00Z' });
    const unanswered = await story.say(dana, 'May we have the contract as PDF?');
    await story.at('2026-11-20T09:00:00Z');
    const answered = await story.say(omar, 'How do I add a colleague?');
    await story.reply(tom, answered, 'Under Settings, then People.');
    await story.at('2026-11-23T09:00:00Z');
    await story.say(omar, 'Good morning');
    await story.at('2026-11-23T10:00:00Z');
    await story.stop();
    await story.reply(tom, unanswered, 'Here it is.');
    await story.at('2026-11-23T10:01:00Z');
    await story.reply(omar, answered, 'And how do I remove one?');
    await story.at('2026-11-23T10:31:00Z');
    await story.start();
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('answered by @tom');
    // Before it, Monday's list of what has no final word.
    expect(story.nudgesTo(tom)).toHaveLength(2);
    expect(story.nudgesTo(tom)[0]).toContain('1 without a final word');
    expect(story.nudgesTo(tom)[1]).toContain('>And how do I remove one?');
    expect(story.postsOfTheApp(northwind)).toEqual([]);
  });

  it('finds the thread that was begun meanwhile on a message of some days ago', async () => {
    const story = await startJourney({ mode, at: '2026-11-20T10:00:00Z' });
    const news = await story.say(tom, 'Tonight we update the billing page.');
    await story.at('2026-11-23T09:00:00Z');
    await story.say(omar, 'Good morning');
    await story.at('2026-11-23T10:00:00Z');
    await story.stop();
    await story.reply(dana, news, 'It looks wrong since then. Can you help?');
    await story.at('2026-11-23T10:30:00Z');
    await story.start();
    expect(story.nudgesTo(tom)).toHaveLength(1);
    expect(story.nudgesTo(tom)[0]).toContain('>It looks wrong since then. Can you help?');
  });

  it('finds what was edited and deleted meanwhile', async () => {
    const watched = [northwind, globex];
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z', watched });
    const courtesy = await story.say(dana, 'Good morning');
    const ask = await story.say(raj, 'The import is broken.', { channel: globex });
    await story.at('2026-11-23T10:02:00Z');
    await story.reply(raj, ask, 'Thanks!', { channel: globex });
    await story.stop();
    await story.edit(courtesy, 'Good morning, how do I add a colleague?');
    await story.remove(ask, globex);
    await story.at('2026-11-23T10:32:00Z');
    await story.start();
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('*Asked*\nMonday 23 Nov, 10:02 UTC');
  });
});
