import { describe, expect, it } from 'vitest';
import { actionIds, blockIds } from '../../src/slack/ids.ts';
import { policyHistory } from '../../src/store/policy-changes.ts';
import { type Journey, modesByDatabase, startJourney } from '../support/journey.ts';
import { acme, dana, kpis, mei, northwind, priya, tom } from '../support/journey-cast.ts';
import { promise } from '../support/journey-policy.ts';
import { wordsOf } from '../support/journey-words.ts';

interface Entered {
  lines?: string;
  lead?: string | null;
  leadChannel?: string | null;
}

/** Submits what stands in the open modal, with some of it otherwise. @returns what it says then, or what it finds wrong */
async function submit(
  story: Journey,
  user: string,
  { lines, lead, leadChannel }: Entered = {},
  rule = 'policy',
) {
  const { slack } = story.sandbox;
  const values = {
    ...(lines !== undefined && { [`${blockIds.ladderLines}/${rule}`]: { [actionIds.ladderLines]: lines } }),
    ...(lead !== undefined && { [`${blockIds.ladderLead}/${rule}`]: { [actionIds.ladderLead]: lead } }),
    ...(leadChannel !== undefined && {
      [`${blockIds.ladderChannel}/${rule}`]: { [actionIds.ladderChannel]: leadChannel },
    }),
  };
  const { errors } = await slack.submitView({ user, viewId: story.modal(user).id, values });
  await story.quiet();
  return errors ?? wordsOf(slack, slack.viewStack(user).at(-1));
}

/** What stands in the lines of the open modal. */
function linesIn(story: Journey, user: string): unknown {
  const inputs = story.modal(user).blocks.map((block) => (block.element ?? {}) as Record<string, unknown>);
  return inputs.find(({ action_id }) => action_id === actionIds.ladderLines)?.initial_value;
}

const theLines = (rule = 'policy') => `${blockIds.ladderLines}/${rule}`;

describe.each(modesByDatabase)('a ladder edited in Slack, over %s', (mode) => {
  it('is shown as what would happen, then saved; what was asked before keeps its ladder', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.say(dana, 'The export is broken');
    expect(await story.command(priya, 'ladder')).toBe('');
    expect(linesIn(story, priya)).toBe('50% owner\n100% owner');
    const lines = '50% owner\n15 min before due lead, urgent\n+60 min lead channel';
    const shown = await submit(story, priya, { lines, lead: mei, leadChannel: kpis });
    expect(shown).toContain(
      '*What would happen to an ask that nobody answers*\n' +
        '• Fri 16:50 asked · due Mon 09:50\n' +
        '• Mon 09:20 to the owner\n' +
        '• Mon 09:35 to the lead @mei, urgent\n' +
        '• Mon 10:50 in the lead’s channel #support-kpis',
    );
    expect(shown).toContain('What was asked before keeps the ladder that it has.');
    expect(await submit(story, priya)).toBe(
      'The ladder holds from now on, as version 2 of the policy. What was asked before keeps the ladder that it has.',
    );
    const versions = await story.look((db) => policyHistory(db, acme.id));
    expect(versions.map(({ changedBy }) => changedBy)).toEqual([null, priya]);
    expect(versions[1]?.document).toEqual({
      ...versions[0]?.document,
      lead: mei,
      leadChannel: kpis,
      nudgeAt: [0.5],
      ladder: [
        { at: 1, minutes: -15, to: 'lead', isUrgent: true },
        { at: 1, minutes: 60, to: 'lead_channel' },
      ],
    });
  });

  it('takes colleagues by their names', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    for (const colleague of [mei, tom]) await story.command(colleague, 'mine');
    await story.command(priya, 'ladder');
    expect(await submit(story, priya, { lines: '100% @mei, @Tom Becker' })).toContain(
      '• Mon 09:50 to @mei and @tom',
    );
    expect(await submit(story, priya)).toContain('as version 2 of the policy');
    const [, saved] = await story.look((db) => policyHistory(db, acme.id));
    expect(saved?.document.ladder).toEqual([{ at: 1, to: [mei, tom] }]);
  });

  it('tells each fault at its field, and saves nothing', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.command(priya, 'ladder');
    expect(await submit(story, priya)).toEqual({
      [theLines()]: 'Nothing is changed: this is the ladder that holds.',
    });
    expect(await submit(story, priya, { lines: '50% onwer\n100% @nobody' })).toEqual({
      [theLines()]: expect.stringMatching(
        /^• Line 1: “onwer” is nobody who can be nudged\. Did you mean “owner”\? .* • Line 2: I do not know “@nobody”\. Write the Slack id/,
      ),
    });
    expect(await submit(story, priya, { lines: '100% lead' })).toEqual({
      [theLines()]: expect.stringMatching(/^A step goes to the lead, and no lead is set\. /),
    });
    expect(await submit(story, priya, { lines: '100% lead', lead: dana })).toEqual({
      [`${blockIds.ladderLead}/policy`]:
        'Dana Reyes is not one of the staff. Choose a colleague: only staff is nudged.',
    });
    expect(
      await submit(story, priya, { lines: '100% lead channel', lead: mei, leadChannel: northwind }),
    ).toEqual({
      [`${blockIds.ladderChannel}/policy`]:
        'Customers read along in #ext-northwind. Choose a channel that only colleagues read.',
    });
    expect(await story.look((db) => policyHistory(db, acme.id))).toHaveLength(1);
  });

  it('shows anew what was changed after it was shown, and saves only what was shown', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.command(priya, 'ladder');
    await submit(story, priya, { lines: '80% owner' });
    const again = await submit(story, priya, { lines: '100% inbox owner\n100% owner\n90% owner' });
    expect(again).toContain('• Mon 09:44 to the owner');
    expect(await submit(story, priya)).toContain('version 2');
    const [, saved] = await story.look((db) => policyHistory(db, acme.id));
    expect(saved?.document.nudgeAt).toEqual([0.9, 1]);
  });

  it('is of one rule where that is chosen, and leaves the others alone', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const gold = { name: 'Gold', when: { tiers: ['gold'] }, targets: { first_reply: 30 } };
    await promise(story, { lead: mei, rules: [gold] });
    await story.command(priya, 'ladder');
    const { slack } = story.sandbox;
    const chosen = { user: priya, viewId: story.modal(priya).id, actionId: actionIds.ladderRule };
    await slack.press({ ...chosen, selectedOption: '0' });
    await story.quiet();
    expect(linesIn(story, priya)).toBe('50% owner\n100% owner');
    const shown = await submit(story, priya, { lines: '100% lead' }, '0');
    expect(shown).toContain('• Fri 16:50 asked · due Mon 09:20\n• Mon 09:20 to the lead @mei');
    expect(await submit(story, priya, {}, '0')).toContain('The ladder of “Gold” holds from now on');
    const versions = await story.look((db) => policyHistory(db, acme.id));
    expect(versions.at(-1)?.document).toEqual({
      ...versions.at(-2)?.document,
      rules: [{ ...gold, nudgeAt: [], ladder: [{ at: 1, to: 'lead' }] }],
    });
  });

  it('is refused whole where somebody changed the policy meanwhile', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.command(priya, 'ladder');
    await story.command(tom, 'ladder');
    await submit(story, priya, { lines: '80% owner' });
    await submit(story, tom, { lines: '60% owner' });
    expect(await submit(story, tom)).toContain('as version 2 of the policy');
    const told = await submit(story, priya);
    expect(told).toContain('The policy was changed meanwhile: version 2 holds since');
    expect(told).toContain('by @tom. Nothing of yours was saved.');
    await story.command(mei, 'target 30');
    await story.command(mei, 'ladder');
    await story.command(tom, 'target 45');
    expect(await submit(story, mei, { lines: '70% owner' })).toEqual({
      [theLines()]: expect.stringContaining('The policy was changed meanwhile, and is version 4 now.'),
    });
    const versions = await story.look((db) => policyHistory(db, acme.id));
    expect(versions.map(({ document }) => document.nudgeAt)).toEqual([[0.5, 1], [0.6], [0.6], [0.6]]);
  });

  it('is for the team only', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    expect(await story.command(dana, 'ladder')).toBe('This is for the team of Acme.');
    expect(story.sandbox.slack.viewStack(dana)).toEqual([]);
  });
});
