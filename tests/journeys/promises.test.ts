import { describe, expect, it } from 'vitest';
import { actionIds, blockIds } from '../../src/slack/ids.ts';
import { type Journey, type Mode, modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, kpis, mei, priya, tom } from '../support/journey-cast.ts';
import { promise as policy } from '../support/journey-policy.ts';
import {
  anotherTime,
  at,
  byFriday,
  customerTold,
  ledger,
  promisedBy,
  submit,
} from '../support/journey-promises.ts';

describe.each(modesByDatabase)('what staff promises, over %s', (mode) => {
  it('is followed up by whoever promised it, and kept when the customer was told', async () => {
    const { story, ask, reply } = await promisedBy(mode, byFriday);
    expect(story.nudgesTo(tom)).toEqual([]);
    await story.at('2026-11-25T16:00:00Z');
    expect(story.nudgesTo(tom)).toEqual([
      [
        'You promised *Northwind* a follow-up in #ext-northwind.',
        `>${byFriday}`,
        '*Promised*',
        'Monday 23 Nov, 10:05 UTC',
        '*Follow-up due*',
        'Friday 27 Nov, 17:00 UTC',
        '[Open] [Snooze] [Told by phone…] [Hand over] [Not a promise]',
      ].join('\n'),
    ]);
    expect(story.nudgesTo(priya)).toEqual([]);
    expect(await story.command(tom, 'mine')).toContain(
      `*1 promise is to be kept.*\n*Northwind* · promised: “${byFriday}”\nfollow-up due Friday 27 Nov, 17:00 UTC`,
    );
    expect(await story.why(mei, reply)).toContain('@tom promised *Northwind* a follow-up.');
    await story.at('2026-11-27T16:10:00Z');
    await story.reply(tom, ask, 'Here is the mended export.');
    expect(story.nudgesTo(tom)[0]).toBe(
      `✓ *Northwind*: the customer was told by @tom, 50 min to spare.\n${byFriday}`,
    );
    const why = await story.why(mei, reply);
    expect(why).toContain('Nobody is waiting here: told by @tom, Friday 27 Nov, 16:10 UTC.');
    expect(why).toContain(
      `Northwind was promised on Monday 10:05: “${byFriday}”; due Friday 17:00; told Friday 16:10, 50 min to spare`,
    );
    const kept = await ledger(story);
    expect(kept.clocks).toMatchObject([{ outcome: 'met', askedBy: tom }]);
    expect(kept.promises).toMatchObject([{ state: 'told', endedBy: tom, quote: byFriday }]);
  });

  it('is late where the customer is told after its time', async () => {
    const { story, ask, reply } = await promisedBy(mode, "I'll get back to you by 15:00 today.");
    await story.at('2026-11-23T15:01:00Z');
    expect(story.nudgesTo(tom)[0]).toContain(
      ':red_circle: You promised *Northwind* a follow-up in #ext-northwind, and its time has passed.',
    );
    await story.at('2026-11-23T15:40:00Z');
    await story.reply(tom, ask, 'It was a locked table, the export runs again.');
    expect(story.nudgesTo(tom)[0]).toContain('✓ *Northwind*: the customer was told by @tom, 40 min late.');
    expect(await story.why(mei, reply)).toContain('told Monday 15:40, 40 min late');
    const { clocks: kept } = await ledger(story);
    expect(kept).toMatchObject([{ outcome: 'breached', fulfilledAt: new Date('2026-11-23T15:40:00Z') }]);
  });

  it('may be promised anew before its time, and after it stays broken', async () => {
    const { story, ask } = await promisedBy(mode, "I'll send you the export by 15:00 today.");
    await story.at('2026-11-23T13:30:00Z');
    expect(story.nudgesTo(tom)[0]).toContain('You promised *Northwind*');
    await story.reply(tom, ask, "I'll send you the export by 16:00 today instead.");
    expect(story.nudgesTo(tom)[0]).toContain('→ *Northwind*: promised anew by @tom, for another time.');
    await story.at('2026-11-23T16:10:00Z');
    await story.reply(tom, ask, "I'll send you the export tomorrow by noon.");
    const { clocks: kept, promises: all } = await ledger(story);
    expect(kept).toMatchObject([
      { outcome: 'cancelled', cancelReason: 're_promised' },
      { outcome: 'breached', cancelReason: 're_promised', fulfilledAt: null },
      { outcome: 'running', dueAt: new Date('2026-11-24T12:00:00Z') },
    ]);
    expect(all.map(({ state, replacedBy }) => [state, replacedBy])).toEqual([
      ['re_promised', all[1]?.id],
      ['re_promised', all[2]?.id],
      ['open', null],
    ]);
  });

  it('is no promise where staff says so', async () => {
    const { story, ask } = await promisedBy(mode, byFriday);
    await story.at('2026-11-25T16:00:00Z');
    await story.press(tom, 'notPromised');
    expect(story.nudgesTo(tom)[0]).toContain('✓ *Northwind*: not a promise, said @tom.');
    expect(await story.why(mei, ask)).not.toContain('promised');
    const { clocks: kept } = await ledger(story);
    expect(kept).toMatchObject([{ outcome: 'cancelled', cancelReason: 'not_promised', endedBy: tom }]);
  });

  it('goes to the next in line where whoever promised it has left', async () => {
    const { story } = await promisedBy(mode, byFriday);
    story.sandbox.slack.userChange(tom, { isDeleted: true });
    await story.quiet();
    await story.at('2026-11-25T16:00:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    expect(story.nudgesTo(priya)[0]).toContain('@tom promised *Northwind* a follow-up in #ext-northwind.');
    expect(story.nudgesTo(priya)[0]).toContain('in place of @tom, whose account is closed');
  });

  it('stays to be kept where the customer asks again before its time', async () => {
    const { story, ask } = await promisedBy(mode, byFriday);
    await story.at('2026-11-25T10:00:00Z');
    await story.reply(dana, ask, 'Any news on this?');
    await story.at('2026-11-25T10:10:00Z');
    await story.reply(tom, ask, "I'll send you the mended export by Friday, as I said.");
    const { clocks: kept, promises: all } = await ledger(story);
    expect(all).toMatchObject([{ state: 'open' }]);
    expect(kept).toMatchObject([{ outcome: 'running', startedAt: new Date('2026-11-23T10:05:00Z') }]);
  });

  it('follows its message when that is changed or deleted', async () => {
    const { story, reply } = await promisedBy(mode, byFriday);
    await story.at('2026-11-25T16:00:00Z');
    await story.edit(reply, "I'll send you the mended export by Thursday.");
    expect(story.nudgesTo(tom)[0]).toContain('→ *Northwind*: promised anew by @tom');
    await story.at('2026-11-26T12:31:00Z');
    expect(story.nudgesTo(tom).at(-1)).toContain('Thursday 26 Nov, 17:00 UTC');
    await story.edit(reply, 'The export is mended.');
    expect(story.nudgesTo(tom).at(-1)).toContain(
      '– *Northwind*: the message was changed, and promises it no more.',
    );
    const second = await story.say(tom, "I'll send you the invoice by Friday.");
    await story.at('2026-11-27T12:00:00Z');
    expect(story.nudgesTo(tom).at(-1)).toContain("I'll send you the invoice by Friday.");
    await story.remove(second);
    expect(story.nudgesTo(tom).at(-1)).toContain(
      '– *Northwind*: the message was deleted, so this is not followed.',
    );
    const { promises: all } = await ledger(story);
    expect(all.map(({ state }) => state)).toEqual(['re_promised', 'promise_withdrawn', 'promise_deleted']);
  });

  it('is kept by phone as of the call, which is neither before it nor still to come', async () => {
    const { story, reply } = await promisedBy(mode, byFriday);
    await story.at('2026-11-25T16:00:00Z');
    await story.press(tom, 'promiseTold');
    expect(await customerTold(story, tom, '2026-11-23T09:00:00Z')).toEqual({
      [blockIds.answeredAt]: 'That is before it was promised. Choose when you told them about this.',
    });
    expect(await customerTold(story, tom, '2026-11-25T16:30:00Z')).toEqual({
      [blockIds.answeredAt]: 'That is still to come. Choose when you spoke to them.',
    });
    expect(await customerTold(story, tom, '2026-11-25T15:45:00Z')).toBeUndefined();
    expect(story.nudgesTo(tom)[0]).toContain(
      '✓ *Northwind*: the customer was told by phone Wednesday 25 Nov, 15:45 UTC, said @tom,',
    );
    const why = await story.why(mei, reply);
    expect(why).toContain('told by phone, said @tom');
    expect(why).toContain('Told by phone on Wednesday 15:45, said @tom.');
    const { clocks: kept, promises: all } = await ledger(story);
    expect(kept).toMatchObject([{ outcome: 'met', statedBy: tom }]);
    expect(all).toMatchObject([{ state: 'told', toldHow: 'phone' }]);
  });

  it('outlives the close of its conversation, and can be snoozed, handed over and kept there', async () => {
    const { story, ask } = await promisedBy(mode, byFriday);
    await story.react(tom, ask, 'white_check_mark');
    await story.at('2026-11-25T16:00:00Z');
    await story.press(tom, 'snooze', { selectedOption: '30m' });
    expect(story.nudgesTo(tom)[0]).toContain('Snoozed until Wednesday 25 Nov, 16:30 UTC by @tom.');
    await story.at('2026-11-25T16:31:00Z');
    await story.press(tom, 'handOver');
    expect(
      await submit(story, tom, {
        [blockIds.handOverTo]: { [actionIds.handOverTo]: mei },
        [blockIds.handOverNote]: { [actionIds.handOverNote]: 'You know the export' },
      }),
    ).toBeUndefined();
    expect(story.nudgesTo(tom).at(-1)).toContain('→ *Northwind*: handed over to @mei by @tom.');
    expect(story.nudgesTo(mei)[0]).toContain('@tom promised *Northwind* a follow-up');
    expect(story.nudgesTo(mei)[0]).toContain('Handed over by @tom:\n>You know the export');
    await story.press(mei, 'promiseTold');
    expect(await customerTold(story, mei, '2026-11-25T16:31:00Z', 'in_person')).toBeUndefined();
    expect(story.nudgesTo(mei)[0]).toContain('the customer was told in person');
    const { promises: all } = await ledger(story);
    expect(all).toMatchObject([{ state: 'told', endedBy: mei, toldHow: 'in_person' }]);
  });

  it('was due when staff corrects it before its time, and no later correction mends it', async () => {
    const { story } = await promisedBy(mode, byFriday);
    await story.at('2026-11-25T16:00:00Z');
    await story.press(tom, 'menu', { selectedOption: 'another_time' });
    expect(await anotherTime(story, tom, '2026-11-25T15:00:00Z')).toEqual({
      [blockIds.promiseDate]: 'That is past already. Choose a later time.',
    });
    expect(await anotherTime(story, tom, '2026-11-26T12:00:00Z')).toBeUndefined();
    expect(story.nudgesTo(tom)[0]).toContain('Thursday 26 Nov, 12:00 UTC');
    await story.press(tom, 'menu', { selectedOption: 'another_time' });
    await story.at('2026-11-26T12:01:00Z');
    expect(await anotherTime(story, tom, '2026-11-27T12:00:00Z')).toEqual({
      [blockIds.promiseDate]:
        'The promised time has passed, so no other date counts for it. ' +
        'Write the new date to the customer: that is a promise of its own.',
    });
    const { clocks: kept } = await ledger(story);
    expect(kept).toMatchObject([{ outcome: 'breached', dueAt: new Date('2026-11-26T12:00:00Z') }]);
  });
});

/** What only this person was shown in the channel of the team's cards. */
const shownOnCard = (story: Journey, user: string) => story.shownTo(user, kpis).at(-1);

/** Half of its time after Tom promised something, the card about it stands in the team's own channel. */
async function carded(mode: Mode) {
  const story = await startJourney({ mode, at });
  await policy(story, { ladder: [{ at: 0.5, to: kpis }] });
  const ask = await story.say(dana, 'When will the export be mended?');
  await story.reply(tom, ask, "I'll get back to you by 15:00 today.");
  await story.at('2026-11-23T14:00:00Z');
  const ts = story.sandbox.slack.channel(kpis).messages.at(-1)?.ts ?? '';
  const press = async (user: string, button: keyof typeof actionIds) => {
    await story.sandbox.slack.press({ user, channel: kpis, ts, actionId: actionIds[button] });
    await story.quiet();
  };
  return { story, press };
}

describe.each(modesByDatabase)('a promise on a card, over %s', (mode) => {
  it('is kept by the first who says so, and the other is told by whom', async () => {
    const { story, press } = await carded(mode);
    expect(story.postsOfTheApp(kpis).at(-1)).toContain('@tom promised *Northwind* a follow-up');
    await press(tom, 'promiseTold');
    await press(mei, 'promiseTold');
    await press(priya, 'promiseTold');
    expect(await customerTold(story, tom, '2026-11-23T13:30:00Z')).toBeUndefined();
    expect(await customerTold(story, mei, '2026-11-23T13:40:00Z')).toEqual({
      [blockIds.answeredAt]: 'The customer was told by phone already, said Tom Becker.',
    });
    const { clocks: kept } = await ledger(story);
    expect(kept).toMatchObject([{ outcome: 'met', endedBy: tom }]);
  });

  it('of two who say that it is none, or that it is kept, the first is right', async () => {
    const { story, press } = await carded(mode);
    await press(mei, 'promiseTold');
    await Promise.all([press(tom, 'notPromised'), press(mei, 'notPromised')]);
    expect(story.postsOfTheApp(kpis).at(-1)).toMatch(/✓ \*Northwind\*: not a promise, said @(tom|mei)\./);
    for (const user of [tom, mei]) expect(shownOnCard(story, user)).toBeUndefined();
    expect(Object.values((await customerTold(story, mei, '2026-11-23T13:40:00Z')) ?? {})[0]).toMatch(
      /^It is settled already: not a promise, said (Tom Becker|Mei Tanaka)\.$/,
    );
    const { clocks: kept } = await ledger(story);
    expect(kept).toMatchObject([{ outcome: 'cancelled', cancelReason: 'not_promised' }]);
  });
});
