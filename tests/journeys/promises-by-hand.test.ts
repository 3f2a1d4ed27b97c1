import { describe, expect, it } from 'vitest';
import { actionIds, blockIds, callbackIds } from '../../src/slack/ids.ts';
import { type Journey, modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, globex, kpis, mei, northwind, omar, priya, raj, tom } from '../support/journey-cast.ts';
import { ledger, submit } from '../support/journey-promises.ts';
import { wordsOf } from '../support/journey-words.ts';

const at = '2026-11-23T10:00:00Z';

/** Uses *Track follow-up* on a message. @returns what the modal says, nothing where none opened */
async function tracking(story: Journey, user: string, ts: string, channel = northwind) {
  const { slack } = story.sandbox;
  await slack.shortcut({ user, channel, ts, callbackId: callbackIds.trackFollowUp });
  await story.quiet();
  return topOf(story, user);
}

const topOf = (story: Journey, user: string) => {
  const { slack } = story.sandbox;
  return wordsOf(slack, slack.viewStack(user).at(-1));
};

/** What is changed in the open modal before it is submitted; the rest stays as it was chosen. */
interface Typed {
  what?: string;
  who?: string;
  when?: string;
}

async function track(story: Journey, user: string, { what, who, when }: Typed = {}) {
  const errors = await submit(story, user, {
    ...(what === undefined ? {} : { [blockIds.followUpWhat]: { [actionIds.followUpWhat]: what } }),
    ...(who === undefined ? {} : { [blockIds.followUpWho]: { [actionIds.followUpWho]: who } }),
    ...(when === undefined
      ? {}
      : { [blockIds.followUpWhen]: { [actionIds.followUpWhen]: Date.parse(when) / 1000 } }),
  });
  return errors ? Object.values(errors).join('\n') : topOf(story, user);
}

describe.each(modesByDatabase)('a promise noted by the message’s menu, over %s', (mode) => {
  it('is whoever’s opened it where a customer wrote, due as the words say, and kept by a message', async () => {
    const story = await startJourney({ mode, at });
    const ask = await story.say(dana, 'Tom said on the phone that we get the export by Friday 15:00, right?');
    await story.reply(tom, ask, 'Right.');
    expect(await tracking(story, tom, ask)).toContain('*Dana Reyes* wrote:\n>Tom said on the phone');
    expect(await track(story, tom, { what: 'the export' })).toBe(
      'Noted: @tom promised *Northwind* “the export”, due Friday 27 Nov at 15:00.',
    );
    await story.at('2026-11-27T14:30:00Z');
    await story.reply(tom, ask, 'The export is in your folder.');
    const { clocks, promises } = await ledger(story);
    expect(promises).toMatchObject([{ quote: 'the export', promisedBy: tom, source: 'hand', state: 'told' }]);
    expect(clocks).toMatchObject([{ outcome: 'met', dueAt: new Date('2026-11-27T15:00:00Z') }]);
  });

  it('is its author’s where a colleague wrote, and gives what was read as a promise its date', async () => {
    const story = await startJourney({ mode, at });
    const ask = await story.say(dana, 'When will the export be mended?');
    const maybe = await story.reply(priya, ask, 'I should be able to send it by Thursday.');
    expect(await tracking(story, tom, maybe)).toContain('I should be able to send it by Thursday.');
    expect(await track(story, tom, { when: '2026-11-26T12:00:00Z' })).toBe(
      'Noted: @priya promised *Northwind* “I should be able to send it by Thursday.”, due Thursday 26 Nov at 12:00.',
    );
    expect(await tracking(story, tom, maybe)).toContain('This is followed as a promise already');
    const { clocks, promises } = await ledger(story);
    expect(promises).toMatchObject([{ promisedBy: priya, source: 'words', isCertain: true }]);
    expect(clocks).toMatchObject([{ ownerId: priya, outcome: 'running' }]);
  });

  it('is refused under its fields: a past time, no words, a customer as whoever is to keep it', async () => {
    const story = await startJourney({ mode, at });
    const ask = await story.say(dana, 'When will the export be mended?');
    await tracking(story, tom, ask);
    expect(await track(story, tom, { what: ' ', when: '2026-11-23T09:00:00Z' })).toBe(
      'Say what they were promised.\nThat is past already. Choose a later time.',
    );
    expect(await track(story, tom, { what: 'the export', when: '2026-11-25T09:00:00Z', who: dana })).toBe(
      'Only a colleague can promise a customer something. Choose one of this workspace.',
    );
    expect((await ledger(story)).promises).toEqual([]);
  });

  it('is for staff, and for what was written where customers are watched', async () => {
    const story = await startJourney({ mode, at });
    const ask = await story.say(dana, 'When will the export be mended?');
    expect(await tracking(story, dana, ask)).toBe('');
    expect(story.shownTo(dana)).toEqual(['This is for the team of Acme.']);
    const elsewhere = await story.say(raj, 'Hello', { channel: globex });
    expect(await tracking(story, tom, elsewhere, globex)).toContain('This channel is not watched');
  });
});

describe.each(modesByDatabase)('a promise noted by the command, over %s', (mode) => {
  const words = `promise <@${tom}|tom> Friday 15:00 send the export to Northwind`;

  it('is about the customer’s newest message, from anywhere, and is kept by a message there', async () => {
    const story = await startJourney({ mode, at });
    await story.say(dana, 'When will the export be mended?');
    await story.at('2026-11-23T10:20:00Z');
    const newest = await story.say(omar, 'We also need the invoice, please.');
    expect(await story.command(priya, words, kpis)).toBe(
      'Noted: @tom promised *Northwind* “send the export to Northwind”, due Friday 27 Nov at 15:00.',
    );
    expect(story.postsOfTheApp(northwind)).toEqual([]);
    await story.at('2026-11-27T14:30:00Z');
    await story.reply(tom, newest, 'The export and the invoice are in your folder.');
    const { clocks, promises } = await ledger(story);
    expect(promises).toMatchObject([{ promisedBy: tom, messageId: newest, state: 'told', source: 'hand' }]);
    expect(clocks).toMatchObject([{ outcome: 'met', endedBy: tom }]);
  });

  it('names no customer in their own channel, and “me” is whoever types', async () => {
    const story = await startJourney({ mode, at });
    await story.say(dana, 'When will the export be mended?');
    expect(await story.command(mei, 'promise me tomorrow EOD call them about the export')).toBe(
      'Noted: @mei promised *Northwind* “call them about the export”, due Tuesday 24 Nov at 17:00.',
    );
    expect(await story.command(mei, 'promise me 25 Nov 10:00 send the invoice')).toContain(
      '“send the invoice”',
    );
    expect((await ledger(story)).promises).toHaveLength(2);
  });

  it('is broken, and nudged about, where its time passes untold', async () => {
    const story = await startJourney({ mode, at });
    const ask = await story.say(dana, 'When will the export be mended?');
    await story.reply(priya, ask, 'Tom mends it right now.');
    await story.command(priya, words);
    await story.at('2026-11-27T15:00:01Z');
    expect(story.nudgesTo(tom).join('\n')).toContain('send the export to Northwind');
    expect((await ledger(story)).clocks).toMatchObject([{ outcome: 'breached', ownerId: tom }]);
  });

  it('is refused in words that name what is wrong and how it is mended', async () => {
    const story = await startJourney({ mode, at });
    const asked = (typed: string, channel = kpis) => story.command(priya, typed, channel);
    expect(await asked(words)).toBe(
      'Northwind has written nothing yet that I have seen. Once there is a message, *Track follow-up* in its menu notes ' +
        'a promise about it.',
    );
    await story.say(dana, 'When will the export be mended?');
    expect(await asked('promise')).toContain('Who promised what, to whom and until when?');
    expect(await asked('promise Friday 15:00 send it')).toContain('does not begin with a colleague');
    expect(await asked(`promise <@${dana}> Friday 15:00 send it to Northwind`)).toBe(
      '@dana is not of this workspace. Only a colleague can promise a customer something.',
    );
    expect(await asked(`promise <@${tom}> Friday 15:00 send it to Initech`)).toContain(
      '“Friday 15:00 send it to Initech” names no customer that I know.',
    );
    expect(await asked(`promise <@${tom}> send it to Northwind`)).toContain('I find no time in');
    expect(await asked(`promise <@${tom}> 20 Nov 2026 send it to Northwind`)).toContain('is past already');
    expect(await asked(`promise <@${tom}> 1 March 2030 send it to Northwind`)).toContain('400 days away');
    expect(await asked(`promise <@${tom}> Friday 15:00`, northwind)).toContain('Say what was promised too');
    expect(await story.command(dana, words)).toBe('This is for the team of Acme.');
    expect((await ledger(story)).promises).toEqual([]);
  });
});

describe.each(modesByDatabase)('the ledger of promises, over %s', (mode) => {
  it('is told privately, on App Home and in the reports', async () => {
    const story = await startJourney({ mode, at, watched: [northwind, globex], reportChannelId: kpis });
    expect(await story.command(priya, 'promises', kpis)).toContain('No promise is open.');
    const ask = await story.say(dana, 'When will the export be mended?');
    const invoice = await story.say(raj, 'Can we have the invoice?', { channel: globex });
    await story.at('2026-11-23T10:05:00Z');
    await story.command(priya, `promise <@${tom}> tomorrow 12:00 send the export to Northwind`, kpis);
    await story.command(priya, `promise <@${tom}> Wednesday 12:00 call about the invoice`, globex);
    const maybe = 'I should be able to send you the invoice by Thursday 12:00.';
    await story.say(mei, maybe, { channel: globex });
    expect(await story.command(priya, 'promises', kpis)).toMatch(
      /^\*3 promises are open\.\*\n\*Northwind\* · “.*send the export.*\ndue .* · @tom\n\*Globex\* · “.*call about.*\n.*\n\*Globex\* · .*\n.*@mei · not confirmed to be a promise\nAs of/,
    );
    expect(await story.command(priya, `promises <@${mei}>`, kpis)).toContain('*1 promise of @mei is open.*');
    expect(await story.command(priya, 'promises northwind', kpis)).toContain(
      '*1 promise to Northwind is open.*',
    );
    expect(await story.command(priya, 'promises Initech', kpis)).toContain('is no customer that I know');
    expect(await story.command(dana, 'promises')).toBe('This is for the team of Acme.');

    await story.at('2026-11-24T12:30:00Z');
    expect(await story.home(tom)).toMatch(
      /Your promises\*\n:red_circle: \*Northwind\* · “.*send the export.*\noverdue by 30 min\n\[Open\]\n\*Globex\* · “.*invoice/,
    );
    expect(await story.home(priya)).not.toContain('Your promises');
    await story.reply(tom, invoice, 'The invoice is in your portal now.', { channel: globex });
    await story.reply(tom, ask, 'The export works again, sorry for the delay.');
    const report = await story.command(priya, 'report week', kpis);
    expect(report).toContain('Promises: 2 made, 1 of 2 due kept.');
    expect(await story.command(priya, 'promises open', kpis)).not.toContain('In the last 7 days');
    expect(await story.command(priya, 'promises', kpis)).toContain('In the last 7 days: 1 of 2 due kept.');
    expect(await story.command(priya, 'promises broken', kpis)).toMatch(
      /^\*1 promise was not kept by the date\.\*\n\*Northwind\* · .*\nwas due .*12:00 UTC, told .*12:30 UTC · @tom/,
    );
    await story.at('2026-11-30T09:00:00Z');
    expect(story.postsOfTheApp(kpis).at(-1)).toContain('Promises: 2 made, 1 of 2 due kept.');
  });
});
