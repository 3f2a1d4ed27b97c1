import { describe, expect, it } from 'vitest';
import { clocks, facts } from '../../src/store/schema.ts';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { dana, priya, tom } from '../support/journey-cast.ts';

describe.each(modesByDatabase)('a reaction of staff, over %s', (mode) => {
  it('takes it, snoozes it for two hours, or closes it', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:10:00Z');
    await story.react(tom, ask, 'eyes');
    expect(await story.command(priya, 'open')).toContain('@tom is on it');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(tom)[0]).toContain('@tom is on it.');
    expect(story.nudgesTo(priya)).toEqual([]);
    await story.at('2026-11-23T10:40:00Z');
    await story.react(tom, ask, 'zzz');
    expect(story.nudgesTo(tom)[0]).toContain(
      'Snoozed until Monday 23 Nov, 12:40 UTC by @tom, past the deadline.',
    );
    await story.unreact(tom, ask, 'zzz');
    expect(story.nudgesTo(tom)[0]).not.toContain('Snoozed');
    await story.react(priya, ask, 'white_check_mark');
    expect(story.nudgesTo(tom)[0]).toContain('closed by @priya.');
  });

  it('may be of the workspace’s own, and what was reacted before keeps what it meant', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    expect(await story.command(priya, 'reactions')).toContain('`take`  :eyes:  takes it');
    expect(await story.command(priya, 'reactions take :raising_hand:')).toContain(
      '`take`  :eyes: :raising_hand:  takes it',
    );
    const ask = await story.say(dana, 'The export is broken.');
    await story.react(tom, ask, 'raising_hand');
    expect(await story.command(priya, 'open')).toContain('@tom is on it');
    expect(await story.command(priya, 'reactions close :x:')).not.toContain('before, and is not any more');
    expect(await story.command(priya, 'reactions pause :x: :wave:')).toContain(
      ':x: was for `close` before, and is not any more.',
    );
    expect(await story.command(priya, 'reactions reset')).toContain('`take`  :eyes:  takes it');
    expect(await story.command(priya, 'open')).toContain('@tom is on it');
    await story.unreact(tom, ask, 'raising_hand');
    expect(await story.command(priya, 'open')).not.toContain('is on it');
    await story.react(tom, ask, 'raising_hand');
    expect(await story.command(priya, 'open')).not.toContain('is on it');
    const kept = await story.look((db) => db.select().from(facts).orderBy(facts.at));
    expect(kept.map(({ details }) => details)).toEqual([
      { kind: 'reacted', emoji: 'eyes', as: 'raising_hand' },
      { kind: 'unreacted', emoji: 'raising_hand' },
      { kind: 'reacted', emoji: 'raising_hand' },
    ]);
  });

  it('cannot be given another meaning than its usual one, nor by a customer', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    expect(await story.command(priya, 'reactions close :eyes:')).toBe(
      ':eyes: has its own meaning, and keeps it.',
    );
    expect(await story.command(priya, 'reactions wave :wave:')).toContain(
      '“wave” is nothing that a reaction can mean.',
    );
    expect(await story.command(priya, 'reactions close done')).toContain(
      '“done” is not an emoji by its name.',
    );
    expect(await story.command(dana, 'reactions close :tada:')).toBe('This is for the team of Acme.');
    expect(await story.command(priya, 'reactions')).not.toContain('tada');
    const ask = await story.say(dana, 'The export is broken.');
    await story.react(dana, ask, 'white_check_mark');
    const [clock] = await story.look((db) => db.select().from(clocks));
    expect(clock).toMatchObject({ outcome: 'running' });
  });
});
