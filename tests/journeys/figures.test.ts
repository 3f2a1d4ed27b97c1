import { describe, expect, it } from 'vitest';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, kpis, priya, tom } from '../support/journey-cast.ts';

describe.each(modesByDatabase)('how nudges did, over %s', (mode) => {
  it('is told in a report, and in a line of the weekly post', async () => {
    const story = await startJourney({ mode, at: '2026-11-17T10:00:00Z', reportChannelId: kpis });
    const answered = await story.say(dana, 'Where do I find the March invoice?');
    await story.at('2026-11-17T10:40:00Z');
    await story.reply(priya, answered, 'Under Billing, then Archive.');
    await story.at('2026-11-18T10:00:00Z');
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-18T10:31:00Z');
    expect(await story.command(tom, 'report week')).toContain(
      '*Nudges told* (n 2)\n1 useful: a reply or a decision before the next step\n' +
        '0 needless: no reply was needed\n0 late: told after the reply\n0 that nothing came of in time\n' +
        '1 too recent to tell\n' +
        '*On a usual day with any, a person got*\nnudges: 1 (2 days)\nnew messages: 1 (2 days)\n',
    );
    await story.press(priya, 'noReplyNeeded');
    expect(await story.command(tom, 'report week')).toContain(
      '1 useful: a reply or a decision before the next step\n1 needless: no reply was needed\n',
    );
    await story.at('2026-11-23T09:00:00Z');
    expect(story.postsOfTheApp(kpis)[0]).toContain(
      'Nudges: 1 of 2 were acted on in time · 1 needless · none late · 1 a person a day.\n',
    );
  });

  it('is seen by each in their own App Home, and of nobody else', async () => {
    const story = await startJourney({ mode, at: '2026-11-17T10:00:00Z' });
    const ask = await story.say(dana, 'Where do I find the March invoice?');
    expect(await story.home(priya)).not.toContain('Your week');
    await story.at('2026-11-17T10:40:00Z');
    await story.reply(priya, ask, 'Under Billing, then Archive.');
    expect(await story.home(priya)).toContain(
      '*Your week so far*\n1 of 1 reply in time · median 40 min · 1 rescue\n*Everybody*',
    );
    expect(await story.home(tom)).not.toContain('Your week');
    await story.at('2026-11-23T00:00:00Z');
    expect(await story.home(priya)).not.toContain('Your week');
  });
});
