import { describe, expect, it } from 'vitest';
import { actionIds, blockIds } from '../../src/slack/ids.ts';
import { clocks } from '../../src/store/schema.ts';
import { type Journey, modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, northwind, priya, tom } from '../support/journey-cast.ts';

/** Fills in the modal behind *Hand over* and submits it. */
async function handOver(story: Journey, by: string, to: string, note: string) {
  const submitted = await story.sandbox.slack.submitView({
    user: by,
    viewId: story.modal(by).id,
    values: {
      [blockIds.handOverTo]: { [actionIds.handOverTo]: to },
      [blockIds.handOverNote]: { [actionIds.handOverNote]: note },
    },
  });
  await story.quiet();
  return submitted;
}

describe.each(modesByDatabase)('a decision, over %s', (mode) => {
  it('“I’m on it” is shown, and the customer still waits', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    await story.press(priya, 'take');
    expect(story.nudgesTo(priya)[0]).toContain('@priya is on it. The customer still waits for the reply.');
    expect(story.nudgesTo(priya)[0]).toContain(
      '[Open] [Snooze] [No reply needed] [Hand over] [Settled otherwise]',
    );
    expect(await story.command(tom, 'open')).toContain('due in 30 min · @priya is on it');
    await story.at('2026-11-23T11:01:00Z');
    expect(story.nudgesTo(priya)[0]).toContain('has waited longer than promised');
    expect(story.nudgesTo(priya)[0]).toContain('@priya is on it.');
    await story.reply(priya, ask, 'Mended: please try again.');
    expect(story.nudgesTo(priya)).toEqual([
      '✓ *Northwind*: answered by @priya after 1 h 1 min, 1 min over the target.\nThe export is broken.',
    ]);
  });

  it('“Snooze” is quiet until its end, and then reminds again if the customer still waits', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    await story.press(priya, 'snooze', { selectedOption: '30m' });
    expect(story.nudgesTo(priya)[0]).toContain('Snoozed until Monday 23 Nov, 11:00 UTC by @priya.');
    await story.at('2026-11-23T10:59:59Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    await story.at('2026-11-23T11:00:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('*Northwind* · Dana Reyes is waiting for a first reply');
    expect(story.nudgesTo(priya)[0]).toContain("[Open] [I'm on it] [Snooze] [No reply needed]");
    await story.press(priya, 'snooze', { selectedOption: '30m' });
    expect(story.nudgesTo(priya)[0]).toContain(
      'Snoozed until Monday 23 Nov, 11:30 UTC by @priya, past the deadline.',
    );
    await story.at('2026-11-23T11:20:00Z');
    await story.say(tom, 'Mended: please try again.');
    await story.at('2026-11-23T12:00:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('answered by @tom after 1 h 20 min');
  });

  it('“No reply needed” ends the clock without a reply, and is no miss', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const message = await story.say(dana, 'We will be closed on Friday.');
    await story.at('2026-11-23T10:30:00Z');
    await story.press(priya, 'noReplyNeeded');
    expect(story.nudgesTo(priya)).toEqual([
      '✓ *Northwind*: no reply needed, said @priya.\nWe will be closed on Friday.',
    ]);
    expect(await story.why(tom, message)).toContain('Nobody is waiting here: no reply needed, said @priya');
    await story.at('2026-11-23T12:00:00Z');
    expect(await story.command(priya, 'report week')).toContain('No reply to a customer fell due');
    const [clock] = await story.look((db) => db.select().from(clocks));
    expect(clock).toMatchObject({ outcome: 'cancelled', cancelReason: 'no_reply_needed' });
  });

  it('“Hand over” moves the nudge to a colleague with its note, and to nobody else', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    await story.press(priya, 'handOver');
    expect(await handOver(story, priya, dana, 'Can you?')).toMatchObject({
      errors: { [blockIds.handOverTo]: 'Only people of this workspace can take it over.' },
    });
    expect(await handOver(story, priya, tom, 'You know their export best')).toEqual({ isAcked: true });
    expect(story.sandbox.slack.viewStack(priya)).toEqual([]);
    const settled = '→ *Northwind*: handed over to @tom by @priya.\nThe export is broken.';
    expect(story.nudgesTo(priya)).toEqual([settled]);
    expect(story.nudgesTo(tom)).toHaveLength(1);
    expect(story.nudgesTo(tom)[0]).toContain('Handed over by @priya:\n>You know their export best');
    expect(story.nudgesTo(tom)[0]).toContain("[Open] [I'm on it]");
    await story.at('2026-11-23T10:31:00Z');
    await story.press(tom, 'take');
    expect(story.nudgesTo(tom)[0]).toContain(
      'Handed over by @priya:\n>You know their export best\n@tom is on it. The customer still waits for the reply.',
    );
    expect(await story.command(tom, 'mine')).toContain('The export is broken.');
    await story.at('2026-11-23T11:01:00Z');
    expect(story.nudgesTo(tom)[0]).toContain('has waited longer than promised');
    expect(story.nudgesTo(priya)).toEqual([settled]);
    await story.reply(tom, ask, 'Mended: please try again.');
    expect(story.nudgesTo(tom)[0]).toContain('✓ *Northwind*: answered by @tom after 1 h 1 min');
    expect(story.nudgesTo(priya)).toEqual([settled]);
    expect(story.nudgesTo(dana)).toEqual([]);
  });

  it('by reaction acknowledges and closes, and holds no longer when it is taken back', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    await story.react(tom, ask, 'eyes');
    expect(story.nudgesTo(priya)[0]).toContain('@tom is on it.');
    await story.unreact(tom, ask, 'eyes');
    expect(story.nudgesTo(priya)[0]).not.toContain('is on it.');
    await story.react(tom, ask, 'white_check_mark');
    expect(story.nudgesTo(priya)).toEqual(['✓ *Northwind*: closed by @tom.\nThe export is broken.']);
    expect(await story.command(priya, 'open')).toContain('Nobody is waiting for a reply.');
    await story.at('2026-11-23T10:40:00Z');
    await story.unreact(tom, ask, 'white_check_mark');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('*Northwind* · Dana Reyes is waiting for a first reply');
    expect(story.nudgesTo(priya)[0]).toContain("[Open] [I'm on it]");
    await story.at('2026-11-23T11:01:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('has waited longer than promised');
    expect(story.postsOfTheApp(northwind)).toEqual([]);
  });

  it('that closes an ask before anybody was nudged, and is taken back later, has the nudge come then', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:10:00Z');
    await story.react(tom, ask, 'white_check_mark');
    await story.at('2026-11-23T10:45:00Z');
    expect(story.nudgesTo(priya)).toEqual([]);
    await story.unreact(tom, ask, 'white_check_mark');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('is waiting for a first reply');
  });
});
