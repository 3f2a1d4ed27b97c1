import { describe, expect, it } from 'vitest';
import { actionIds, blockIds } from '../../src/slack/ids.ts';
import { clocks } from '../../src/store/schema.ts';
import { type Journey, type Mode, modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, kpis, mei, omar, priya, tom } from '../support/journey-cast.ts';
import { submit } from '../support/journey-promises.ts';

/** Monday in London; support hours are from 09:00 to 17:00, and a reply is promised within an hour. */
const at = '2026-11-23T10:00:00Z';

/** Submits *Ask a colleague*. */
function asking(story: Journey, by: string, to: string, what: string, iso: string) {
  return submit(story, by, {
    [blockIds.askColleagueTo]: { [actionIds.askColleagueTo]: to },
    [blockIds.askColleagueWhat]: { [actionIds.askColleagueWhat]: what },
    [blockIds.askColleagueBy]: { [actionIds.askColleagueBy]: Date.parse(iso) / 1000 },
  });
}

const internal = (story: Journey) =>
  story.look(async (db) => {
    const all = await db.select().from(clocks).orderBy(clocks.startedAt);
    return all.filter(({ metric }) => metric === 'internal_reply');
  });

/** Dana asks at 10:00; Priya, who is nudged at 10:30, asks Mei at 10:40 what is wrong, by 12:00. */
async function askedMei(mode: Mode) {
  const story = await startJourney({ mode, at });
  const ask = await story.say(dana, 'Why does the export fail?');
  await story.at('2026-11-23T10:40:00Z');
  await story.press(priya, 'menu', { selectedOption: 'ask_colleague' });
  expect(
    await asking(story, priya, mei, 'Is the nightly job still running?', '2026-11-23T12:00:00Z'),
  ).toBeUndefined();
  return { story, ask };
}

describe.each(modesByDatabase)('asking a colleague, over %s', (mode) => {
  const asked = [
    'You asked @mei about *Northwind*, by Monday 23 Nov, 12:00 UTC.\n>Is the nightly job still running?',
    '[No longer needed] [Open]',
  ].join('\n');

  it('tells them at once in their list, and the asker when they have answered; the customer reads nothing of it', async () => {
    const { story } = await askedMei(mode);
    expect(story.nudgesTo(priya).at(-1)).toBe(asked);
    expect(story.nudgesTo(mei)).toHaveLength(1);
    expect(story.nudgesTo(mei)[0]).toContain('@priya asks @mei about *Northwind*');
    expect(story.nudgesTo(mei)[0]).toContain('Is the nightly job still running?');
    expect(story.postsOfTheApp('C0NORTHWIND')).toEqual([]);
    await story.at('2026-11-23T11:10:00Z');
    await story.press(mei, 'colleagueAnswered');
    expect(story.nudgesTo(priya)).toContain(
      '✓ *Northwind*: @mei has answered, Monday 23 Nov, 11:10 UTC.\nIs the nightly job still running?',
    );
    const report = await story.command(priya, 'report week', kpis);
    expect(report).toContain('Asking colleagues: median 30 min (n 1), 1 in time.');
    expect(report).toContain('0 of 1 answered in time');
    expect(await internal(story)).toMatchObject([
      { outcome: 'met', ownerId: mei, askedBy: priya, elapsedMinutes: 30, targetMinutes: 80 },
    ]);
  });

  it('is late where they answer late, and the customer’s own deadline is apart from it', async () => {
    const { story, ask } = await askedMei(mode);
    await story.reply(priya, ask, 'We look into it with our engineers, and it will take until noon.');
    await story.at('2026-11-23T12:30:00Z');
    expect(story.nudgesTo(mei).at(-1)).toContain(':red_circle:');
    expect(await story.command(priya, 'open')).not.toContain('nightly');
    await story.reply(mei, ask, 'The nightly job had stopped. It runs again.');
    expect(await internal(story)).toMatchObject([
      { outcome: 'breached', fulfilledAt: new Date('2026-11-23T12:30:00Z'), endedBy: mei },
    ]);
  });

  it('ends where the asker needs it no more, and with the conversation', async () => {
    const { story, ask } = await askedMei(mode);
    await story.at('2026-11-23T10:45:00Z');
    await story.press(priya, 'colleagueWithdrawn');
    expect(story.nudgesTo(priya).at(-1)).toBe(
      '✓ *Northwind*: no longer needed, said @priya.\nIs the nightly job still running?',
    );
    expect(await internal(story)).toMatchObject([{ outcome: 'cancelled', cancelReason: 'no_reply_needed' }]);
    await story.start();
    await story.at('2026-11-23T11:20:00Z');
    await story.press(priya, 'menu', { selectedOption: 'ask_colleague' });
    await asking(story, priya, tom, 'Can you restart it?', '2026-11-23T15:00:00Z');
    await story.at('2026-11-23T11:30:00Z');
    await story.react(priya, ask, 'white_check_mark');
    expect(story.nudgesTo(priya)).toContain(
      '✓ *Northwind*: the conversation was closed, so @tom is not asked any more.\nCan you restart it?',
    );
    expect(await internal(story)).toMatchObject([
      {},
      { outcome: 'cancelled', cancelReason: 'closed', ownerId: tom },
    ]);
  });

  it('refuses a time that is past, oneself, and anybody outside', async () => {
    const story = await startJourney({ mode, at });
    await story.say(dana, 'Why does the export fail?');
    await story.at('2026-11-23T10:40:00Z');
    await story.press(priya, 'menu', { selectedOption: 'ask_colleague' });
    const what = 'Is the nightly job still running?';
    expect(await asking(story, priya, mei, what, at)).toEqual({
      [blockIds.askColleagueBy]: 'That is past already. Choose a later time.',
    });
    expect(await asking(story, priya, priya, what, '2026-11-23T12:00:00Z')).toEqual({
      [blockIds.askColleagueTo]: 'That is you. Choose somebody else.',
    });
    for (const outsider of [dana, omar]) {
      expect(await asking(story, priya, outsider, what, '2026-11-23T12:00:00Z')).toEqual({
        [blockIds.askColleagueTo]: 'Only people of this workspace can be asked.',
      });
    }
    expect(await internal(story)).toEqual([]);
    await story.start();
    for (const other of [tom, mei]) expect(story.nudgesTo(other)).toEqual([]);
  });
});
