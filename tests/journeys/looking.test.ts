import { describe, expect, it } from 'vitest';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, globex, priya, raj, tom } from '../support/journey-cast.ts';

describe.each(modesByDatabase)('looking into it, over %s', (mode) => {
  it('in the App Home: how to start, who waits for me, who waits for all', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z', watched: [] });
    expect(await story.home(priya)).toContain('No channel is watched yet');
    await story.command(priya, 'watch @tom');
    await story.command(priya, 'watch', globex);
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:20:00Z');
    await story.say(raj, 'The import is broken.', { channel: globex });
    await story.at('2026-11-23T11:05:00Z');
    expect(await story.home(tom)).toBe(
      'Waiting for you\n' +
        ':red_circle: *Northwind* · The export is broken.\noverdue by 5 min\n[Open]\n' +
        'As of Monday 23 Nov, 11:05 UTC\n' +
        '*Everybody*\n2 messages are waiting for a reply, 1 of them overdue. `/cx-urgency open` lists them.\n' +
        '*Your settings*\nNudged in support hours, by your own clock.\n[Settings]\n' +
        '`/cx-urgency watch` in another channel watches that one too. `/cx-urgency help` lists the rest.',
    );
    expect(await story.home(priya)).toContain('*Globex* · The import is broken.\ndue in 15 min');
  });

  it('at one message: why it is waiting, or why it is not', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:40:00Z');
    expect(await story.why(tom, ask)).toBe(
      '*Northwind* is waiting for a first reply.\n>The export is broken.\n' +
        '*Asked*\nMonday 23 Nov, 10:00 UTC\n' +
        '*Reply due*\nMonday 23 Nov, 11:00 UTC (due in 20 min)\n' +
        '*Owner*\n@priya\n*Now*\nnobody has taken it\n' +
        'Northwind asked on Monday 10:00; target 1 h of support hours; due Monday 11:00\n' +
        '*Rule*\n• There are no rules: the policy’s own target counts.\n' +
        '*Counted: 40 min of 1 h*\n• Mon 23 Nov 10:00–10:40: 40 min\n' +
        'Times of day are those of Europe/London.\n[Correct this]',
    );
    const answer = await story.reply(tom, ask, 'Mended: please try again.');
    const thanks = await story.reply(dana, ask, 'Thanks!');
    const answered =
      'Nobody is waiting here: answered by @tom, Monday 23 Nov, 10:40 UTC.\n>The export is broken.\n' +
      'Northwind asked on Monday 10:00; target 1 h of support hours; due Monday 11:00; ' +
      'answered Monday 10:40, after 40 min, 20 min to spare\n' +
      '*Rule*\n• There are no rules: the policy’s own target counts.\n' +
      '*Counted: 40 min of 1 h*\n• Mon 23 Nov 10:00–10:40: 40 min\n' +
      'Times of day are those of Europe/London.\n[Correct this]';
    expect(await story.why(tom, ask)).toBe(answered);
    expect(await story.why(tom, answer)).toBe(
      `This message starts no clock: it was written by staff. It is a part of this:\n${answered}`,
    );
    expect(await story.why(tom, thanks)).toBe(
      'Nobody is waiting here: it is a courtesy: only thanks, greetings or agreement.\n[Correct this]',
    );
    const elsewhere = await story.say(raj, 'The import is broken.', { channel: globex });
    expect(await story.why(tom, elsewhere, globex)).toBe(
      'Nobody is waiting here: this channel is not watched.',
    );
  });
});
