import { describe, expect, it } from 'vitest';
import { modes, modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, globex, mei, priya, raj, tom } from '../support/journey-cast.ts';

// Monday 2026-11-23, 10:00 in London; replies are promised within an hour of support hours, from 09:00 to 17:00.
const at = '2026-11-23T10:00:00Z';
const instant = (iso: string) => new Date(iso);

describe.each(modes)('somebody who says that they are away, over %s', (mode) => {
  it('is told until when exactly, and is nudged no more until they are back', async () => {
    const story = await startJourney({ mode, at });
    await story.command(priya, 'watch @tom');
    expect(await story.command(tom, 'away')).toBe(
      'You are not away. `/cx-urgency away until Friday` says that you are: also `today`, `tomorrow`, ' +
        '`2026-12-01`; `/cx-urgency away back` that you are here again.',
    );
    expect(await story.command(tom, 'away until Friday')).toBe(
      'You are away through Friday 27 Nov. What would come to you goes to the next ' +
        'in line, and you are told what moved when you are back. `/cx-urgency away back` ends it.',
    );
    expect(await story.command(tom, 'away')).toContain('You are away through Friday 27 Nov.');
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    expect(story.nudgesTo(priya)[0]).toContain('Dana Reyes is waiting for a first reply');

    expect(await story.command(tom, 'away back')).toBe(
      'You are not away. What needs you comes to you again.',
    );
    await story.say(dana, 'So is the import.');
    await story.at('2026-11-23T11:31:00Z');
    expect(story.nudgesTo(tom)).not.toEqual([]);
  });
});

describe.each(modesByDatabase)('somebody who is away, over %s', (mode) => {
  it('may say it for today, tomorrow, a weekday or a date, in their own zone', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T23:30:00Z', watched: [] });
    story.sandbox.slack.userChange(tom, { tz: 'Asia/Tokyo' });
    await story.quiet();
    expect(await story.command(tom, 'away today')).toContain('through Tuesday 24 Nov.');
    expect(await story.command(mei, 'away today')).toContain('through Monday 23 Nov.');
    expect(await story.command(mei, 'away tomorrow')).toContain('through Tuesday 24 Nov');
    expect(await story.command(mei, 'away until mon')).toContain('through Monday 23 Nov');
    expect(await story.command(mei, 'away until 2026-12-01')).toContain('through Tuesday 1 Dec');
  });

  it('is told in words what is no day, or none on which it could end', async () => {
    const story = await startJourney({ mode, at, watched: [] });
    expect(await story.command(tom, 'away until whenever')).toContain(
      '“until whenever” is not a day I know.',
    );
    expect(await story.command(tom, 'away until 2026-02-30')).toContain('is not a day I know.');
    expect(await story.command(tom, 'away until 2026-11-20')).toBe(
      'That day is over already. Name one that is still to come.',
    );
    expect(await story.command(tom, 'away until 2029-01-01')).toBe(
      'That is more than a year from now. Name a nearer day.',
    );
    expect(await story.command(tom, 'away')).toContain('You are not away.');
  });

  it('is passed over by their Slack status, and nudged again once it has ended', async () => {
    const story = await startJourney({ mode, at });
    await story.command(priya, 'watch @tom');
    const statusUntil = instant('2026-11-23T12:00:00Z');
    story.sandbox.slack.userChange(tom, {
      statusEmoji: ':face_with_thermometer:',
      statusText: 'Out sick',
      statusUntil,
    });
    await story.quiet();
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(await story.command(tom, 'away')).toContain('Your Slack status says that you are away, though');
    expect(await story.command(tom, 'away back')).toContain('until you clear it, others are nudged');
    await story.command(tom, 'watch @tom', globex);
    await story.at('2026-11-23T12:00:00Z');
    await story.say(raj, 'The invoice is wrong.', { channel: globex });
    await story.at('2026-11-23T12:30:00Z');
    expect(story.nudgesTo(tom)).toHaveLength(1);
    expect(story.nudgesTo(tom)[0]).toContain('The invoice is wrong.');
  });

  it('is passed over while notifications are paused, unless they are on again', async () => {
    const story = await startJourney({ mode, at });
    await story.command(priya, 'watch @tom');
    const paused = { from: instant('2026-11-23T10:00:00Z'), until: instant('2026-11-23T18:00:00Z') };
    story.sandbox.slack.doNotDisturb(tom, paused);
    await story.quiet();
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    expect(story.nudgesTo(priya)).toHaveLength(1);
    story.sandbox.slack.doNotDisturb(tom, null);
    await story.command(tom, 'watch @tom', globex);
    await story.say(raj, 'The invoice is wrong.', { channel: globex });
    await story.at('2026-11-23T11:00:00Z');
    expect(story.nudgesTo(tom)).toHaveLength(1);
  });

  it('is no customer: outsiders are told that this is not for them, and nothing is kept', async () => {
    const story = await startJourney({ mode, at });
    expect(await story.command(dana, 'away today')).toContain('Acme');
    expect(await story.command(dana, 'settings')).toContain('Acme');
    expect(story.sandbox.slack.viewStack(dana)).toEqual([]);
    expect(await story.command(dana, 'cover @tom for @priya until Friday')).not.toContain('covers');
    expect(await story.command(tom, 'cover')).toContain('Nobody covers anybody');
  });
});
