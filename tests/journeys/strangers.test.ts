import { describe, expect, it } from 'vitest';
import { actionIds } from '../../src/slack/ids.ts';
import { customers, messages } from '../../src/store/schema.ts';
import { type Journey, modes, modesByDatabase, startJourney } from '../support/journey.ts';
import { beacon, mei, northwind, priya, tom } from '../support/journey-cast.ts';

const lee = 'U0LEE';
const rosa = 'U0ROSA';

/** Lee is in the channel, and Slack tells nothing of them; Rosa is Acme's other admin, and never wrote anywhere. */
async function withLee(story: Journey): Promise<void> {
  const { slack } = story.sandbox;
  slack.addUser({ id: rosa, name: 'rosa', realName: 'Rosa Diaz', isAdmin: true });
  slack.addTeam({ id: 'T0LEES', name: 'Lees' });
  slack.addUser({ id: lee, name: 'lee', realName: 'Lee Park', team: 'T0LEES', isTeamHidden: true });
  slack.channel(northwind).members.add(lee);
  await story.quiet();
}

describe.each(modes)('somebody of whom Slack tells nothing, over %s', (mode) => {
  it('reaches each admin once, and waits from when they wrote as soon as one says that they are a customer', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await withLee(story);
    await story.say(lee, 'The export is broken.', { omitTeam: true });
    await story.at('2026-11-23T10:10:00Z');
    await story.say(lee, 'Anybody there?', { omitTeam: true });
    const asked = [
      '*Who is Lee Park?* They wrote in #ext-northwind, and Slack does not say whether they are a customer or one of us.',
      '>The export is broken.',
      'Until somebody says so, what they write is neither a question nor an answer.',
      '[A customer] [One of us] [Open]',
    ].join('\n');
    for (const admin of [priya, rosa]) expect(story.nudgesTo(admin)).toEqual([asked]);
    for (const other of [tom, mei, lee]) expect(story.nudgesTo(other)).toEqual([]);
    expect(await story.command(tom, 'open')).toContain('Nobody is waiting');

    await story.at('2026-11-23T10:20:00Z');
    await story.press(rosa, 'isCustomer');
    for (const admin of [priya, rosa])
      expect(story.nudgesTo(admin)).toEqual(['✓ *Lee Park*: @rosa said: a customer.\nThe export is broken.']);
    expect(await story.command(tom, 'open')).toContain('due in 40 min');

    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(2);
    expect(story.nudgesTo(priya)[1]).toContain('Lee Park is waiting for a first reply');
    await story.at('2026-11-23T11:01:00Z');
    expect(story.nudgesTo(priya)[1]).toContain('has waited longer than promised');
    expect(story.postsOfTheApp(northwind)).toEqual([]);
  });

  it('answers from when they wrote where one says that they are one of us', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await withLee(story);
    const ask = await story.say('U0DANA', 'The export is broken.');
    await story.at('2026-11-23T10:20:00Z');
    await story.reply(lee, ask, 'It is mended, please try again.', { omitTeam: true });
    await story.at('2026-11-23T10:30:00Z');
    const nudge = () => story.nudgesTo(priya).find((words) => words.includes('Northwind'));
    expect(nudge()).toContain('is waiting for a first reply');
    const asked = story.sandbox.slack.dm(priya)[0]?.ts ?? '';
    await story.press(priya, 'isStaff', { ts: asked });
    expect(nudge()).toContain('answered by @lee in 20 min');
    const kept = await story.look((db) => db.select().from(messages).orderBy(messages.id));
    expect(kept.map(({ authorId, authorRole, toldRole }) => [authorId, authorRole, toldRole])).toEqual([
      ['U0DANA', 'customer', 'customer'],
      [lee, 'staff', 'unknown'],
    ]);
  });
});

describe.each(modesByDatabase)('who somebody is, over %s', (mode) => {
  it('is said by admins alone, and by the first of them', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await withLee(story);
    const { slack } = story.sandbox;
    await story.say(lee, 'The export is broken.', { omitTeam: true });
    const asked = (user: string) => ({ channel: slack.dmChannel(user), ts: slack.dm(user)[0]?.ts ?? '' });
    // Nobody else can see the question; what is forged here is the press itself.
    for (const other of [tom, 'U0DANA']) slack.channel(asked(priya).channel).members.add(other);
    await story.press(tom, 'isCustomer', asked(priya));
    await story.press('U0DANA', 'isStaff', asked(priya));
    expect(story.shownTo(tom, asked(priya).channel)).toEqual([
      'Only admins of Acme say who is a customer and who is not.',
    ]);
    expect(story.shownTo('U0DANA', asked(priya).channel)).toEqual(['This is for the team of Acme.']);
    expect(story.nudgesTo(priya)[0]).toContain('*Who is Lee Park?*');

    const press = (user: string, actionId: string) => slack.press({ user, ...asked(user), actionId });
    await Promise.all([press(rosa, actionIds.isStaff), press(priya, actionIds.isStaff)]);
    await story.quiet();
    const [first] = story.nudgesTo(priya);
    const told = [...story.shownTo(priya, asked(priya).channel), ...story.shownTo(rosa, asked(rosa).channel)];
    expect(told).toHaveLength(1);
    const by = /said: one of us/.test(first ?? '') && /@(priya|rosa)/.exec(first ?? '')?.[0];
    expect(told[0]).toBe(
      `${by} said already: one of us. \`/cx-urgency customer @somebody\` changes it for @lee, from now on.`,
    );
    expect(story.nudgesTo(rosa)).toEqual(story.nudgesTo(priya));
  });

  it('is told by their address where Slack names no team', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const { slack } = story.sandbox;
    const team = slack.addTeam({ id: 'T0LEES', name: 'Lees' }).id;
    const account = { name: 'lee', realName: 'Lee Park', team, isTeamHidden: true };
    slack.addUser({ id: lee, ...account, email: 'lee@lees.example' });
    slack.addUser({ id: 'U0SAM', ...account, name: 'sam', email: 'sam@gmail.com' });
    for (const id of [lee, 'U0SAM']) slack.channel(northwind).members.add(id);
    await story.say(lee, 'The export is broken.', { omitTeam: true });
    expect(story.nudgesTo(priya)).toEqual([]);
    await story.say('U0SAM', 'Mine too.', { omitTeam: true });
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(await story.command(tom, 'open')).toContain('*1 message is waiting for a reply.*');
  });
});

describe.each(modes)('staff in a partner’s workspace, over %s', (mode) => {
  it('ask until an admin says that they are of ours, and answer from then on; the app is not theirs to use', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say('U0DANA', 'The export is broken.');
    await story.at('2026-11-23T10:10:00Z');
    await story.reply('U0OMAR', ask, 'I am looking at the logs on your side.');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)[0]).toContain('is waiting for a first reply');
    expect(await story.command(tom, 'staff @omar')).toBe(
      'Only admins of Acme say who is a customer and who is not.',
    );
    expect(await story.command(priya, 'staff @omar')).toBe(
      '@omar is one of us from now on. What they wrote before stays as it was counted, ' +
        'but for what they wrote while nobody knew who they were.',
    );
    expect(story.nudgesTo(priya)[0]).toContain('is waiting for a first reply');
    await story.reply('U0OMAR', ask, 'It is mended, please try again.');
    expect(story.nudgesTo(priya)[0]).toContain('answered by @omar in 30 min');
    await story.at('2026-11-23T10:31:00Z');
    expect(await story.command(priya, 'staff @omar Haddad')).toBe(
      '@omar is one of us already. Nothing changes.',
    );
    const open = { user: 'U0OMAR', channel: northwind, text: '/cx-urgency open' };
    await story.sandbox.slack.command(open);
    await story.quiet();
    expect(story.shownTo('U0OMAR')).toEqual(['This is for the team of Acme.']);
  });
});

describe.each(modes)('a bot that posts for customers, over %s', (mode) => {
  it('asks for them once it is declared, by the name of whoever it writes for', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.say(beacon, 'Ticket 1: the export is broken.');
    await story.at('2026-11-23T10:01:00Z');
    expect(await story.command(priya, 'relay @tom')).toContain('@tom is a person, not a bot.');
    expect(await story.command(priya, 'customer @beacon')).toContain('@beacon is a bot.');
    expect(await story.command(priya, 'relay @beacon')).toBe(
      '*Beacon* posts for customers: what it writes from now on counts as theirs.',
    );
    await story.at('2026-11-23T10:20:00Z');
    await story.say(beacon, 'Ticket 2: the import is broken.');
    await story.say(beacon, 'Ticket 3: and so is the page.', { subtype: 'bot_message' });
    await story.at('2026-11-23T10:50:00Z');
    expect(story.nudgesTo(priya).at(-1)).toContain('*Northwind* · Beacon · Ticket 2: the import is broken.');
    const kept = await story.look((db) => db.select().from(messages).orderBy(messages.id));
    expect(kept.map(({ authorRole, toldRole, text }) => [text.slice(0, 8), authorRole, toldRole])).toEqual([
      ['Ticket 1', 'bot', 'bot'],
      ['Ticket 2', 'customer', 'bot'],
      ['Ticket 3', 'customer', 'bot'],
    ]);
    await story.start();
    await story.at('2026-11-23T10:51:00Z');
    expect(await story.command(priya, 'relay @beacon off')).toBe(
      '*Beacon* is a bot again: what it writes from now on is neither a question nor an answer.',
    );
    await story.at('2026-11-23T10:52:00Z');
    await story.say(beacon, 'All systems work.');
    const later = await story.look((db) => db.select().from(messages).orderBy(messages.id));
    expect(later.map(({ authorRole }) => authorRole)).toEqual(['bot', 'customer', 'customer', 'bot']);
  });
});

describe.each(modes)('a second channel of the same company, over %s', (mode) => {
  it('belongs to the same customer, with its tier', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const { slack } = story.sandbox;
    const billing = 'C0BILLING';
    const members = [priya, tom, 'U0DANA'];
    slack.addChannel({ id: billing, name: 'ext-northwind-billing', members, withApp: true });
    await story.command(priya, 'tier gold');
    expect(await story.command(priya, 'watch', billing)).toContain(
      'Watching #ext-northwind-billing for Northwind.',
    );
    const kept = await story.look((db) => db.select().from(customers));
    expect(kept.map(({ id, tier, slackTeamIds }) => ({ id, tier, slackTeamIds }))).toEqual([
      { id: `channel/${northwind}`, tier: 'gold', slackTeamIds: ['T0NORTHWIND'] },
    ]);
  });
});
