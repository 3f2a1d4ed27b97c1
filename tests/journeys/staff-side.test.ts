import { describe, expect, it } from 'vitest';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, mei, northwind, priya, tom } from '../support/journey-cast.ts';
import { promise } from '../support/journey-policy.ts';

describe.each(modesByDatabase)('what staff says where the customer reads along, over %s', (mode) => {
  it('hands over in words: the nudge goes to the colleague, and the customer waits on', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)[0]).toContain('is waiting for a first reply');
    await story.reply(priya, ask, `<@${tom}> can you take this? It is the exporter again`);
    const settled = '→ *Northwind*: handed over to @tom by @priya.\nThe export is broken.';
    expect(story.nudgesTo(priya)).toEqual([settled]);
    expect(story.nudgesTo(tom)).toHaveLength(1);
    expect(story.nudgesTo(tom)[0]).toContain(
      'Handed over by @priya:\n>can you take this? It is the exporter again',
    );
    await story.at('2026-11-23T11:01:00Z');
    expect(story.nudgesTo(tom)[0]).toContain('has waited longer than promised');
    await story.reply(tom, ask, 'Mended: please try again.');
    expect(story.nudgesTo(tom)[0]).toContain('answered by @tom after 1 h 1 min');
    expect(story.nudgesTo(priya)).toEqual([settled]);
    expect(story.postsOfTheApp(northwind)).toEqual([]);
  });

  it('is no answer where it is said to a colleague, be it one who never wrote here', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.reply(tom, ask, `<@${mei}> did we deploy yesterday?`);
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(tom)[0]).toContain('is waiting for a first reply');
    await story.reply(tom, ask, `<@${dana}> it is back, did it work for you?`);
    expect(story.nudgesTo(tom)[0]).toContain('answered by @tom in 30 min');
  });

  it('shows “looking into it”, and the customer waits on', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    await story.reply(tom, ask, 'Looking into it');
    expect(story.nudgesTo(priya)[0]).toContain('@tom is on it. The customer still waits for the reply.');
    expect(await story.command(mei, 'open')).toContain('@tom is on it');
    await story.at('2026-11-23T11:01:00Z');
    expect(await story.command(mei, 'open')).toContain('overdue by 1 min · @tom is on it');
  });

  it('takes “looking into it” for the reply where the policy has it so, and says so', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await promise(story, { acknowledgementIsReply: true });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    await story.reply(tom, ask, 'Looking into it');
    expect(story.nudgesTo(priya)[0]).toContain('answered by @tom in 30 min');
    expect(await story.why(mei, ask)).toContain(
      '@tom’s “Looking into it” counted as the reply, as the policy says.',
    );
    await story.at('2026-11-23T10:40:00Z');
    await story.reply(dana, ask, 'Any news?');
    expect(await story.command(mei, 'open')).toContain('Any news?');
  });
});
