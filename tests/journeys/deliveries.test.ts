import { describe, expect, it } from 'vitest';
import { signatureHeaders } from '../../src/sandbox/deliveries/signature.ts';
import type { Match } from '../../src/sandbox/faults/delivery-faults.ts';
import { clocks, messages } from '../../src/store/schema.ts';
import { type Journey, modes, startJourney } from '../support/journey.ts';
import { beacon, dana, priya, tom } from '../support/journey-cast.ts';

type Event = Record<string, unknown>;

const eventOf = (payload: Parameters<Match>[0]) => payload.event as Event;
const saying =
  (text: string): Match =>
  (payload) =>
    eventOf(payload).text === text;

/** Spoils the next events on their way, as no Slack ever sent them. */
function spoil(story: Journey, how: (event: Event) => void): void {
  story.sandbox.faults.drop({
    match(payload) {
      how(eventOf(payload));
      return false;
    },
  });
}

describe.each(modes)('deliveries, over %s', (mode) => {
  it('that come three times each change nothing twice', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    story.sandbox.faults.duplicate({ times: 1000, copies: 3 });
    const ask = await story.say(dana, 'The export is broken.');
    await story.react(tom, ask, 'eyes');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(tom)).toHaveLength(1);
    expect(story.nudgesTo(tom)[0]).toContain('@tom is on it');
    await story.at('2026-11-23T10:40:00Z');
    await story.reply(tom, ask, 'Mended: please try again.');
    await story.reply(dana, ask, 'It is back again. What now?');
    expect([...story.nudgesTo(tom), ...story.nudgesTo(priya)]).toHaveLength(1);
    expect(story.nudgesTo(tom)[0]).toContain('answered by @tom in 40 min');
    expect(await story.command(priya, 'open')).toContain('*1 message is waiting for a reply.*');
    const [kept, said] = await story.look(async (db) => [
      await db.select().from(clocks),
      await db.select().from(messages),
    ]);
    expect(kept).toHaveLength(2);
    expect(said).toHaveLength(3);
  });

  it('that come in the wrong order and late end as if they had come in time', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const lateAsk = story.sandbox.faults.withhold(saying('The export is broken.'));
    const lateReply = story.sandbox.faults.withhold(saying('Mended: please try again.'));
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:10:00Z');
    await story.reply(tom, ask, 'Mended: please try again.');
    await story.at('2026-11-23T11:30:00Z');
    lateReply.release();
    await story.quiet();
    expect(await story.command(priya, 'open')).toContain('Nobody is waiting for a reply.');
    lateAsk.release();
    await story.quiet();
    await story.at('2026-11-23T12:00:00Z');
    expect([...story.nudgesTo(priya), ...story.nudgesTo(tom)]).toEqual([]);
    const report = await story.command(priya, 'report week');
    expect(report).toContain('*1 of 1 answered in time*');
    expect(report).toContain('*First reply* (n 1)\nmedian 10 min');
  });

  it('of an answer that come after the nudge and the deadline take both back', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:10:00Z');
    const late = story.sandbox.faults.withhold(saying('Mended: please try again.'));
    await story.reply(tom, ask, 'Mended: please try again.');
    await story.at('2026-11-23T11:01:00Z');
    expect(story.nudgesTo(priya)[0]).toContain('has waited longer than promised');
    late.release();
    await story.quiet();
    expect(story.nudgesTo(priya)).toEqual([
      '✓ *Northwind*: answered by @tom in 10 min, 50 min to spare.\nThe export is broken.',
    ]);
    const report = await story.command(priya, 'report week');
    expect(report).toContain('*1 of 1 answered in time*');
    expect(report).toContain('*Breached*\n0');
    expect(report).toContain('*Rescues*\n0');
  });

  it('that make no sense break nothing, and later ones still work', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const spoilers: ((event: Event) => void)[] = [
      (event) => delete event.channel,
      (event) => delete event.ts,
      (event) => delete event.type,
      (event) => delete event.user,
      (event) => Object.assign(event, { ts: 'yesterday' }),
      (event) => Object.assign(event, { text: { of: 'another kind' } }),
      (event) => Object.assign(event, { text: null, user_profile: null, user_team: null, team: null }),
      (event) => Object.assign(event, { subtype: 'a_new_one' }),
      (event) => Object.assign(event, { type: 'an_event_of_next_year' }),
      (event) => Object.assign(event, { subtype: 'message_changed', message: 7 }),
      (event) => Object.assign(event, { thread_ts: 12 }),
    ];
    for (const how of spoilers) {
      spoil(story, how);
      await story.say(dana, 'Thanks');
      story.sandbox.faults.clear();
    }
    expect(story.takeErrors().length).toBeGreaterThan(0);
    const odd = `${'long '.repeat(5000)}\u0000 \ud800 <!channel> <https://x.example|*here*`;
    await story.say(beacon, 'Nothing of note.', { subtype: 'bot_message' });
    const ask = await story.say(dana, odd);
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
    expect(story.nudgesTo(priya)[0]).toContain('>long long long');
    await story.reply(tom, ask, 'A short answer.');
    expect(story.nudgesTo(priya)[0]).toContain('answered by @tom in 30 min, 30 min to spare');
  });
});

describe('over http, requests that are not Slack’s', () => {
  it('or are no JSON, are turned away, and later ones still work', async () => {
    const story = await startJourney({ mode: 'http', at: '2026-11-23T10:00:00Z' });
    const url = story.app().requestUrl ?? '';
    const send = async (body: string, secret: string, at = new Date()) => {
      const headers = { 'content-type': 'application/json', ...signatureHeaders(secret, body, at) };
      return (await fetch(url, { method: 'POST', headers, body })).status;
    };
    const { signingSecret } = story.sandbox;
    const event = JSON.stringify({ type: 'event_callback', event_id: 'Ev1', event: { type: 'message' } });
    const longAgo = new Date(Date.now() - 10 * 60_000);
    expect(await send(event, 'another secret')).toBe(401);
    expect(await send(event, signingSecret, longAgo)).toBe(401);
    expect(await fetch(url, { method: 'POST', body: event }).then((response) => response.status)).toBe(401);
    expect(await send('{"type": "event_cal', signingSecret)).toBe(400);
    expect(await send('', signingSecret)).toBe(400);
    expect(story.takeErrors()).toEqual([]);
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:30:00Z');
    expect(story.nudgesTo(priya)).toHaveLength(1);
  });
});
