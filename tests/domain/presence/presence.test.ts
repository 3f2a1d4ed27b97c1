import { describe, expect, it } from 'vitest';
import { workingHours } from '../../../src/domain/person-hours.ts';
import type { Colleague } from '../../../src/domain/presence/desk.ts';
import { presenceOf } from '../../../src/domain/presence/presence-of.ts';
import { colleague, support } from './people.ts';

const at = (iso: string) => new Date(iso);
// Monday 2026-11-23, 10:00 in London.
const monday = at('2026-11-23T10:00:00Z');

const presence = (said: Partial<Colleague>, now = monday) => {
  const who = colleague('U0TOM', said);
  return presenceOf(who, who.hours, now);
};

describe('presence', () => {
  it('is here in the support hours where nothing else is known', () => {
    expect(presence({})).toEqual({ is: 'here' });
  });

  it('is off after hours until they begin again', () => {
    expect(presence({}, at('2026-11-27T17:00:00Z'))).toEqual({
      is: 'off',
      until: at('2026-11-30T09:00:00Z'),
    });
  });

  it('is off on a holiday of the support calendar, also with hours of one’s own', () => {
    const off = { is: 'off', until: at('2026-12-28T09:00:00Z') };
    expect(presence({}, at('2026-12-25T10:00:00Z'))).toEqual(off);
    const own = workingHours(
      { mon: [['09:00', '12:00']], fri: [['09:00', '12:00']] },
      'Europe/London',
      support,
    );
    expect(presence({ hours: own }, at('2026-12-25T10:00:00Z'))).toEqual(off);
  });

  it('counts the support hours on their own wall clock', () => {
    const hours = workingHours(null, 'America/New_York', support);
    expect(presence({ hours })).toEqual({ is: 'off', until: at('2026-11-23T14:00:00Z') });
    expect(presence({ hours }, at('2026-11-23T21:00:00Z'))).toEqual({ is: 'here' });
  });

  it('falls back to the zone of the support calendar where Slack names none that is known', () => {
    expect(presence({ hours: workingHours(null, 'Moon/Crater', support) })).toEqual({ is: 'here' });
  });

  it('goes by their own hours, a lunch break included', () => {
    const own = { mon: [['08:00', '12:00'] as const, ['13:00', '16:00'] as const] };
    const hours = workingHours(own, 'Europe/London', support);
    expect(presence({ hours }, at('2026-11-23T12:15:00Z'))).toEqual({
      is: 'off',
      until: at('2026-11-23T13:00:00Z'),
    });
  });

  it('is away for good without an account in use', () => {
    expect(presence({ isActive: false, awayUntil: at('2026-11-24T00:00:00Z') })).toEqual({
      is: 'away',
      why: 'inactive',
      until: null,
    });
  });

  it('is away for a day after Slack refused a message, and then tried again', () => {
    const unreachableSince = at('2026-11-23T09:30:00Z');
    expect(presence({ unreachableSince })).toEqual({
      is: 'away',
      why: 'unreachable',
      until: at('2026-11-24T09:30:00Z'),
    });
    expect(presence({ unreachableSince }, at('2026-11-24T09:30:00Z'))).toEqual({ is: 'here' });
  });

  it('is away until the instant that they said, which is not in it', () => {
    const awayUntil = at('2026-11-28T00:00:00Z');
    expect(presence({ awayUntil })).toEqual({ is: 'away', why: 'said', until: awayUntil });
    expect(presence({ awayUntil: monday })).toEqual({ is: 'here' });
  });

  it('is away by their status until it ends', () => {
    const statusUntil = at('2026-11-25T00:00:00Z');
    const said = { statusEmoji: ':palm_tree:', statusText: 'Vacationing', statusUntil };
    expect(presence(said)).toEqual({ is: 'away', why: 'status', until: statusUntil });
    expect(presence({ ...said, statusUntil: null })).toEqual({ is: 'away', why: 'status', until: null });
    expect(presence({ ...said, statusUntil: monday })).toEqual({ is: 'here' });
  });

  it('is off while notifications are paused for a part of the day', () => {
    const dndPausedUntil = at('2026-11-23T11:00:00Z');
    expect(presence({ dndPausedUntil })).toEqual({ is: 'off', until: dndPausedUntil });
  });

  it('is away where the pause covers the rest of the working day', () => {
    const dndPausedUntil = at('2026-11-23T17:00:00Z');
    expect(presence({ dndPausedUntil })).toEqual({ is: 'away', why: 'dnd', until: dndPausedUntil });
    const stretch = { dndFrom: at('2026-11-23T09:58:12Z'), dndUntil: at('2026-11-24T09:00:00Z') };
    expect(presence(stretch)).toEqual({ is: 'away', why: 'dnd', until: stretch.dndUntil });
  });

  it('is away after hours where the pause covers the whole next working day', () => {
    const dndPausedUntil = at('2026-11-23T18:00:00Z');
    expect(presence({ dndPausedUntil }, at('2026-11-22T20:00:00Z'))).toEqual({
      is: 'away',
      why: 'dnd',
      until: dndPausedUntil,
    });
  });

  it('takes a pause and a stretch that follow each other for one', () => {
    const dndPausedUntil = at('2026-11-23T13:00:00Z');
    const stretch = { dndFrom: at('2026-11-23T12:40:01Z'), dndUntil: at('2026-11-23T18:00:00Z') };
    expect(presence({ dndPausedUntil, ...stretch })).toEqual({
      is: 'away',
      why: 'dnd',
      until: stretch.dndUntil,
    });
  });

  it('is merely off in the nightly stretch, whatever of the working day it covers', () => {
    const late = workingHours(
      { mon: [['14:00', '23:30']], tue: [['07:00', '15:00']] },
      'Europe/London',
      support,
    );
    const nightly = { dndFrom: at('2026-11-23T22:00:00Z'), dndUntil: at('2026-11-24T08:00:00Z') };
    expect(presence({ hours: late, ...nightly }, at('2026-11-23T22:30:00Z'))).toEqual({
      is: 'off',
      until: at('2026-11-24T08:00:00Z'),
    });
  });

  it('is not back at the end of a stretch that ends outside their hours', () => {
    const late = workingHours(
      { mon: [['14:00', '23:30']], tue: [['09:00', '15:00']] },
      'Europe/London',
      support,
    );
    const nightly = { dndFrom: at('2026-11-23T22:00:00Z'), dndUntil: at('2026-11-24T08:00:00Z') };
    expect(presence({ hours: late, ...nightly }, at('2026-11-23T22:30:00Z'))).toEqual({
      is: 'off',
      until: at('2026-11-24T09:00:00Z'),
    });
  });

  it('takes a stretch of the day for a pause, also where it begins on the hour', () => {
    const stretch = { dndFrom: monday, dndUntil: at('2026-11-23T17:30:00Z') };
    expect(presence(stretch)).toEqual({ is: 'away', why: 'dnd', until: stretch.dndUntil });
  });

  it('is here before the nightly stretch begins', () => {
    expect(presence({ dndFrom: at('2026-11-23T22:00:00Z'), dndUntil: at('2026-11-24T08:00:00Z') })).toEqual({
      is: 'here',
    });
  });

  it('knows night shifts: a pause to the end of the shift is all of it', () => {
    const hours = workingHours({ mon: [['22:00', '06:00']] }, 'Europe/London', support);
    const now = at('2026-11-23T23:00:00Z');
    expect(presence({ hours, dndPausedUntil: at('2026-11-24T05:00:00Z') }, now)).toEqual({
      is: 'off',
      until: at('2026-11-24T05:00:00Z'),
    });
    expect(presence({ hours, dndPausedUntil: at('2026-11-24T06:00:00Z') }, now).is).toBe('away');
  });

  it('says that nobody can tell when hours never begin again', () => {
    const hours = workingHours({}, 'Europe/London', { ...support, hours: {} });
    expect(presence({ hours })).toEqual({ is: 'off', until: null });
  });

  it('keeps its hours over a change of the clocks', () => {
    expect(presence({}, at('2027-03-26T17:30:00Z'))).toEqual({
      is: 'off',
      until: at('2027-03-29T08:00:00Z'),
    });
  });
});
