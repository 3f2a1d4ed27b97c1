import { describe, expect, it } from 'vitest';
import { actionIds } from '../../src/slack/ids.ts';
import { conversations } from '../../src/store/schema.ts';
import { type Journey, type Mode, modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, mei, omar, priya, tom } from '../support/journey-cast.ts';
import { promise } from '../support/journey-policy.ts';
import { toldAlone } from '../support/journey-promises.ts';

// Support hours are 09:00 to 17:00 in London, Monday to Friday; 2026-11-18 is a Wednesday.
const at = '2026-11-18T10:00:00Z';

/** Dana asks on Wednesday at 10:00, and Tom answers at 10:20. */
async function answeredOnWednesday(mode: Mode, closing: Parameters<typeof promise>[1]['closing']) {
  const story = await startJourney({ mode, at });
  await promise(story, { closing });
  const ask = await story.say(dana, 'The export is broken.');
  await story.at('2026-11-18T10:20:00Z');
  await story.reply(tom, ask, 'It works again since this morning.');
  return { story, ask };
}

const kept = (story: Journey) =>
  story.look((db) => db.select().from(conversations).orderBy(conversations.startedAt));

describe.each(modesByDatabase)('a conversation that has gone quiet after an answer, over %s', (mode) => {
  it('is closed by the policy when its time has come, and a courtesy does not open it again', async () => {
    const { story, ask } = await answeredOnWednesday(mode, { afterDays: 2, reopenDays: 14 });
    await story.at('2026-11-20T16:59:00Z');
    expect(await kept(story)).toMatchObject([
      { state: 'answered', closesAt: new Date('2026-11-20T17:00:00Z') },
    ]);
    await story.start();
    await story.at('2026-11-20T17:00:00Z');
    expect(await kept(story)).toMatchObject([
      { state: 'closed', closedAt: new Date('2026-11-20T17:00:00Z'), closesAt: null },
    ]);
    await story.start();
    await story.at('2026-11-23T10:00:00Z');
    await story.reply(dana, ask, 'Thanks, that works.');
    await story.at('2026-11-24T10:00:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    expect(await kept(story)).toMatchObject([{ state: 'closed' }]);
  });

  it('is opened again by an ask for so many days, and after them an ask begins one that is linked to it', async () => {
    const { story, ask } = await answeredOnWednesday(mode, { afterDays: 2, reopenDays: 14 });
    await story.at('2026-11-30T10:00:00Z');
    await story.reply(dana, ask, 'The export is broken again.');
    expect(await kept(story)).toMatchObject([{ state: 'waiting', closedAt: null, continuesId: null }]);
    await story.start();
    await story.at('2026-11-30T10:30:00Z');
    await story.reply(tom, ask, 'It was a locked table, and it runs again.');
    await story.at('2027-01-11T10:00:00Z');
    const late = await story.reply(dana, ask, 'Where do I find the March invoice?');
    const first = `C0NORTHWIND/${ask}`;
    expect(await kept(story)).toMatchObject([
      { id: first, state: 'closed', closedAt: new Date('2026-12-02T17:00:00Z') },
      { id: `C0NORTHWIND/${late}`, state: 'waiting', continuesId: first },
    ]);
    await story.start();
    await story.at('2027-01-11T10:31:00Z');
    expect(story.nudgesTo(priya).at(-1)).toContain('Where do I find the March invoice?');
    expect(story.nudgesTo(priya).at(-1)).toContain('is waiting for a first reply');
  });

  it('is closed at its own time where the app was down then', async () => {
    const { story } = await answeredOnWednesday(mode, { afterDays: 2 });
    await story.stop();
    await story.at('2026-11-25T12:00:00Z');
    await story.start();
    await story.at('2026-11-25T12:10:00Z');
    expect(await kept(story)).toMatchObject([
      { state: 'closed', closedAt: new Date('2026-11-20T17:00:00Z') },
    ]);
  });
});

describe.each(modesByDatabase)('where the owner is asked first, over %s', (mode) => {
  const question = [
    '*Northwind* has been quiet since Wednesday 18 Nov, 10:20 UTC. Has the customer confirmed?\n>The export is broken.',
    'Asked in #ext-northwind. Words that you may send, as they are or in your own:',
    'Is everything working for you now? If so, we will take this as settled. You can write here again at any time.',
    '[Close] [Keep open] [Open]',
  ].join('\n');

  /** Answered on Wednesday, and quiet until Friday's closing time: Tom is asked on Monday at nine. */
  async function askedOnMonday() {
    const told = await answeredOnWednesday(mode, { afterDays: 2, confirm: true });
    await told.story.at('2026-11-23T08:59:00Z');
    expect(told.story.nudgesTo(tom)).toEqual([]);
    await told.story.at('2026-11-23T09:01:00Z');
    expect(told.story.nudgesTo(tom)).toEqual([question]);
    return told;
  }

  it('asks once, nobody else and never the customer, and is closed when the owner says so', async () => {
    const { story } = await askedOnMonday();
    for (const other of [priya, mei]) expect(story.nudgesTo(other)).toEqual([]);
    expect(story.postsOfTheApp('C0NORTHWIND')).toEqual([]);
    await story.restart();
    await story.at('2026-11-24T12:00:00Z');
    expect(story.nudgesTo(tom)).toEqual([question]);
    await Promise.all([story.press(tom, 'closeLoop'), story.press(tom, 'closeLoop')]);
    expect(story.nudgesTo(tom)).toEqual([
      '✓ *Northwind*: closed by @tom, Tuesday 24 Nov, 12:00 UTC.\nThe export is broken.',
    ]);
    expect(toldAlone(story, tom)).toBeUndefined();
    expect(await kept(story)).toMatchObject([
      { state: 'closed', closedAt: new Date('2026-11-24T12:00:00Z') },
    ]);
  });

  it('is kept open when the owner says so, and asked about again after as many quiet days', async () => {
    const { story } = await askedOnMonday();
    await story.press(tom, 'keepOpen');
    expect(story.nudgesTo(tom)).toEqual(['✓ *Northwind*: kept open, said @tom.\nThe export is broken.']);
    await story.at('2026-11-26T09:01:00Z');
    expect(story.nudgesTo(tom)).toHaveLength(2);
    expect(story.nudgesTo(tom)[1]).toBe(question);
  });

  it('says so when the customer has written, who then is not closed upon', async () => {
    const { story, ask } = await askedOnMonday();
    const { slack } = story.sandbox;
    // Both come in at once: what Tom presses shows the question still.
    slack.post({ channel: 'C0NORTHWIND', user: dana, text: 'It is broken again.', threadTs: ask });
    await pressFirst(story, tom);
    expect(story.nudgesTo(tom)[0]).toBe(
      '✓ *Northwind*: the customer has written since.\nThe export is broken.',
    );
    expect(toldAlone(story, tom)).toBe('The customer has written since, so it stays open.');
    expect(await kept(story)).toMatchObject([{ state: 'waiting' }]);
  });

  it('is not asked at all where the customer writes before it is read', async () => {
    const { story, ask } = await answeredOnWednesday(mode, { afterDays: 2, confirm: true });
    await story.at('2026-11-20T20:00:00Z');
    await story.reply(dana, ask, 'It is broken again.');
    await story.at('2026-11-23T09:01:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
  });

  it('is decided by staff alone', async () => {
    const { story } = await askedOnMonday();
    await pressFirst(story, omar);
    expect(new Set(story.shownTo(omar, story.sandbox.slack.dmChannel(tom)))).toEqual(
      new Set(['This is for the team of Acme.']),
    );
    expect(story.nudgesTo(tom)).toEqual([question]);
  });

  /** Presses *Close* in Tom's first message. */
  async function pressFirst(story: Journey, user: string) {
    const { slack } = story.sandbox;
    const channel = slack.dmChannel(tom);
    slack.channel(channel).members.add(user);
    const ts = slack.dm(tom)[0]?.ts ?? '';
    await slack.press({ user, channel, ts, actionId: actionIds.closeLoop });
    await story.quiet();
  }
});

describe.each(modesByDatabase)('whoever waits on a customer, over %s', (mode) => {
  async function waitingOnDana() {
    const story = await startJourney({ mode, at });
    const ask = await story.say(dana, 'The export is broken.');
    await story.reply(tom, ask, 'Please send us the file, then I look at it.');
    await story.react(tom, ask, 'hourglass_flowing_sand');
    return { story, ask };
  }
  const reminder = [
    '*Northwind* has not answered yet: this waits on them since Wednesday 18 Nov, 10:00 UTC. Write to them again?\n>The export is broken.',
    'Asked in #ext-northwind. Words that you may send, as they are or in your own:',
    'We have not heard from you yet, and would like to go on with this. Is there anything that you need from us?',
    '[Close] [Open]',
  ].join('\n');

  it('is reminded once, three working days later, to write to them again', async () => {
    const { story, ask } = await waitingOnDana();
    await story.at('2026-11-23T08:59:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    await story.at('2026-11-23T09:01:00Z');
    expect(story.nudgesTo(tom)).toEqual([reminder]);
    await story.restart();
    await story.at('2026-11-25T12:00:00Z');
    expect(story.nudgesTo(tom)).toEqual([reminder]);
    await story.reply(tom, ask, 'Could you still send us the file?');
    expect(story.nudgesTo(tom)).toEqual([
      '✓ *Northwind*: the customer was written to since.\nThe export is broken.',
    ]);
  });

  it('is not where the customer writes before, and reads so where they write afterwards', async () => {
    const { story, ask } = await waitingOnDana();
    await story.at('2026-11-20T12:00:00Z');
    await story.reply(dana, ask, 'Here it is. What is wrong with it?');
    await story.reply(tom, ask, 'Thank you. Which program wrote it?');
    await story.react(tom, ask, 'hourglass');
    await story.at('2026-11-23T09:01:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    await story.at('2026-11-25T09:01:00Z');
    expect(story.nudgesTo(tom)).toHaveLength(1);
    await story.reply(dana, ask, 'It was Excel. Does that help you?');
    expect(story.nudgesTo(tom)[0]).toBe(
      '✓ *Northwind*: the customer has written since.\nThe export is broken.',
    );
  });
});

describe.each(modesByDatabase)('once a week, over %s', (mode) => {
  it('everybody is told what they have left open, oldest first, once, and nobody who has nothing', async () => {
    const story = await startJourney({ mode, at: '2026-11-17T10:00:00Z' });
    const invoice = await story.say(dana, 'Where do I find the March invoice?');
    await story.reply(tom, invoice, 'Under Billing, then Archive.');
    const thanked = await story.say(dana, 'Can I have two admins?');
    await story.reply(tom, thanked, 'Yes, as many as you like.');
    await story.reply(dana, thanked, 'Thanks, that works.');
    await story.at('2026-11-18T10:00:00Z');
    const ask = await story.say(dana, 'The export is broken.');
    await story.reply(tom, ask, "It runs again. I'll send you the report by 4 December.");
    await story.at('2026-11-23T08:59:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    await story.at('2026-11-23T09:01:00Z');
    const list = [
      '*Still open with customers: 2 without a final word, 1 promised.* Oldest first, once a week.',
      '*No final word yet*\n• *Northwind*: quiet since Tuesday 17 Nov, 10:00 UTC · Where do I find the March invoice?\n' +
        '• *Northwind*: quiet since Wednesday 18 Nov, 10:00 UTC · The export is broken.',
      "*Promised, and not told yet*\n• *Northwind*: due Friday 4 Dec, 17:00 UTC · I'll send you the report by 4 December.",
      'Close what is done with :white_check_mark: on a message of it; a word to the customer keeps a promise.',
    ].join('\n');
    expect(story.nudgesTo(tom)).toEqual([list]);
    for (const other of [priya, mei]) expect(story.nudgesTo(other)).toEqual([]);
    await story.restart();
    await story.at('2026-11-24T12:00:00Z');
    expect(story.nudgesTo(tom)).toEqual([list]);
    await story.react(tom, invoice, 'white_check_mark');
    await story.react(tom, ask, 'white_check_mark');
    await story.at('2026-11-30T09:01:00Z');
    expect(story.nudgesTo(tom).at(-1)).toContain('*Still open with customers: 1 promised.*');
  });

  it('is late where the app was down, and says nothing of what was closed by then', async () => {
    const story = await startJourney({ mode, at: '2026-11-17T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.reply(tom, ask, 'It runs again.');
    await story.stop();
    await story.at('2026-11-24T12:00:00Z');
    await story.start();
    await story.at('2026-11-24T12:06:00Z');
    expect(story.nudgesTo(tom)).toHaveLength(1);
    await story.react(tom, ask, 'white_check_mark');
    await story.at('2026-11-30T12:00:00Z');
    expect(story.nudgesTo(tom)).toHaveLength(1);
  });
});
