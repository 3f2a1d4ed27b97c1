import { describe, expect, it } from 'vitest';
import { clocks } from '../../src/store/schema.ts';
import { modes, startJourney } from '../support/journey.ts';
import { dana, northwind, priya } from '../support/journey-cast.ts';

describe.each(modes)('an ask that nobody answers, over %s', (mode) => {
  it('asked on Friday at 16:50, is nudged about on Monday at 09:20 and is overdue after 09:50', async () => {
    const story = await startJourney({ mode, at: '2026-11-20T16:40:00Z' });
    await story.at('2026-11-20T16:50:00Z');
    await story.say(dana, 'Our invoices stopped exporting. Can you look?');
    await story.at('2026-11-23T09:19:59.999Z');
    expect(story.nudgesTo(priya)).toEqual([]);

    // Ten minutes of the hour on Friday, twenty on Monday: half of the target.
    await story.at('2026-11-23T09:20:00Z');
    expect(story.nudgesTo(priya)).toEqual([
      '*Northwind* · Dana Reyes is waiting for a first reply in #ext-northwind.\n' +
        '>Our invoices stopped exporting. Can you look?\n' +
        '*Asked*\nFriday 20 Nov, 16:50 UTC\n' +
        '*Reply due*\nMonday 23 Nov, 09:50 UTC\n' +
        'Target 1 h of support hours\n' +
        "[Open] [I'm on it] [Snooze] [No reply needed] [Hand over] [Settled otherwise]",
    ]);

    // At the deadline itself a reply is still in time.
    await story.at('2026-11-23T09:50:00Z');
    expect(await story.command(priya, 'report week')).toContain('*Breached*\n0');
    expect(story.nudgesTo(priya)[0]).toContain('*Reply due*');

    await story.at('2026-11-23T09:51:00Z');
    expect(story.nudgesTo(priya)).toEqual([
      ':red_circle: *Northwind* · Dana Reyes has waited longer than promised in #ext-northwind.\n' +
        '>Our invoices stopped exporting. Can you look?\n' +
        '*Asked*\nFriday 20 Nov, 16:50 UTC\n' +
        '*Reply was due*\nMonday 23 Nov, 09:50 UTC\n' +
        'Target 1 h of support hours; not answered yet\n' +
        "[Open] [I'm on it] [Snooze] [No reply needed] [Hand over] [Settled otherwise]",
    ]);
    const report = await story.command(priya, 'report week');
    expect(report).toContain('*0 of 1 answered in time*');
    expect(report).toContain('*Breached*\n1');
    expect(report).toContain('*Open and overdue*\n1');
    expect(report).toContain('the oldest was due Monday 23 Nov, 09:50 UTC');

    // It is said once and kept up to date, for as long as it takes.
    await story.at('2026-11-27T17:00:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.postsOfTheApp(northwind)).toEqual([]);
    const [clock, ...others] = await story.look((db) => db.select().from(clocks));
    expect(others).toEqual([]);
    expect(clock).toMatchObject({
      metric: 'first_reply',
      outcome: 'breached',
      startedAt: new Date('2026-11-20T16:50:00Z'),
      dueAt: new Date('2026-11-23T09:50:00Z'),
      endedAt: null,
      nextActionAt: null,
    });
  });
});
