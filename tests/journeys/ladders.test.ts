import { describe, expect, it } from 'vitest';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, mei, priya, tom } from '../support/journey-cast.ts';
import { promise } from '../support/journey-policy.ts';

describe.each(modesByDatabase)('a ladder, over %s', (mode) => {
  it('reaches whom the policy names, though the app has never met them', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T09:55:00Z' });
    await promise(story, { ladder: [{ at: 0.8, to: mei }] });
    await story.at('2026-11-23T10:00:00Z');
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:47:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(mei)).toEqual([]);
    await story.at('2026-11-23T10:48:00Z');
    expect(story.nudgesTo(mei)).toHaveLength(1);
    expect(story.nudgesTo(mei)[0]).toContain('is waiting for a first reply');
  });

  it('settles for everybody with the answer', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T09:55:00Z' });
    await promise(story, { ladder: [{ at: 0.8, to: mei }] });
    await story.at('2026-11-23T10:00:00Z');
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:50:00Z');
    await story.reply(tom, ask, 'Mended: please try again.');
    await story.at('2026-11-23T10:51:00Z');
    for (const person of [priya, mei]) {
      expect(story.nudgesTo(person)).toHaveLength(1);
      expect(story.nudgesTo(person)[0]).toContain('answered');
    }
  });
});
