import { describe, expect, it } from 'vitest';
import { clocks } from '../../src/store/schema.ts';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { beacon, dana, globex, linkTo, mei, northwind, priya, tom } from '../support/journey-cast.ts';
import { promise } from '../support/journey-policy.ts';

describe.each(modesByDatabase)('waiting on the customer, over %s', (mode) => {
  it('set from the nudge’s menu stops the clock; what the customer writes ends it, and the minutes are taken out', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    await story.press(priya, 'menu', { selectedOption: 'pause' });
    const paused =
      ':hourglass_flowing_sand: *Northwind*: waiting on the customer since Monday 23 Nov, 10:30 UTC, set by @priya. ' +
      'You hear of it when they write.\nThe export is broken.\n[Open] [They have answered]';
    expect(story.nudgesTo(priya)).toEqual([paused]);
    expect(await story.command(priya, 'open')).toBe(
      '*Nobody is waiting for a reply.*\n' +
        '1 conversation is waiting on the customer. As of Monday 23 Nov, 10:30 UTC',
    );
    expect(await story.command(priya, 'mine')).toContain('1 conversation is waiting on the customer.');
    expect(await story.command(tom, 'mine')).not.toContain('waiting on the customer');
    expect(await story.home(priya)).toContain('1 conversation is waiting on the customer. As of');

    await story.at('2026-11-23T12:00:00Z');
    expect(story.nudgesTo(priya)).toEqual([paused]);
    await story.reply(dana, ask, 'Here are the logs.');
    expect(story.nudgesTo(priya)[0]).toContain('*Northwind* · Dana Reyes is waiting for a first reply');
    expect(story.nudgesTo(priya)[0]).toContain('*Reply due*\nMonday 23 Nov, 12:30 UTC');
    expect(story.nudgesTo(priya)[0]).toContain(
      'Target 1 h of support hours; 1 h 30 min not counted while waiting on the customer',
    );
    const why = await story.command(tom, `why ${linkTo(northwind, ask)}`);
    expect(why).toContain(
      '*Counted: 30 min of 1 h*\n• Mon 23 Nov 10:00–10:30: 30 min\n' +
        '*Not counted*\n• Mon 23 Nov 10:30–12:00: 1 h 30 min, @priya set it to waiting on the customer',
    );
    await story.at('2026-11-23T12:10:00Z');
    await story.reply(tom, ask, 'Mended: please try again.');
    expect(story.nudgesTo(priya)).toEqual([
      '✓ *Northwind*: answered by @tom in 40 min, 20 min to spare.\nThe export is broken.',
    ]);
    expect(story.postsOfTheApp(northwind)).toEqual([]);
  });

  it('set on what is overdue lists it as waiting on the customer; the breach stays', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T11:30:00Z');
    expect(await story.command(priya, 'mine')).toContain('*1 message is waiting for you, and overdue.*');
    await story.command(tom, `pause ${linkTo(northwind, ask)} needs their logs`);
    const onCustomer = '1 conversation is waiting on the customer. As of Monday 23 Nov, 11:30 UTC';
    expect(await story.command(priya, 'open')).toBe(`*Nobody is waiting for a reply.*\n${onCustomer}`);
    expect(await story.command(priya, 'mine')).toBe(`*Nobody is waiting for you.*\n${onCustomer}`);
    expect(await story.home(priya)).toContain(onCustomer);
    await story.at('2026-11-23T11:40:00Z');
    await story.reply(dana, ask, 'Here are the logs.');
    expect(await story.command(priya, 'open')).toContain('*1 message is waiting for a reply, and overdue.*');
    const kept = await story.look((db) => db.select({ outcome: clocks.outcome }).from(clocks));
    expect(kept).toContainEqual({ outcome: 'breached' });
  });

  it('set by command tells its reason, and “They have answered” lets it run on', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    const link = linkTo(northwind, ask);
    await story.at('2026-11-23T10:30:00Z');
    expect(await story.command(tom, `pause ${link} needs their logs, see <@${mei}>`)).toBe(
      'Waiting on *Northwind* from now on. It ends as soon as they write, or with `/cx-urgency resume` and the same link.\n' +
        '• First reply: stands still, due no sooner than Monday 23 Nov, 11:00 UTC.\n' +
        '*Northwind* · The export is broken.',
    );
    await story.at('2026-11-23T10:40:00Z');
    expect(await story.command(mei, `pause ${link}`)).toContain(
      'It waits on *Northwind* already since Monday 23 Nov, 10:30 UTC, set by @tom.',
    );
    expect(await story.why(mei, ask)).toContain(
      ':hourglass_flowing_sand: Waiting on *Northwind* since Monday 23 Nov, 10:30 UTC, set by @tom.',
    );
    await story.at('2026-11-23T11:00:00Z');
    await story.press(priya, 'resume');
    expect(story.nudgesTo(priya)[0]).toContain('*Reply due*\nMonday 23 Nov, 11:30 UTC');
    expect(await story.why(mei, ask)).toContain(
      '• Mon 23 Nov 10:30–11:00: 30 min, @tom set it to waiting on the customer (needs their logs, see @mei)',
    );
    expect(await story.command(mei, `resume ${link}`)).toContain(
      'It was not waiting on the customer, so nothing changes.\n• First reply: Monday 23 Nov, 11:30 UTC (due in 30 min).',
    );
    await story.command(mei, `pause ${link}`);
    await story.at('2026-11-23T11:10:00Z');
    expect(await story.command(mei, `resume ${link}`)).toContain(
      'It no longer waits on the customer.\n• First reply: Monday 23 Nov, 11:40 UTC (due in 30 min); 10 min not counted.',
    );
  });

  it('set by reaction holds until the reaction is taken back', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:20:00Z');
    await story.react(tom, ask, 'hourglass_flowing_sand');
    await story.at('2026-11-23T11:20:00Z');
    expect(story.nudgesTo(priya)).toEqual([]);
    await story.unreact(tom, ask, 'hourglass_flowing_sand');
    await story.at('2026-11-23T11:30:00Z');
    expect(story.nudgesTo(priya)[0]).toContain('*Reply due*\nMonday 23 Nov, 12:00 UTC');
  });

  it('set too late stops no clock, and says so; nobody is nudged until it ends', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T11:10:00Z');
    expect(await story.command(tom, `pause ${linkTo(northwind, ask)}`)).toContain(
      '• First reply: Monday 23 Nov, 11:00 UTC (overdue by 10 min); a deadline that has passed stays.',
    );
    expect(story.nudgesTo(priya)[0]).toContain(
      '*Northwind*: waiting on the customer since Monday 23 Nov, 11:10 UTC, set by @tom.',
    );
    await story.at('2026-11-23T11:11:00Z');
    await story.press(priya, 'resume');
    expect(story.nudgesTo(priya)[0]).toContain('has waited longer than promised');
  });

  it('can be set at any message of an open conversation, and nowhere else', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const alert = await story.say(beacon, 'All systems work.');
    expect(await story.command(tom, `pause ${linkTo(northwind, alert)}`)).toBe(
      'Nothing that *Northwind* asked there is open.\n*Northwind* · All systems work.',
    );
    await story.at('2026-11-23T12:00:00Z');
    const ask = await story.say(dana, 'The export is broken.');
    const ack = await story.reply(tom, ask, 'Looking into it.');
    expect(await story.command(tom, `pause ${linkTo(northwind, ack)}`)).toContain(
      '• First reply: stands still, due no sooner than Monday 23 Nov, 13:00 UTC.',
    );
    await story.at('2026-11-23T12:10:00Z');
    await story.react(tom, ask, 'white_check_mark');
    await story.at('2026-11-23T12:20:00Z');
    await story.reply(dana, ask, 'And the import is broken too.');
    expect(await story.command(tom, `pause ${linkTo(northwind, ask)}`)).toContain(
      'What *Northwind* asked there is closed. What they write afterwards is counted anew.',
    );
    expect(await story.command(tom, `resume ${linkTo(globex, ask)}`)).toBe(
      'The channel of that message is not watched. `/cx-urgency watch`, sent there, starts it.',
    );
    expect(await story.command(tom, `priority low ${linkTo(northwind, '1700000000.000100')}`)).toBe(
      'I have not seen that message: it was written before its channel was watched, or it is gone.',
    );
  });

  it('by a question back pauses what was promised until it is resolved; a nudge about that offers to close it', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T08:59:00Z' });
    await promise(story, { targets: { first_reply: 60, next_reply: 60, resolution: 120 } });
    await story.at('2026-11-23T09:00:00Z');
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T09:10:00Z');
    await story.reply(tom, ask, 'Which browser do you use?');
    await story.at('2026-11-23T11:10:00Z');
    expect(story.nudgesTo(tom)).toEqual([]);
    await story.reply(dana, ask, 'Firefox.');
    await story.reply(tom, ask, 'I see. We are mending it.');
    await story.at('2026-11-23T12:00:00Z');
    expect(story.nudgesTo(tom)).toHaveLength(1);
    expect(story.nudgesTo(tom)[0]).toContain(
      'What *Northwind* · Dana Reyes asked in #ext-northwind is not resolved yet.',
    );
    expect(story.nudgesTo(tom)[0]).toContain('*Resolution due*\nMonday 23 Nov, 13:00 UTC');
    expect(story.nudgesTo(tom)[0]).toContain("[Open] [I'm on it] [Snooze] [Close] [Hand over]");
    expect(await story.command(tom, 'open')).toContain(
      '*1 conversation is waiting for an update or a resolution.*\n' +
        '*Northwind* · The export is broken.\nresolution due in 1 h · @tom',
    );
    await story.press(tom, 'take');
    expect(story.nudgesTo(tom)[0]).toContain('@tom is on it. The customer still waits for the resolution.');
    await story.press(tom, 'menu', { selectedOption: 'why' });
    expect(story.nudgesTo(tom)).toHaveLength(1);
    expect(story.modal(tom).title).toMatchObject({ text: 'Why this deadline?' });
    expect(await story.why(tom, ask)).toContain(
      '• Mon 23 Nov 09:10–11:10: 2 h, @tom asked the customer back',
    );
    await story.press(tom, 'close');
    expect(story.nudgesTo(tom)).toEqual([
      '✓ *Northwind*: resolved by @tom in 1 h, 1 h to spare.\nThe export is broken.',
    ]);
    expect(await story.command(tom, `pause ${linkTo(northwind, ask)}`)).toBe(
      'What *Northwind* asked there is closed. What they write afterwards is counted anew.\n' +
        '*Northwind* · The export is broken.',
    );
    const kept = await story.look((db) => db.select().from(clocks));
    expect(kept.find(({ metric }) => metric === 'resolution')).toMatchObject({ outcome: 'met' });
  });
});
