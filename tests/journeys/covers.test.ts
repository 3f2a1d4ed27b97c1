import { describe, expect, it } from 'vitest';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, globex, mei, priya, raj, tom } from '../support/journey-cast.ts';

const at = '2026-11-23T10:00:00Z';

describe.each(modesByDatabase)('one colleague who covers another, over %s', (mode) => {
  it('gets what would go to the other, until it ends', async () => {
    const story = await startJourney({ mode, at });
    await story.command(priya, 'watch @tom');
    expect(await story.command(priya, 'cover @mei for @tom until today')).toBe(
      '@mei covers @tom from now through Monday 23 Nov. What would go to @tom goes ' +
        'to @mei. `/cx-urgency cover nobody for @somebody` ends it.',
    );
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    expect(story.nudgesTo(mei)[0]).toContain('Dana Reyes is waiting for a first reply');
    await story.command(tom, 'watch @tom', globex);
    await story.at('2026-11-24T10:00:00Z');
    await story.say(raj, 'The invoice is wrong.', { channel: globex });
    await story.at('2026-11-24T10:30:00Z');
    expect(story.nudgesTo(tom).at(-1)).toContain('The invoice is wrong.');
  });

  it('is listed, and taken back', async () => {
    const story = await startJourney({ mode, at });
    await story.command(priya, 'watch @tom');
    expect(await story.command(tom, 'cover')).toContain('Nobody covers anybody at the moment.');
    await story.command(tom, 'cover @mei for @tom until Friday');
    await story.command(mei, 'cover @tom for @priya until Wednesday');
    expect(await story.command(priya, 'cover')).toBe(
      '@tom covers @priya through Wednesday 25 Nov\n' +
        '@mei covers @tom through Friday 27 Nov\n' +
        '`/cx-urgency cover @tom for @priya until Friday` says that one covers another, ' +
        '`/cx-urgency cover nobody for @priya` that it is over.',
    );
    expect(await story.command(tom, 'cover nobody for @tom')).toBe(
      'Nobody covers @tom. What needs them comes to them again.',
    );
    expect(await story.command(priya, 'cover')).not.toContain('covers @tom');
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(mei)).toEqual([]);
    expect(story.nudgesTo(tom)).toHaveLength(1);
  });

  it('is refused in words where it could not be', async () => {
    const story = await startJourney({ mode, at });
    expect(await story.command(tom, 'cover @mei for @dana until Friday')).toBe(
      'Only colleagues with an account in use cover each other.',
    );
    expect(await story.command(tom, 'cover @dana for @mei until Friday')).toBe(
      'Only colleagues with an account in use cover each other.',
    );
    expect(await story.command(tom, 'cover @mei for @mei until Friday')).toBe(
      'Nobody covers themselves. Name a colleague.',
    );
    expect(await story.command(tom, 'cover @mei for @tom until 2026-11-22')).toBe(
      'That day is over already. Name one that is still to come.',
    );
    expect(await story.command(tom, 'cover @mei for @tom')).toContain('I cannot read');
    expect(await story.command(tom, 'cover mei until Friday')).toContain('I cannot read “mei until Friday”.');
    await story.command(tom, 'cover @mei for @tom until Friday');
    expect(await story.command(tom, 'cover @tom for @mei until Friday')).toContain(
      'They cover each other already',
    );
    expect(await story.command(tom, 'cover')).not.toContain('covers @mei');
  });
});
