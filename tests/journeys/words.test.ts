import { describe, expect, it } from 'vitest';
import { clocks, messages } from '../../src/store/schema.ts';
import { type Journey, modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, globex, northwind, priya, raj, tom } from '../support/journey-cast.ts';

/** Somebody writes to the app in their direct messages. @returns what the app says to that */
async function tell(story: Journey, user: string, text: string): Promise<string | undefined> {
  await story.say(user, text, { channel: story.sandbox.slack.dmChannel(user) });
  return story.nudgesTo(user).at(-1);
}

const theExport = 'The export is broken.';
const invoice = 'Where is our invoice?';
const canBeSaid =
  'You can say: on it, snooze 2h, snooze until 15:00, no reply needed, hand over to @tom, called them, done, why, or list.';

describe.each(modesByDatabase)('what is said to the app in words, over %s', (mode) => {
  it('is done where one waits, and answered once', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.say(dana, 'The export is broken.');
    expect(await tell(story, priya, 'on it')).toBe('Nobody is waiting for you.');
    await story.at('2026-11-23T10:30:00Z');
    expect(await tell(story, priya, 'why?')).toContain('Northwind asked on Monday 10:00; target 1 h');
    expect(await tell(story, priya, 'On it!')).toBe(`*Northwind*: you are on it.\n>${theExport}`);
    expect(await tell(story, priya, 'snooze until 10:50')).toBe(
      `*Northwind*: snoozed until Monday 23 Nov, 10:50 UTC.\n>${theExport}`,
    );
    expect(await tell(story, priya, 'snooze 2h')).toBe(
      `*Northwind*: snoozed until Monday 23 Nov, 12:30 UTC. That is past the deadline: nobody else is told, for no lead is set.\n>${theExport}`,
    );
    expect(await tell(story, priya, 'what do you think of it')).toBe(
      `I did not understand that. ${canBeSaid}`,
    );
    expect(await tell(story, priya, 'I called them at 10:15')).toBe(
      `*Northwind*: answered by phone, Monday 23 Nov, 10:15 UTC.\n>${theExport}`,
    );
    expect(await tell(story, priya, 'done')).toBe('Nobody is waiting for you.');
    const { kept, said } = await story.look(async (db) => ({
      kept: await db.select().from(clocks),
      said: await db.select().from(messages),
    }));
    expect(kept).toMatchObject([
      { outcome: 'met', fulfilledAt: new Date('2026-11-23T10:15:00Z'), statedBy: priya },
    ]);
    expect(said.map(({ text }) => text)).toEqual(['The export is broken.']);
  });

  it('asks which one where several wait, and takes its number or the customer’s name', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z', watched: [northwind, globex] });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:01:00Z');
    await story.say(raj, 'Where is our invoice?', { channel: globex });
    await story.at('2026-11-23T10:40:00Z');
    expect(await tell(story, priya, 'snooze 30 min')).toBe(
      [
        'Which one? Say its number first, as in “2 snooze 2h”.',
        '1. *Northwind* · The export is broken. · due Monday 23 Nov, 11:00 UTC',
        '2. *Globex* · Where is our invoice? · due Monday 23 Nov, 11:01 UTC',
      ].join('\n'),
    );
    expect(await tell(story, priya, 'on it')).toBe('Which one? Its number first: 1 *Northwind*, 2 *Globex*.');
    expect(await tell(story, priya, '2 hand over to @Somebody')).toBe(
      'I do not know “somebody”. Type @ and pick your colleague from the list that Slack shows, as in “hand over to @tom”.',
    );
    expect(await tell(story, priya, '2 snooze 10 min')).toBe(
      `*Globex*: snoozed until Monday 23 Nov, 10:50 UTC.\n>${invoice}`,
    );
    expect(await tell(story, priya, 'hand over Globex to <@U0TOM>')).toBe(
      `*Globex*: handed over to @tom.\n>${invoice}`,
    );
    expect(await tell(story, priya, 'hand over Northwind to @tom')).toBe(
      `*Northwind*: handed over to @tom.\n>${theExport}`,
    );
    await story.at('2026-11-23T11:05:00Z');
    expect(await tell(story, tom, 'what is waiting for me?')).toBe(
      [
        'Waiting for you; your list here has their buttons, and `/cx-urgency mine` shows them too. Say a number first, as in “1 on it”.',
        '1. *Northwind* · The export is broken. · was due Monday 23 Nov, 11:00 UTC',
        '2. *Globex* · Where is our invoice? · was due Monday 23 Nov, 11:01 UTC',
      ].join('\n'),
    );
    expect(await tell(story, tom, '1 hand over to priya')).toBe(
      `*Northwind*: handed over to @priya.\n>${theExport}`,
    );
    expect(await tell(story, priya, 'no reply needed, they just said thanks')).toBe(
      `*Northwind*: no reply needed (they only said thanks).\n>${theExport}`,
    );
    const kept = await story.look((db) => db.select().from(clocks).orderBy(clocks.startedAt));
    expect(kept).toMatchObject([{ cancelReason: 'no_reply_needed' }, { outcome: 'breached' }]);
  });

  it('tells what somebody else has already, and what cannot be', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    await story.react(tom, ask, 'eyes');
    expect(await tell(story, priya, 'on it')).toBe(
      `*Northwind*: @tom has taken it. To take it over, hand it over to yourself.\n>${theExport}`,
    );
    expect(await tell(story, priya, 'hand over to <@U0TOM>')).toBe(
      `*Northwind*: @tom has it already.\n>${theExport}`,
    );
    expect(await tell(story, priya, 'called them at 23:00')).toBe(
      `*Northwind*: that time is still to come. Say when you spoke to them.\n>${theExport}`,
    );
    expect(await tell(story, priya, 'called them at 09:00')).toBe(
      `*Northwind*: they had not asked by then.\n>${theExport}`,
    );
    expect(await tell(story, priya, 'hand over to <@U0DANA>')).toBe(
      `*Northwind*: only people of this workspace can take it over.\n>${theExport}`,
    );
    expect(await tell(story, priya, 'hand over to <@U0PRIYA>')).toBe(
      `*Northwind*: handed over to @priya.\n>${theExport}`,
    );
    expect(await story.command(tom, 'open')).toContain('@priya is on it');
  });
});
