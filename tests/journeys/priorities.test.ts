import { describe, expect, it } from 'vitest';
import { clocks } from '../../src/store/schema.ts';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, linkTo, northwind, priya, tom } from '../support/journey-cast.ts';
import { promise } from '../support/journey-policy.ts';

/** Urgent asks are promised a reply within 30 minutes, others within an hour, low ones within four. */
const byPriority = { targets: { first_reply: { urgent: 30, normal: 60, low: 240 }, next_reply: 60 } };

describe.each(modesByDatabase)('a priority, over %s', (mode) => {
  it('that staff raises shortens the deadline from the original start, and whoever was nudged is told', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T09:59:00Z' });
    await promise(story, byPriority);
    await story.at('2026-11-23T10:00:00Z');
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:20:00Z');
    expect(story.nudgesTo(priya)).toEqual([]);
    expect(await story.command(tom, `priority urgent ${linkTo(northwind, ask)}`)).toBe(
      'It is *urgent* from now on.\n' +
        '• First reply: Monday 23 Nov, 10:30 UTC (due in 10 min) instead of Monday 23 Nov, 11:00 UTC.\n' +
        '*Northwind* · The export is broken.',
    );
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain(
      '*Urgent* · *Northwind* · Dana Reyes is waiting for a first reply in #ext-northwind.',
    );
    expect(story.nudgesTo(priya)[0]).toContain('*Reply due*\nMonday 23 Nov, 10:30 UTC');
    expect(await story.command(priya, 'open')).toContain(
      '*Urgent* · *Northwind* · The export is broken.\ndue in 10 min',
    );
    expect(await story.command(tom, `priority urgent <${linkTo(northwind, ask)}|here>`)).toContain(
      'It is urgent already.\n• First reply: Monday 23 Nov, 10:30 UTC (due in 10 min).',
    );
    await story.at('2026-11-23T10:30:01Z');
    expect(story.nudgesTo(priya)[0]).toContain(
      ':red_circle: *Urgent* · *Northwind* · Dana Reyes has waited longer',
    );
  });

  it('that is lowered from the nudge’s menu gives more time, but never takes back what is overdue', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T09:59:00Z' });
    await promise(story, byPriority);
    await story.at('2026-11-23T10:00:00Z');
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    await story.press(priya, 'menu', { selectedOption: 'low' });
    expect(story.nudgesTo(priya)[0]).toContain('*Low priority* · *Northwind* · Dana Reyes is waiting');
    expect(story.nudgesTo(priya)[0]).toContain('*Reply due*\nMonday 23 Nov, 14:00 UTC');
    await story.press(priya, 'menu', { selectedOption: 'urgent' });
    await story.at('2026-11-23T10:31:00Z');
    expect(story.nudgesTo(priya).at(-1)).toContain('has waited longer than promised');
    await story.press(priya, 'menu', { selectedOption: 'low' });
    expect(story.nudgesTo(priya).at(-1)).toContain('has waited longer than promised');
    expect(story.shownTo(priya, story.sandbox.slack.dmChannel(priya)).at(-1)).toContain(
      'It is *low priority* from now on.\n' +
        '• First reply: Monday 23 Nov, 10:30 UTC (overdue by 1 min); a deadline that has passed stays.',
    );
    const [clock] = await story.look((db) => db.select().from(clocks));
    expect(clock).toMatchObject({ outcome: 'breached', dueAt: new Date('2026-11-23T10:30:00Z') });
  });

  it('that the words of an ask tell counts from the start, and what is said later from then on', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T09:59:00Z' });
    await promise(story, byPriority);
    await story.at('2026-11-23T10:00:00Z');
    const ask = await story.say(dana, 'The export is slow.');
    await story.at('2026-11-23T10:10:00Z');
    await story.say(dana, 'Now production is down for us.');
    expect(story.nudgesTo(priya)[0]).toContain('*Reply due*\nMonday 23 Nov, 10:30 UTC');
    const why = await story.command(tom, `why ${linkTo(northwind, ask)}`);
    expect(why).toContain('*Urgent* · *Northwind* is waiting for a first reply.');
    expect(why).toContain(
      '• Monday 10:10: the customer’s words changed the priority to urgent, target 30 min, due Monday 10:30',
    );
  });
});
