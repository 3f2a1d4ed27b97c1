import { describe, expect, it } from 'vitest';
import { callbackIds } from '../../src/slack/ids.ts';
import { customers, facts, inboxes, policies } from '../../src/store/schema.ts';
import { modes, startJourney } from '../support/journey.ts';
import { beacon, dana, globex, linkTo, northwind, priya, raj, tom } from '../support/journey-cast.ts';

const refusal = 'This is for the team of Acme.';

describe.each(modes)('a customer, over %s', (mode) => {
  it('who runs the command in the shared channel is refused politely and alone, and changes nothing', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    const link = linkTo(northwind, ask);
    for (const words of [
      '',
      `why ${link}`,
      `priority low ${link}`,
      `pause ${link} we will call`,
      `resume ${link}`,
      'tier platinum',
      'open',
      'mine',
      'report',
      'report here',
      'watch',
      'unwatch',
      'target 5',
      'help',
      'x',
    ]) {
      expect(await story.command(dana, words)).toBe(refusal);
    }
    expect(await story.command(raj, 'watch', globex)).toBe(refusal);
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('Target 1 h of support hours');
    for (const channel of [northwind, globex]) expect(story.postsOfTheApp(channel)).toEqual([]);
    const [watched, promised, tiers] = await story.look(async (db) => [
      await db.select().from(inboxes),
      await db.select().from(policies),
      await db.select().from(customers),
    ]);
    expect(watched.map(({ id, state, ownerId }) => ({ id, state, ownerId }))).toEqual([
      { id: northwind, state: 'watched', ownerId: priya },
    ]);
    expect(promised).toHaveLength(1);
    expect(tiers.map(({ tier }) => tier)).toEqual([null]);
  });

  it('who presses a button, reacts or uses the shortcut decides nothing and learns nothing', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const { slack } = story.sandbox;
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    const before = story.nudgesTo(priya);
    // Nobody outside can see a nudge; what is forged here is the press itself, with the presser's own team.
    const channel = slack.dmChannel(priya);
    slack.channel(channel).members.add(dana);
    const ts = slack.dm(priya)[0]?.ts ?? '';
    for (const button of ['take', 'noReplyNeeded', 'handOver'] as const) {
      await story.press(dana, button, { channel, ts });
    }
    await story.press(dana, 'snooze', { channel, ts, selectedOption: '2h' });
    for (const selectedOption of ['why', 'pause', 'low']) {
      await story.press(dana, 'menu', { channel, ts, selectedOption });
    }
    await story.react(dana, ask, 'white_check_mark');
    await story.react(dana, ask, 'eyes');
    await story.react(dana, ask, 'hourglass_flowing_sand');
    for (const callbackId of [callbackIds.whyIsThisWaiting, callbackIds.correctThis]) {
      await slack.shortcut({ user: dana, channel: northwind, ts: ask, callbackId });
    }
    await story.quiet();

    expect(slack.viewStack(dana)).toEqual([]);
    expect(story.shownTo(dana, channel)).toEqual(Array(7).fill(refusal));
    expect(story.shownTo(dana, northwind)).toEqual([refusal, refusal]);
    expect(await story.home(dana)).toBe(
      'This app helps the team here to answer in time. There is nothing that you need to do with it.',
    );
    expect(story.nudgesTo(priya)).toEqual(before);
    expect(story.nudgesTo(dana)).toEqual([]);
    await story.at('2026-11-23T11:01:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('has waited longer than promised');
    expect(story.postsOfTheApp(northwind)).toEqual([]);
    const kept = await story.look((db) => db.select().from(facts));
    expect(kept.filter((fact) => fact.actorRole !== 'customer')).toEqual([]);
  });
});

describe.each(modes)('somebody whose team a message does not tell, over %s', (mode) => {
  it('is looked up: a colleague answers, a customer asks, and a stranger is never taken for staff', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.say(dana, 'The export is broken.', { omitTeam: true });
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)[0]).toContain('is waiting for a first reply');
    await story.say(beacon, 'All systems work.', { omitTeam: true });
    expect(story.nudgesTo(priya)[0]).toContain('is waiting for a first reply');
    await story.say(tom, 'Mended: please try again.', { omitTeam: true });
    expect(story.nudgesTo(priya)[0]).toContain('answered by @tom in 30 min');
  });
});
