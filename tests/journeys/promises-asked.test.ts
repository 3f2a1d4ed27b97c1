import { describe, expect, it } from 'vitest';
import { actionIds, blockIds } from '../../src/slack/ids.ts';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, mei, omar, priya, tom } from '../support/journey-cast.ts';
import { anotherTime, at, ledger, promisedBy, toldAlone } from '../support/journey-promises.ts';

describe.each(modesByDatabase)('what may be a promise, over %s', (mode) => {
  const maybe = 'I should be able to send it by Friday.';
  const question = [
    '*Did you promise Northwind this?*',
    `>${maybe}`,
    'It counts only if you say so. Written in #ext-northwind. Only you are asked, once.',
    '[Yes, Friday 17:00] [Another time…] [Not a promise] [Open]',
  ].join('\n');

  it('is asked of its author alone, once, and counts when they say so', async () => {
    const { story, ask } = await promisedBy(mode, maybe);
    expect(story.nudgesTo(tom)).toEqual([question]);
    for (const other of [priya, mei]) expect(story.nudgesTo(other)).toEqual([]);
    expect(story.postsOfTheApp('C0NORTHWIND')).toEqual([]);
    await story.restart();
    expect(story.nudgesTo(tom)).toEqual([question]);
    await Promise.all([story.press(tom, 'promiseYes'), story.press(tom, 'promiseYes')]);
    expect(story.nudgesTo(tom)).toEqual([
      `✓ *Northwind*: promised for Friday 27 Nov, 17:00 UTC, said @tom.\n${maybe}`,
    ]);
    expect(toldAlone(story, tom)).toBeUndefined();
    await story.at('2026-11-24T10:00:00Z');
    await story.reply(tom, ask, 'Here is the mended export.');
    expect(story.nudgesTo(tom)[0]).toBe(
      `✓ *Northwind*: the customer was told by @tom, Tuesday 24 Nov, 10:00 UTC.\n${maybe}`,
    );
    const { clocks: kept } = await ledger(story);
    expect(kept).toMatchObject([{ outcome: 'met', dueAt: new Date('2026-11-27T17:00:00Z') }]);
  });

  it('counts by another time where its author says so, which is never in the past', async () => {
    const { story } = await promisedBy(mode, maybe);
    await story.press(tom, 'promiseDate');
    expect(story.modal(tom).blocks).toMatchObject([{}, {}, {}]);
    expect(await anotherTime(story, tom, '2026-11-23T10:00:00Z')).toEqual({
      [blockIds.promiseDate]: 'That is past already. Choose a later time.',
    });
    expect(await anotherTime(story, tom, '2026-11-26T12:00:00Z')).toBeUndefined();
    expect(story.nudgesTo(tom)[0]).toContain(
      '✓ *Northwind*: promised for Thursday 26 Nov, 12:00 UTC, said @tom.',
    );
    const { clocks: kept } = await ledger(story);
    expect(kept).toMatchObject([{ outcome: 'running', dueAt: new Date('2026-11-26T12:00:00Z') }]);
  });

  it('counts not where its author says that it is none, and never where they say nothing', async () => {
    const { story, ask } = await promisedBy(mode, maybe);
    await story.press(tom, 'notPromised');
    expect(story.nudgesTo(tom)).toEqual([`✓ *Northwind*: not a promise, said @tom.\n${maybe}`]);
    const second = await story.reply(mei, ask, 'I should be able to call you by 12:00 today.');
    expect(second).toBeDefined();
    await story.at('2026-11-23T13:00:00Z');
    await story.press(mei, 'promiseYes');
    expect(toldAlone(story, mei)).toBe('That time has passed by now. Choose another one.');
    expect(story.nudgesTo(mei)[0]).toContain(
      'has passed, and nobody said that it was a promise. It does not count.',
    );
    const { clocks: kept } = await ledger(story);
    expect(kept).toEqual([]);
  });

  it('is asked about some minutes later where no time was said, and not at all where the customer was told by then', async () => {
    const { story, ask } = await promisedBy(mode, 'Let me check with engineering.');
    await story.at('2026-11-23T10:10:00Z');
    await story.reply(tom, ask, 'They say that it runs again.');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    await story.reply(dana, ask, 'It fails again.');
    await story.reply(tom, ask, 'Let me check with engineering.');
    await story.at('2026-11-23T10:35:00Z');
    await story.reply(tom, ask, 'Let me ask them once more.');
    await story.at('2026-11-23T10:50:00Z');
    expect(story.nudgesTo(tom)).toHaveLength(1);
    expect(story.nudgesTo(tom)[0]).toContain('*Did you promise Northwind to come back to them?*');
    expect(story.nudgesTo(tom)[0]).toContain('[Yes, Tuesday 10:30] [Another time…] [Not a promise] [Open]');
    await story.reply(tom, ask, 'It was a locked table. It runs again.');
    expect(story.nudgesTo(tom)).toHaveLength(1);
    expect(story.nudgesTo(tom)[0]).toContain('✓ *Northwind*: the customer was told by @tom');
  });

  it('waits for the hours of its author, and is not asked where its time is over by then', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T19:00:00Z' });
    const ask = await story.say(dana, 'When will the export be mended?');
    await story.reply(tom, ask, maybe);
    await story.reply(mei, ask, 'I should be able to call you at 21:00 today.');
    await story.at('2026-11-24T08:59:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    await story.at('2026-11-24T09:00:05Z');
    expect(story.nudgesTo(tom)).toEqual([question]);
    expect(story.nudgesTo(mei)).toEqual([]);
  });

  it('is asked no more of a message that was deleted, and nobody outside can decide about it', async () => {
    const { story, reply } = await promisedBy(mode, maybe);
    const { slack } = story.sandbox;
    const channel = slack.dmChannel(tom);
    slack.channel(channel).members.add(omar);
    const ts = slack.dm(tom)[0]?.ts ?? '';
    for (const button of ['promiseYes', 'promiseDate', 'notPromised'] as const) {
      await slack.press({ user: omar, channel, ts, actionId: actionIds[button] });
      await story.quiet();
    }
    expect(slack.viewStack(omar)).toEqual([]);
    expect(new Set(story.shownTo(omar, channel))).toEqual(new Set(['This is for the team of Acme.']));
    expect(story.nudgesTo(tom)).toEqual([question]);
    await story.remove(reply);
    expect(story.nudgesTo(tom)).toEqual([
      `– *Northwind*: the message was deleted, so this is not followed.\n${maybe}`,
    ]);
  });

  it('is asked which day was meant, where day and month could be either', async () => {
    const { story } = await promisedBy(mode, "I'll send you the mended export by 04/12.");
    expect(story.nudgesTo(tom)[0]).toContain('*Which day did you mean for Northwind?*');
    expect(story.nudgesTo(tom)[0]).toMatch(/\[4 Dec 17:00] \[12 Apr 1\d:00] \[Another time…]/);
    await story.press(tom, 'promiseOtherDay');
    expect(story.nudgesTo(tom)[0]).toContain('✓ *Northwind*: promised for Monday 12 Apr');
  });

  it('is answered in words where exactly one question is open', async () => {
    const { story, ask } = await promisedBy(mode, maybe);
    const tell = async (text: string) => {
      await story.say(tom, text, { channel: story.sandbox.slack.dmChannel(tom) });
      return story.nudgesTo(tom).at(-1);
    };
    expect(await tell('Thursday 10:00')).toBe(
      `*Northwind*: promised for Thursday 26 Nov, 10:00 UTC.\n>I should be able to send it by Friday.`,
    );
    expect(story.nudgesTo(tom)[0]).toContain(
      '✓ *Northwind*: promised for Thursday 26 Nov, 10:00 UTC, said @tom.',
    );
    await story.reply(tom, ask, 'I should be able to call you on Wednesday.');
    expect(await tell('yes')).toBe(
      '*Northwind*: promised for Wednesday 25 Nov, 17:00 UTC.\n>I should be able to call you on Wednesday.',
    );
    await story.reply(tom, ask, 'I should be able to send the invoice on Tuesday.');
    expect(await tell('not a promise')).toBe(
      '*Northwind*: not a promise.\n>I should be able to send the invoice on Tuesday.',
    );
    expect(await tell('yes')).toBe('Nobody is waiting for you.');
    await story.at('2026-11-25T17:00:01Z');
    expect(await tell('done')).toContain(
      '*Northwind*: this was promised, and is kept when the customer is told.',
    );
    expect(await tell('called them at 15:00')).toBe(
      '*Northwind*: the customer was told by phone, Wednesday 25 Nov, 15:00 UTC.\n>I should be able to call you on Wednesday.',
    );
    const { promises: all } = await ledger(story);
    expect(all.map(({ state }) => state).sort()).toEqual(['not_promised', 're_promised', 'told']);
  });

  it('is not asked about what was said before the channel was watched', async () => {
    const story = await startJourney({ mode, at, watched: [] });
    const ask = await story.say(dana, 'When will the export be mended?');
    await story.reply(tom, ask, maybe);
    await story.at('2026-11-23T10:05:00Z');
    await story.command(priya, 'watch');
    await story.at('2026-11-23T11:00:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    const { promises: all } = await ledger(story);
    expect(all).toEqual([]);
  });
});
