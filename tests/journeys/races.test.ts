import { describe, expect, it } from 'vitest';
import { actionIds, blockIds } from '../../src/slack/ids.ts';
import { clocks, conversations, facts } from '../../src/store/schema.ts';
import { type Journey, type Mode, modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, kpis, mei, northwind, priya, tom } from '../support/journey-cast.ts';
import { promise } from '../support/journey-policy.ts';

/** Half an hour after Dana asked, the card about it stands in the team's own channel, where everybody can press. */
async function carded(mode: Mode): Promise<Journey> {
  const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
  await promise(story, { ladder: [{ at: 0.5, to: kpis }] });
  await story.say(dana, 'The export is broken.');
  await story.at('2026-11-23T10:30:00Z');
  return story;
}

/** Presses on the card, and does not wait for what comes of it. */
function press(story: Journey, user: string, action: keyof typeof actionIds, selectedOption?: string) {
  const { slack } = story.sandbox;
  const ts = slack.channel(kpis).messages.at(-1)?.ts ?? '';
  const chosen = selectedOption ? { selectedOption } : {};
  return slack.press({ user, channel: kpis, ts, actionId: actionIds[action], ...chosen });
}

const told = (story: Journey, user: string) => story.shownTo(user, kpis).at(-1);

describe.each(modesByDatabase)('of two at once, over %s', (mode) => {
  it.each([
    [tom, mei],
    [mei, tom],
  ])('the first who is on it has it, and the other is told who has: %s before %s', async (first, second) => {
    const story = await carded(mode);
    await Promise.all([press(story, first, 'take'), press(story, second, 'take')]);
    await story.quiet();
    const taken = [tom, mei].filter((user) => told(story, user) === undefined);
    expect(taken).toHaveLength(1);
    const [winner = ''] = taken;
    const loser = winner === tom ? mei : tom;
    const name = winner === tom ? '@tom' : '@mei';
    expect(told(story, loser)).toMatch(
      new RegExp(
        `^${name} has taken it, .*10:30 UTC. To take it over, use \\*Hand over\\* and choose yourself.$`,
      ),
    );
    expect(await story.command(priya, 'open')).toContain(`${name} is on it`);
    const [conversation] = await story.look((db) => db.select().from(conversations));
    expect(conversation).toMatchObject({ assigneeId: winner, acknowledgedBy: winner });
  });

  it('the one who settles it first has settled it, and the other hears by whom', async () => {
    const story = await carded(mode);
    await Promise.all([press(story, tom, 'noReplyNeeded'), press(story, mei, 'otherwise', 'spam')]);
    await story.quiet();
    const heard = [told(story, tom), told(story, mei)].filter((said) => said !== undefined);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatch(/^Already settled: no reply needed, said @(tom|mei), /);
    const { kept, decided } = await story.look(async (db) => ({
      kept: await db.select().from(clocks),
      decided: await db.select().from(facts),
    }));
    expect(decided).toHaveLength(2);
    expect(kept).toMatchObject([{ outcome: 'cancelled', cancelReason: 'no_reply_needed' }]);
  });

  it('whoever presses after the answer hears who gave it', async () => {
    const story = await carded(mode);
    await Promise.all([
      story.sandbox.slack.post({ channel: northwind, user: mei, text: 'Mended: please try again.' }),
      press(story, tom, 'take'),
    ]);
    await story.quiet();
    const [clock] = await story.look((db) => db.select().from(clocks));
    expect(clock).toMatchObject({ outcome: 'met', endedBy: mei });
  });

  it('a double click, and the same delivery twice, decide once', async () => {
    const story = await carded(mode);
    await Promise.all([press(story, priya, 'take'), press(story, priya, 'take')]);
    await story.quiet();
    expect(told(story, priya)).toBeUndefined();
    expect(await story.command(tom, 'open')).toContain('@priya is on it');
  });

  it('whoever means it takes it over by handing it to themselves', async () => {
    const story = await carded(mode);
    await press(story, tom, 'take');
    await story.quiet();
    await press(story, mei, 'handOver');
    await story.quiet();
    const submit = (to: string) =>
      story.sandbox.slack.submitView({
        user: mei,
        viewId: story.modal(mei).id,
        values: { [blockIds.handOverTo]: { [actionIds.handOverTo]: to } },
      });
    expect(await submit(tom)).toMatchObject({
      errors: { [blockIds.handOverTo]: 'Tom Becker has it already.' },
    });
    expect((await submit(mei)).errors).toBeUndefined();
    await story.quiet();
    expect(await story.command(priya, 'open')).toContain('@mei is on it');
  });

  it('a modal about what was answered meanwhile says by whom', async () => {
    const story = await carded(mode);
    await press(story, priya, 'snooze', 'until');
    await story.quiet();
    await story.say(mei, 'Mended: please try again.');
    await story.at('2026-11-23T10:31:00Z');
    const { errors } = await story.sandbox.slack.submitView({
      user: priya,
      viewId: story.modal(priya).id,
      values: {
        [blockIds.snoozeUntil]: { [actionIds.snoozeUntil]: Date.parse('2026-11-23T10:50:00Z') / 1000 },
      },
    });
    expect(errors).toEqual({ [blockIds.snoozeUntil]: 'Already answered by Mei Tanaka.' });
  });
});
