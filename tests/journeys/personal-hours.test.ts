import { describe, expect, it } from 'vitest';
import { actionIds, blockIds } from '../../src/slack/ids.ts';
import { type Journey, modes, modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, mei, priya, tom } from '../support/journey-cast.ts';

const at = '2026-11-23T10:00:00Z';

interface Chosen {
  hours?: string | null;
  digest?: string;
  away?: string | null;
  back?: boolean;
  backup?: string[];
}

/** Presses a button on somebody's App Home as it stands. */
async function press(story: Journey, user: string, button: keyof typeof actionIds): Promise<void> {
  const viewId = story.sandbox.slack.home(user)?.id ?? '';
  await story.sandbox.slack.press({ user, viewId, actionId: actionIds[button] });
  await story.quiet();
}

/** Opens somebody's settings, changes what is named, and saves. @returns what the modal finds wrong, by field */
async function change(story: Journey, user: string, chosen: Chosen): Promise<Record<string, string>> {
  await story.command(user, 'settings');
  const values: Record<string, Record<string, unknown>> = {};
  const choose = (name: keyof typeof blockIds & keyof typeof actionIds, value: unknown) => {
    if (value !== undefined) values[blockIds[name]] = { [actionIds[name]]: value };
  };
  choose('settingsHours', chosen.hours);
  choose('settingsDigest', chosen.digest);
  choose('settingsAway', chosen.away);
  choose('settingsBack', chosen.back ? ['back'] : undefined);
  choose('settingsBackup', chosen.backup);
  const submitted = await story.sandbox.slack.submitView({
    user,
    viewId: story.modal(user).id,
    values: values as never,
  });
  await story.quiet();
  return submitted.errors ?? {};
}

describe.each(modes)('a person’s own settings, over %s', (mode) => {
  it('are kept, shown on App Home and in the modal, and undone', async () => {
    const story = await startJourney({ mode, at });
    expect(await story.home(tom)).toContain('Nudged in support hours, by your own clock.');
    const errors = await change(story, tom, {
      hours: 'Mon-Thu 8:00-12:00, 13:00-16:30',
      digest: '08:15',
      backup: [mei],
    });
    expect(errors).toEqual({});
    expect(await story.home(tom)).toContain(
      'Nudged in your own hours; what came overnight is told at 08:15. @mei is your backup.',
    );
    await press(story, tom, 'openSettings');
    const { blocks } = story.modal(tom);
    expect(JSON.stringify(blocks)).toContain('"initial_value":"mon-thu 08:00-12:00, 13:00-16:30"');
    expect(JSON.stringify(blocks)).toContain(`"initial_users":["${mei}"]`);

    await change(story, tom, { away: '2026-11-27' });
    expect(await story.home(tom)).toContain(
      'Away until Saturday 28 Nov, 00:00 UTC: @mei is nudged in your place.',
    );
    await change(story, tom, { back: true });
    expect(await story.home(tom)).toContain(
      'Nudged in your own hours; what came overnight is told at 08:15.',
    );
    await change(story, tom, { hours: '', digest: 'start', backup: [] });
    expect(await story.home(tom)).toContain('Nudged in support hours, by your own clock.');
  });
});

describe.each(modesByDatabase)('a person’s own settings, over %s', (mode) => {
  it('say at the field what cannot be', async () => {
    const story = await startJourney({ mode, at });
    expect(await change(story, tom, { hours: 'whenever I like' })).toEqual({
      [blockIds.settingsHours]: expect.stringContaining('“whenever” is neither a day nor a time range'),
    });
    expect(await change(story, tom, { hours: 'mon 09:00-12:00, 11:00-15:00' })).toEqual({
      [blockIds.settingsHours]: expect.stringContaining('overlaps'),
    });
    expect(await change(story, tom, { away: '2026-11-20' })).toEqual({
      [blockIds.settingsAway]: 'That day is over already. Choose one that is still to come.',
    });
    expect(await change(story, tom, { backup: [dana] })).toEqual({
      [blockIds.settingsBackup]: 'Only colleagues can be nudged in your place.',
    });
    expect(await change(story, tom, { backup: [tom] })).toEqual({
      [blockIds.settingsBackup]: 'That is you. Choose somebody else.',
    });
    expect(await story.home(tom)).toContain('Nudged in support hours, by your own clock.');
  });

  it('decide who is nudged: whoever is not at work is passed over, and their backup stands in while they are away', async () => {
    const story = await startJourney({ mode, at });
    await story.command(priya, 'watch @tom');
    await change(story, tom, { hours: 'mon-fri 13:00-17:00', backup: [mei] });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    expect(story.nudgesTo(mei)).toEqual([]);
    expect(story.nudgesTo(priya)).toHaveLength(1);

    await story.command(tom, 'away until Friday');
    await story.at('2026-11-23T10:31:00Z');
    await story.say(dana, 'How do I add a colleague to our account?');
    await story.at('2026-11-23T11:05:00Z');
    expect([tom, mei].map((who) => story.nudgesTo(who).length)).toEqual([0, 1]);
    expect(story.nudgesTo(mei)[0]).toContain('How do I add a colleague');
  });

  it('tell what came overnight at the time of the morning list', async () => {
    const story = await startJourney({ mode, at });
    await story.command(priya, 'watch @tom');
    for (const user of [priya, tom, mei]) story.sandbox.slack.userChange(user, { tz: 'America/New_York' });
    await story.quiet();
    await change(story, tom, { digest: '09:30' });
    await story.say(dana, 'The export is broken.');
    // 09:29 in New York: he is at work since nine.
    await story.at('2026-11-23T14:29:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    await story.at('2026-11-23T14:30:00Z');
    expect(story.nudgesTo(tom)).toHaveLength(1);
    expect(story.nudgesTo(priya)).toEqual([]);
  });

  it('are kept through a restart', async () => {
    const story = await startJourney({ mode, at });
    await change(story, tom, { hours: 'tue 10:00-12:00' });
    await story.restart();
    expect(await story.home(tom)).toContain('Nudged in your own hours.');
  });
});
