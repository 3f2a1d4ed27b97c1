import { describe, expect, it } from 'vitest';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, globex, northwind, priya, raj, tom } from '../support/journey-cast.ts';

describe.each(modesByDatabase)('a watched channel, over %s', (mode) => {
  it('that is renamed and gets another id stays what it was, nudges and buttons included', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const { slack } = story.sandbox;
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    slack.rename(northwind, 'ext-northwind-traders', tom);
    slack.changeChannelId(northwind, 'C0NEWID');
    await story.quiet();
    await story.press(priya, 'take');
    expect(story.shownTo(priya, slack.dmChannel(priya))).toEqual([]);
    expect(story.nudgesTo(priya)[0]).toContain('is waiting for a first reply in #ext-northwind-traders.');
    expect(story.nudgesTo(priya)[0]).toContain('@priya is on it.');
    await story.at('2026-11-23T10:50:00Z');
    await story.reply(tom, ask, 'Mended: please try again.', { channel: 'C0NEWID' });
    expect(story.nudgesTo(priya)).toEqual([
      '✓ *Northwind*: answered by @tom in 50 min, 10 min to spare.\nThe export is broken.',
    ]);
    expect(await story.command(priya, 'target 30', 'C0NEWID')).toContain(
      'Target in #ext-northwind-traders: 30 min',
    );
  });

  it('that is archived has nobody nudged, and is taken up again when it is opened again', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const { slack } = story.sandbox;
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:10:00Z');
    slack.archive(northwind, tom);
    await story.quiet();
    await story.at('2026-11-23T10:40:00Z');
    expect(story.nudgesTo(priya)).toEqual([]);
    expect(await story.command(priya, 'open')).toContain('Nobody is waiting for a reply.');
    slack.unarchive(northwind, tom);
    await story.quiet();
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('is waiting for a first reply');
    expect(await story.command(priya, 'open')).toContain('due in 20 min · @priya');
  });

  it('that the app is taken out of is quiet, and is read again when the app comes back', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const { slack } = story.sandbox;
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:40:00Z');
    slack.leave(northwind, slack.appUserId);
    await story.quiet();
    expect(story.nudgesTo(priya)).toEqual([
      '– *Northwind*: the channel is no longer watched, so this is no longer followed here.\nThe export is broken.',
    ]);
    await story.reply(tom, ask, 'Mended: please try again.');
    await story.at('2026-11-23T11:00:00Z');
    await story.say(dana, 'How do I add a colleague?');
    await story.at('2026-11-23T11:40:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    slack.invite(northwind, slack.appUserId, tom);
    await story.quiet();
    const open = await story.command(priya, 'open');
    expect(open).toContain('*1 message is waiting for a reply.*');
    expect(open).toContain('How do I add a colleague?\ndue in 20 min');
    const waiting = [...story.nudgesTo(priya), ...story.nudgesTo(tom)].filter((nudge) =>
      nudge.includes('is waiting'),
    );
    expect(waiting).toHaveLength(1);
    expect(waiting[0]).toContain('>How do I add a colleague?');
    expect(story.postsOfTheApp(northwind)).toEqual([]);
  });

  it('tells what was overdue in its past, and nobody is nudged about it', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.say(raj, 'The import is broken.', { channel: globex });
    await story.at('2026-11-23T12:00:00Z');
    await story.command(priya, 'watch', globex);
    await story.quiet();
    expect(story.shownTo(priya, globex)).toContain(
      '1 message is overdue already; it is counted, and nobody is nudged about what was asked before.',
    );
    await story.at('2026-11-23T13:00:00Z');
    expect(story.nudgesTo(priya)).toEqual([]);
  });

  it('that is unwatched settles its nudges, and asks again when it is watched again', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:40:00Z');
    await story.command(tom, 'unwatch');
    expect(story.nudgesTo(priya)[0]).toContain('– *Northwind*: the channel is no longer watched');
    await story.command(tom, 'watch');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('is waiting for a first reply');
  });
});
