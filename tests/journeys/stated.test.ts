import { describe, expect, it } from 'vitest';
import { actionIds, blockIds } from '../../src/slack/ids.ts';
import { clocks, conversations } from '../../src/store/schema.ts';
import { type Journey, modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, mei, priya, tom } from '../support/journey-cast.ts';
import { promise } from '../support/journey-policy.ts';

/** Chooses in a modal about time, and submits it. @returns what it finds wrong */
async function submit(story: Journey, by: string, values: Record<string, Record<string, unknown>>) {
  const viewId = story.modal(by).id;
  const { errors } = await story.sandbox.slack.submitView({ user: by, viewId, values });
  await story.quiet();
  return errors;
}

const seconds = (at: string) => Date.parse(at) / 1000;

/** Submits *Answered*: called, or met, at an instant. */
function answered(story: Journey, by: string, at: string, how = 'phone') {
  return submit(story, by, {
    [blockIds.answeredHow]: { [actionIds.answeredHow]: how },
    [blockIds.answeredAt]: { [actionIds.answeredAt]: seconds(at) },
  });
}

describe.each(modesByDatabase)('what staff states, over %s', (mode) => {
  it('“Answered by phone” counts as the reply at the time of the call, and says by whom it was stated', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:40:00Z');
    await story.press(priya, 'otherwise', { selectedOption: 'answered' });
    expect(await answered(story, priya, '2026-11-23T10:05:00Z')).toBeUndefined();
    expect(story.nudgesTo(priya)).toEqual([
      '✓ *Northwind*: answered by phone Monday 23 Nov, 10:05 UTC, said @priya, in 5 min, 55 min to spare.\nThe export is broken.',
    ]);
    const why = await story.why(tom, ask);
    expect(why).toContain('Nobody is waiting here: answered by phone, said @priya');
    expect(why).toContain('answered by phone Monday 10:05, after 5 min, 55 min to spare');
    expect(why).toContain('Answered by phone on Monday 10:05, said @priya.');
    const [clock] = await story.look((db) => db.select().from(clocks));
    expect(clock).toMatchObject({
      outcome: 'met',
      statedBy: priya,
      endedBy: priya,
      fulfilledAt: new Date('2026-11-23T10:05:00Z'),
    });
  });

  it('a call after the deadline is late, and one before the ask or still to come is refused', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T11:30:00Z');
    await story.press(priya, 'otherwise', { selectedOption: 'answered' });
    expect(await answered(story, priya, '2026-11-23T09:50:00Z')).toEqual({
      [blockIds.answeredAt]: 'They had not asked by then. Choose when you spoke to them about this.',
    });
    expect(await answered(story, priya, '2026-11-23T11:45:00Z')).toEqual({
      [blockIds.answeredAt]: 'That is still to come. Choose when you spoke to them.',
    });
    expect(story.nudgesTo(priya)[0]).toContain('has waited longer than promised');
    expect(await answered(story, priya, '2026-11-23T11:20:00Z', 'in_person')).toBeUndefined();
    expect(story.nudgesTo(priya)[0]).toContain(
      'answered in person Monday 23 Nov, 11:20 UTC, said @priya, after 1 h 20 min, 20 min over the target.',
    );
    const [clock] = await story.look((db) => db.select().from(clocks));
    expect(clock).toMatchObject({ outcome: 'breached', statedBy: priya });
  });

  it('“Settled otherwise” says why no reply is needed', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'Could you please look at our offer of cheap backlinks?');
    await story.at('2026-11-23T10:31:00Z');
    await story.press(priya, 'otherwise', { selectedOption: 'spam' });
    expect(story.nudgesTo(priya)[0]).toContain('✓ *Northwind*: no reply needed (spam), said @priya.');
    expect(await story.why(tom, ask)).toContain('no reply needed (spam), said @priya');
    const [clock] = await story.look((db) => db.select().from(clocks));
    expect(clock).toMatchObject({ outcome: 'cancelled', cancelReason: 'no_reply_needed', statedBy: null });
  });

  it('“Snooze until a time” is never in the past, and says to whoever snoozes that the lead hears of a long one', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    await story.press(priya, 'snooze', { selectedOption: 'until' });
    const until = (at: string) =>
      submit(story, priya, { [blockIds.snoozeUntil]: { [actionIds.snoozeUntil]: seconds(at) } });
    expect(await until('2026-11-23T10:30:00Z')).toEqual({
      [blockIds.snoozeUntil]: 'That is past already. Choose a later time.',
    });
    expect(await until('2026-11-23T10:50:00Z')).toBeUndefined();
    expect(story.nudgesTo(priya)[0]).toContain('Snoozed until Monday 23 Nov, 10:50 UTC by @priya.');
    await story.at('2026-11-23T10:50:00Z');
    await story.press(priya, 'snooze', { selectedOption: '30m' });
    expect(story.shownTo(priya, story.sandbox.slack.dmChannel(priya)).at(-1)).toBe(
      'Snoozed until Monday 23 Nov, 11:20 UTC. That is past the deadline (Monday 23 Nov, 11:00 UTC): nobody else is told, for no lead is set.',
    );
    const [conversation] = await story.look((db) => db.select().from(conversations));
    expect(conversation).toMatchObject({
      snoozedAt: new Date('2026-11-23T10:50:00Z'),
      snoozedUntil: new Date('2026-11-23T11:20:00Z'),
    });
  });

  it('“Snooze: tomorrow morning” ends when the hours of whoever snoozes begin', async () => {
    const story = await startJourney({ mode, at: '2026-11-20T15:00:00Z' });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-20T15:30:00Z');
    await story.press(priya, 'snooze', { selectedOption: 'tomorrow' });
    expect(story.nudgesTo(priya)[0]).toContain('Snoozed until Monday 23 Nov, 09:00 UTC');
  });

  it('“Hand over” to the rotation goes to whoever has the turn, where the policy has one', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const rotations = { Support: { people: [tom, mei], turn: 'day', startsOn: '2026-11-22' } } as const;
    await promise(story, { rotations, rotation: 'Support' });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    await story.press(priya, 'handOver');
    const to = (user: string | null, turn: string[]) =>
      submit(story, priya, {
        [blockIds.handOverTo]: { [actionIds.handOverTo]: user },
        [blockIds.handOverToRotation]: { [actionIds.handOverToRotation]: turn },
      });
    expect(await to(null, [])).toEqual({ [blockIds.handOverTo]: 'Choose who takes it over.' });
    expect(await to(tom, ['turn'])).toEqual({
      [blockIds.handOverTo]: 'Choose a colleague or whoever has the turn, not both.',
    });
    expect(await to(null, ['turn'])).toBeUndefined();
    expect(story.nudgesTo(mei)[0]).toContain('Handed over by @priya.');
    expect(story.nudgesTo(tom)).toEqual([]);
  });

  it('a snooze past the deadline is heard of by the team lead at once', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await promise(story, { lead: mei });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    await story.press(priya, 'snooze', { selectedOption: 'until' });
    const modal = JSON.stringify(story.modal(priya));
    expect(modal).toContain(`"initial_date_time":${seconds('2026-11-23T10:50:00Z')}`);
    expect(modal).toContain('If it is put off past that, <@U0MEI>, the lead, is told.');
    expect(modal).toContain('with nobody there, you do when your hours begin again.');
    await story.press(priya, 'snooze', { selectedOption: '2h' });
    expect(story.shownTo(priya, story.sandbox.slack.dmChannel(priya)).at(-1)).toContain(
      'That is past the deadline (Monday 23 Nov, 11:00 UTC): @mei, the lead, is told.',
    );
    await story.at('2026-11-23T10:30:05Z');
    expect(story.nudgesTo(mei)[0]).toContain(
      'Snoozed until Monday 23 Nov, 12:30 UTC by @priya, past the deadline.',
    );
  });
});
