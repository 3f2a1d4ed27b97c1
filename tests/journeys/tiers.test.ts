import { describe, expect, it } from 'vitest';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, globex, linkTo, northwind, priya, raj, tom } from '../support/journey-cast.ts';
import { promise } from '../support/journey-policy.ts';

describe.each(modesByDatabase)('the tier of a customer, over %s', (mode) => {
  it('decides which rule applies to what they ask from then on, and to nothing that they asked before', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T09:59:00Z' });
    await promise(story, {
      rules: [{ name: 'Gold', when: { tiers: ['gold'] }, targets: { first_reply: 15 } }],
    });
    await story.at('2026-11-23T10:00:00Z');
    const first = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:01:00Z');
    expect(await story.command(priya, 'tier GOLD')).toBe(
      'Northwind is of tier *gold*. Target: 15 min of support hours. ' +
        'It holds for what they ask from now on; earlier asks keep theirs.',
    );
    expect(await story.why(tom, first)).toContain('*Reply due*\nMonday 23 Nov, 11:00 UTC');
    expect(await story.why(tom, first)).toContain(
      'Rule “Gold” does not apply: it is for tier gold, and this customer has none.',
    );
    await story.reply(tom, first, 'Mended: please try again.');
    await story.at('2026-11-23T12:00:00Z');
    const second = await story.say(dana, 'The import is broken.');
    expect(await story.why(tom, second)).toContain('*Reply due*\nMonday 23 Nov, 12:15 UTC');
    expect(await story.why(tom, second)).toContain('Rule “Gold” applies.');
    await story.at('2026-11-23T12:01:00Z');
    expect(await story.command(priya, 'tier none')).toBe(
      'Northwind is of no tier. Target: 1 h of support hours. ' +
        'It holds for what they ask from now on; earlier asks keep theirs.',
    );
    expect(await story.why(tom, second)).toContain('Rule “Gold” applies.');
  });

  it('is one word, for a watched channel, from staff', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const how = '`/cx-urgency tier gold` sets it, `/cx-urgency tier none` takes it away.';
    expect(await story.command(priya, 'tier')).toBe(`Which tier? ${how}`);
    expect(await story.command(priya, 'tier very special')).toBe(
      `“very special” cannot be a tier: that is one word of up to 30 letters and digits. ${how}`,
    );
    expect(await story.command(priya, 'tier gold', globex)).toBe(
      'This channel is not watched. `/cx-urgency watch` starts it.',
    );
    expect(await story.command(dana, 'tier gold')).toBe('This is for the team of Acme.');
    expect(await story.command(priya, 'tier none')).toContain('Northwind is of no tier.');
    const ask = await story.say(dana, 'The export is broken.');
    for (const words of ['priority urgent', 'pause', 'resume']) {
      expect(await story.command(raj, `${words} ${linkTo(northwind, ask)}`, globex)).toBe(
        'This is for the team of Acme.',
      );
    }
    expect(await story.why(tom, ask)).toContain('*Northwind* is waiting for a first reply.');
    expect(story.postsOfTheApp(northwind)).toEqual([]);
  });
});
