import { describe, expect, it } from 'vitest';
import { modes, startJourney } from '../support/journey.ts';
import { dana, globex, kpis, mei, northwind, priya, raj, tom } from '../support/journey-cast.ts';

describe.each(modes)('the command, over %s', (mode) => {
  it('sets up channels, owners and targets, and its lists show whose they are', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z', watched: [] });
    expect(await story.command(priya, 'target 30')).toBe(
      'This channel is not watched. `/cx-urgency watch` starts it.',
    );
    expect(await story.command(priya, 'watch @tom')).toBe(
      'Watching #ext-northwind for Northwind. Owner: @tom. Target: 1 h of support hours.',
    );
    expect(await story.command(priya, 'watch', globex)).toBe(
      'Watching #ext-globex for Globex. Owner: @priya. Target: 1 h of support hours.',
    );
    expect(await story.command(mei, 'TARGET 30', globex)).toBe(
      'Target in #ext-globex: 30 min of support hours. ' +
        'It holds for what customers ask from now on; earlier asks keep theirs.',
    );
    await story.say(dana, 'The export is broken.');
    await story.say(raj, 'The import is broken.', { channel: globex });
    await story.at('2026-11-23T10:31:00Z');
    expect(await story.command(mei, 'open')).toBe(
      '*2 messages are waiting for a reply, 1 of them overdue.*\n' +
        ':red_circle: *Globex* · The import is broken.\noverdue by 1 min · @priya\n' +
        '*Northwind* · The export is broken.\ndue in 29 min · @tom\n' +
        'As of Monday 23 Nov, 10:31 UTC',
    );
    expect(await story.command(tom, 'mine')).toBe(
      '*1 message is waiting for you.*\n' +
        '*Northwind* · The export is broken.\ndue in 29 min\n' +
        'As of Monday 23 Nov, 10:31 UTC',
    );
    expect(await story.command(mei, 'mine')).toContain('Nobody is waiting for you.');
    expect(story.nudgesTo(priya)[0]).toContain('*Globex* · Raj Patel has waited longer than promised');
    expect(story.nudgesTo(tom)[0]).toContain('*Northwind* · Dana Reyes is waiting for a first reply');
    expect(await story.command(priya, 'report')).toContain(
      'Replies to customers, last 7 days\n*0 of 1 answered',
    );
    expect(await story.command(priya, 'report 30d')).toContain('Replies to customers, last 30 days');

    expect(await story.command(priya, 'unwatch')).toBe(
      'No longer watching #ext-northwind. What was counted so far stays in the reports; ' +
        '`/cx-urgency watch` starts again.',
    );
    await story.at('2026-11-23T12:00:00Z');
    expect(story.nudgesTo(tom)).toHaveLength(1);
    expect(await story.command(tom, 'mine')).toContain('Nobody is waiting for you.');
    for (const channel of [northwind, globex]) expect(story.postsOfTheApp(channel)).toEqual([]);
  });

  it('says what it cannot do, and what may have been meant', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const dm = story.sandbox.slack.dmChannel(priya);
    const help = await story.command(priya, 'help');
    expect(help).toContain('`/cx-urgency target 30`  promise replies within 30 minutes here');
    expect(await story.command(priya, '')).toBe(help);
    expect(await story.command(priya, 'opne')).toBe(
      'I do not know “opne”. Did you mean `/cx-urgency open`? `/cx-urgency help` lists all.',
    );
    expect(await story.command(priya, 'banana')).toBe(
      'I do not know “banana”. Used most are `/cx-urgency open`, `/cx-urgency mine`, `/cx-urgency report`. ' +
        '`/cx-urgency help` lists all.',
    );
    expect(await story.command(priya, 'watch', dm)).toBe(
      'This works in a channel where customers write, not in a direct message.',
    );
    expect(await story.command(priya, 'watch @dana')).toBe(
      '@dana is not of this workspace. The owner has to be a colleague.',
    );
    expect(await story.command(priya, 'watch somebody')).toContain('“somebody” is nobody I know');
    expect(await story.command(priya, 'target soon')).toContain('“soon” is not a number of minutes.');
    expect(await story.command(priya, 'target 0')).toContain('“0” is not a number of minutes.');
    expect(await story.command(priya, 'report fortnight')).toContain('“fortnight” is not a period I know.');
    expect(await story.command(priya, 'report here')).toBe(
      'Customers read along here, so the report cannot come to this channel. Choose one of your own.',
    );
    expect(await story.command(priya, 'report here', kpis)).toBe(
      'The weekly report comes to #support-kpis, on Mondays at 09:00.',
    );
    story.sandbox.slack.leave(globex, story.sandbox.slack.appUserId);
    expect(await story.command(priya, 'watch', globex)).toBe(
      'I am not in this channel yet. Send `/invite @cx-urgency` here, then try again.',
    );
    expect(story.postsOfTheApp(northwind)).toEqual([]);
  });
});
