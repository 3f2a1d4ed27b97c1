import { describe, expect, it } from 'vitest';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { beacon, dana, globex, linkTo, northwind, priya, raj, tom } from '../support/journey-cast.ts';
import { promise } from '../support/journey-policy.ts';

describe.each(modesByDatabase)('why, over %s', (mode) => {
  it('tells every reason: the rule, what changed, which minutes counted, and each pause', async () => {
    const story = await startJourney({ mode, at: '2026-11-20T16:00:00Z' });
    await promise(story, {
      rules: [
        { name: 'Gold', when: { tiers: ['gold'] }, targets: { first_reply: 15 } },
        {
          name: 'Exports',
          when: { words: ['export'] },
          targets: { first_reply: { urgent: 90, normal: 120 } },
        },
      ],
      targets: { first_reply: 60, next_reply: 60, resolution: 480 },
    });
    await story.at('2026-11-20T16:50:00Z');
    const ask = await story.say(dana, 'The export is broken.');
    const link = linkTo(northwind, ask);
    await story.at('2026-11-23T09:10:00Z');
    await story.command(tom, `pause ${link} needs <their> logs`);
    await story.at('2026-11-23T09:40:00Z');
    await story.reply(dana, ask, 'Here they are.');
    await story.command(priya, `priority urgent ${link}`);
    await story.at('2026-11-23T09:50:00Z');
    const answer = await story.command(tom, `why ${link}`);
    expect(answer).toBe(
      '*Urgent* · *Northwind* is waiting for a first reply.\n>The export is broken.\n' +
        '*Asked*\nFriday 20 Nov, 16:50 UTC\n' +
        '*Reply due*\nMonday 23 Nov, 10:50 UTC (due in 1 h)\n' +
        '*Owner*\n@priya\n*Now*\nnobody has taken it\n' +
        'Northwind asked on Friday 16:50; urgent: target 1 h 30 min of support hours; due Monday 10:50; ' +
        '30 min not counted while waiting on the customer\n' +
        '*Rule*\n• Rule “Exports” applies.\n' +
        '• Rule “Gold” does not apply: it is for tier gold, and this customer has none.\n' +
        '*What changed since*\n' +
        '• Monday 09:40: @priya set the priority to urgent, target 1 h 30 min, due Monday 10:50\n' +
        '*Counted: 30 min of 1 h 30 min*\n' +
        '• Fri 20 Nov 16:50–17:00: 10 min\n• Mon 23 Nov 09:00–09:10: 10 min\n• Mon 23 Nov 09:40–09:50: 10 min\n' +
        '*Not counted*\n• 64 h outside support hours\n' +
        '• Mon 23 Nov 09:10–09:40: 30 min, @tom set it to waiting on the customer (needs &lt;their&gt; logs)\n' +
        '*Resolution* · due Tuesday 24 Nov, 09:20 UTC\n' +
        'Northwind asked on Friday 16:50; urgent: resolution target 8 h of support hours; due Tuesday 09:20; ' +
        '30 min not counted while waiting on the customer\n' +
        '*What changed since*\n' +
        '• Monday 09:40: @priya set the priority to urgent, target 8 h, due Tuesday 09:20\n' +
        '*Counted: 30 min of 8 h*, as above\n' +
        'Times of day are those of Europe/London.',
    );
    expect(await story.why(tom, ask)).toBe(`${answer}\n[Correct this]`);
    expect(story.nudgesTo(priya)).toHaveLength(1);
    await story.press(priya, 'menu', { selectedOption: 'why' });
    expect(story.modal(priya).title).toMatchObject({ text: 'Why this deadline?' });
    expect(story.modal(priya).blocks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          text: expect.objectContaining({ text: expect.stringContaining('Rule “Exports” applies.') }),
        }),
      ]),
    );
    expect(story.postsOfTheApp(northwind)).toEqual([]);
  });

  it('reads the link in every form that Slack hands out', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    const link = linkTo(northwind, ask);
    const waits = '*Northwind* is waiting for a first reply.';
    for (const form of [
      link,
      `<${link}>`,
      `<${link}|the export>`,
      `${link}?thread_ts=${ask}&cid=${northwind}`,
      link.replace('acme.slack.com', 'acme.enterprise.slack.com'),
      // A shared channel has the same id in the customer's own links.
      link.replace('acme.slack.com', 'northwind.slack.com'),
      `https://app.slack.com/client/T0ACME/${northwind}/thread/${northwind}-${ask}`,
    ]) {
      expect(await story.command(tom, `why ${form}`), form).toContain(waits);
    }
  });

  it('says calmly what it cannot explain, and how to ask', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    const why = (words: string) => story.command(tom, `why ${words}`);
    const how = 'In a message’s menu, *Copy link* gives it: `/cx-urgency why https://…/archives/C…/p…`.';
    expect(await why('')).toBe(`Which message? ${how}`);
    expect(await why('the export')).toBe(`“the export” is not the link of a message. ${how}`);
    expect(await why(`https://acme.slack.com/archives/${northwind}`)).toContain(
      'is not the link of a message.',
    );
    expect(await why('https://example.com/archives/C0NORTHWIND/p1795428000000000')).toContain(
      'is not the link of a message.',
    );
    expect(await why(linkTo('C0NOWHERE', ask).replace('acme', 'initech'))).toBe(
      'That message is in another workspace (initech.slack.com), which I cannot see.',
    );
    expect(await why(linkTo(globex, ask))).toBe(
      'The channel of that message is not watched. `/cx-urgency watch`, sent there, starts it.',
    );
    expect(await why(linkTo(northwind, '1700000000.000100'))).toBe(
      'I have not seen that message: it was written before its channel was watched, or it is gone.',
    );
    const theirs = linkTo(northwind, '1700000000.000100').replace('acme', 'northwind');
    expect(await why(theirs)).toContain('I have not seen that message');
    await story.reply(tom, ask, 'Mended: please try again.');
    await story.at('2026-11-23T10:05:00Z');
    const thanks = await story.reply(dana, ask, 'Thanks!');
    expect(await why(linkTo(northwind, thanks))).toBe(
      'Nobody is waiting here: it is a courtesy: only thanks, greetings or agreement.',
    );
    await story.at('2026-11-23T11:05:00Z');
    const note = await story.say(tom, 'We deploy at noon.');
    expect(await why(linkTo(northwind, note))).toBe('Nobody is waiting here: it was written by staff.');
    const alert = await story.say(beacon, 'All systems work.');
    expect(await why(linkTo(northwind, alert))).toBe('Nobody is waiting here: it was written by a bot.');
    await promise(story, { targets: { first_reply: null, next_reply: null } });
    const late = await story.say(dana, 'And the import?');
    expect(await why(linkTo(northwind, late))).toBe(
      'Nobody is waiting here: the policy promises no reply here.',
    );
  });

  it('is told to staff alone', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    expect(await story.command(dana, `why ${linkTo(northwind, ask)}`)).toBe('This is for the team of Acme.');
    expect(await story.command(raj, `why ${linkTo(northwind, ask)}`, globex)).toBe(
      'This is for the team of Acme.',
    );
    expect(story.postsOfTheApp(northwind)).toEqual([]);
  });
});
