import { describe, expect, it } from 'vitest';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, kpis, tom } from '../support/journey-cast.ts';

describe.each(modesByDatabase)('the weekly post, over %s', (mode) => {
  it('comes on Monday at 09:00 in London, once, whatever restarts, with the figures of the week before', async () => {
    const story = await startJourney({ mode, at: '2026-11-17T10:00:00Z', reportChannelId: kpis });
    const ask = await story.say(dana, 'Where do I find the March invoice?');
    await story.at('2026-11-17T10:34:00Z');
    await story.reply(tom, ask, 'Under Billing, then Archive.');
    await story.at('2026-11-18T10:00:00Z');
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T08:59:59Z');
    expect(story.postsOfTheApp(kpis)).toEqual([]);
    await story.at('2026-11-23T09:00:00Z');
    expect(story.postsOfTheApp(kpis)).toHaveLength(1);
    const [post] = story.postsOfTheApp(kpis);
    expect(post).toContain('Replies to customers, 16 to 22 Nov 2026\n*1 of 2 answered in time*');
    expect(post).toContain('*Breached*\n1');
    expect(post).toContain('*Open and overdue*\n1');
    expect(post).toContain('the oldest was due Wednesday 18 Nov, 11:00 UTC');
    expect(post).toContain('*Rescues*\n1');
    await story.restart();
    await story.at('2026-11-23T12:00:00Z');
    await story.restart();
    expect(story.postsOfTheApp(kpis)).toHaveLength(1);
    await story.at('2026-11-30T09:00:00Z');
    expect(story.postsOfTheApp(kpis)).toHaveLength(2);
    expect(story.postsOfTheApp(kpis)[1]).toContain('Replies to customers, 23 to 29 Nov 2026');
  });

  it('comes late where the app was down at 09:00, and at 09:00 again after the clocks have changed', async () => {
    const story = await startJourney({ mode, at: '2026-03-18T10:00:00Z', reportChannelId: kpis });
    await story.at('2026-03-20T18:00:00Z');
    await story.stop();
    await story.at('2026-03-24T15:00:00Z');
    await story.start();
    expect(story.postsOfTheApp(kpis)).toHaveLength(1);
    expect(story.postsOfTheApp(kpis)[0]).toContain('Replies to customers, 16 to 22 Mar 2026');
    // Clocks went forward on 29 March: 09:00 in London is 08:00 UTC.
    await story.at('2026-03-30T07:59:59Z');
    expect(story.postsOfTheApp(kpis)).toHaveLength(1);
    await story.at('2026-03-30T08:00:00Z');
    expect(story.postsOfTheApp(kpis)).toHaveLength(2);
    expect(story.postsOfTheApp(kpis)[1]).toContain('Replies to customers, 23 to 29 Mar 2026');
  });

  it('never goes where customers read along, even where a channel was shared since', async () => {
    const story = await startJourney({ mode, at: '2026-11-17T10:00:00Z', reportChannelId: kpis });
    story.sandbox.slack.share(kpis, 'T0NORTHWIND');
    await story.quiet();
    await story.at('2026-11-23T10:00:00Z');
    expect(story.postsOfTheApp(kpis)).toEqual([]);
    expect(story.takeErrors().join()).toContain('its channel is shared with people outside');
  });
});
