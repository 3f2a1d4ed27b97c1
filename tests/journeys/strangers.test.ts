import { describe, expect, it } from 'vitest';
import { messages } from '../../src/store/schema.ts';
import { type Journey, modes, startJourney } from '../support/journey.ts';
import { mei, northwind, priya, tom } from '../support/journey-cast.ts';

const lee = 'U0LEE';
const rosa = 'U0ROSA';

/** Lee is in the channel, and Slack tells nothing of them; Rosa is Acme's other admin, and never wrote anywhere. */
async function withLee(story: Journey): Promise<void> {
  const { slack } = story.sandbox;
  slack.addUser({ id: rosa, name: 'rosa', realName: 'Rosa Diaz', isAdmin: true });
  slack.addTeam({ id: 'T0LEES', name: 'Lees' });
  slack.addUser({ id: lee, name: 'lee', realName: 'Lee Park', team: 'T0LEES', isTeamHidden: true });
  slack.channel(northwind).members.add(lee);
  await story.quiet();
}

describe.each(modes)('somebody of whom Slack tells nothing, over %s', (mode) => {
  it('reaches each admin once, and waits from when they wrote as soon as one says that they are a customer', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await withLee(story);
    await story.say(lee, 'The export is broken.', { omitTeam: true });
    await story.at('2026-11-23T10:10:00Z');
    await story.say(lee, 'Anybody there?', { omitTeam: true });
    const asked = [
      '*Who is Lee Park?* They wrote in #ext-northwind, and Slack does not say whether they are a customer or one of us.',
      '>The export is broken.',
      'Until somebody says so, what they write is neither a question nor an answer.',
      '[A customer] [One of us] [Open]',
    ].join('\n');
    for (const admin of [priya, rosa]) expect(story.nudgesTo(admin)).toEqual([asked]);
    for (const other of [tom, mei, lee]) expect(story.nudgesTo(other)).toEqual([]);
    expect(await story.command(tom, 'open')).toContain('Nobody is waiting');

    await story.at('2026-11-23T10:20:00Z');
    await story.press(rosa, 'isCustomer');
    for (const admin of [priya, rosa])
      expect(story.nudgesTo(admin)).toEqual(['✓ *Lee Park*: @rosa said: a customer.\nThe export is broken.']);
    expect(await story.command(tom, 'open')).toContain('due in 40 min');

    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(2);
    expect(story.nudgesTo(priya)[1]).toContain('Lee Park is waiting for a first reply');
    await story.at('2026-11-23T11:01:00Z');
    expect(story.nudgesTo(priya)[1]).toContain('has waited longer than promised');
    expect(story.postsOfTheApp(northwind)).toEqual([]);
  });

  it('answers from when they wrote where one says that they are one of us', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await withLee(story);
    const ask = await story.say('U0DANA', 'The export is broken.');
    await story.at('2026-11-23T10:20:00Z');
    await story.reply(lee, ask, 'It is mended, please try again.', { omitTeam: true });
    await story.at('2026-11-23T10:30:00Z');
    const nudge = () => story.nudgesTo(priya).find((words) => words.includes('Northwind'));
    expect(nudge()).toContain('is waiting for a first reply');
    const asked = story.sandbox.slack.dm(priya)[0]?.ts ?? '';
    await story.press(priya, 'isStaff', { ts: asked });
    expect(nudge()).toContain('answered by @lee in 20 min');
    const kept = await story.look((db) => db.select().from(messages));
    expect(kept.map(({ authorId, authorRole, toldRole }) => [authorId, authorRole, toldRole])).toEqual([
      ['U0DANA', 'customer', 'customer'],
      [lee, 'staff', 'unknown'],
    ]);
  });
});
