import { describe, expect, it } from 'vitest';
import { workingHours } from '../../../src/domain/person-hours.ts';
import { reachableAt } from '../../../src/domain/presence/reachable.ts';
import { colleague, support } from './people.ts';

const at = (iso: string) => new Date(iso);
const monday = at('2026-11-23T10:00:00Z');
const mondayNight = at('2026-11-23T20:00:00Z');
const tuesdayNine = at('2026-11-24T09:00:00Z');

describe('when a message that is not urgent may be sent', () => {
  it('is at once while they are here', () => {
    expect(reachableAt(colleague('U0TOM'), monday)).toEqual(monday);
  });

  it('is the start of their hours where it came overnight', () => {
    expect(reachableAt(colleague('U0TOM'), mondayNight)).toEqual(tuesdayNine);
  });

  it('is the time of their morning list where it came overnight', () => {
    const later = colleague('U0TOM', { digestTime: '09:15' });
    expect(reachableAt(later, mondayNight)).toEqual(at('2026-11-24T09:15:00Z'));
    const earlier = colleague('U0TOM', { digestTime: '08:30' });
    expect(reachableAt(earlier, mondayNight)).toEqual(at('2026-11-24T08:30:00Z'));
  });

  it('keeps what came overnight for the morning list, and tells at once what came since', () => {
    const who = colleague('U0TOM', { digestTime: '09:15' });
    const now = at('2026-11-24T09:05:00Z');
    expect(reachableAt(who, now, mondayNight)).toEqual(at('2026-11-24T09:15:00Z'));
    expect(reachableAt(who, now, now)).toEqual(now);
  });

  it('tells at once what the morning list before the hours is due for', () => {
    const who = colleague('U0TOM', { digestTime: '08:30' });
    const now = at('2026-11-24T08:40:00Z');
    expect(reachableAt(who, now, mondayNight)).toEqual(now);
    expect(reachableAt(who, now, now)).toEqual(tuesdayNine);
  });

  it('leaves a morning list that is far from the start of the hours out of account', () => {
    expect(reachableAt(colleague('U0TOM', { digestTime: '16:00' }), mondayNight)).toEqual(tuesdayNine);
  });

  it('is the first morning after they are back', () => {
    const away = colleague('U0TOM', { awayUntil: at('2026-11-28T00:00:00Z'), digestTime: '09:15' });
    expect(reachableAt(away, monday)).toEqual(at('2026-11-30T09:15:00Z'));
  });

  it('is not before they are back, though the morning list would be', () => {
    const away = colleague('U0TOM', { awayUntil: at('2026-11-24T11:00:00Z'), digestTime: '09:15' });
    expect(reachableAt(away, monday)).toEqual(at('2026-11-24T11:00:00Z'));
  });

  it('is not known of those who gave no end', () => {
    const away = colleague('U0TOM', { statusText: 'Parental leave' });
    expect(reachableAt(away, monday)).toBeNull();
    expect(reachableAt(colleague('U0TOM', { isActive: false }), monday)).toBeNull();
  });

  it('waits for the end of a pause in the day, not for another morning', () => {
    const quiet = colleague('U0TOM', { dndPausedUntil: at('2026-11-23T11:00:00Z'), digestTime: '09:15' });
    expect(reachableAt(quiet, monday)).toEqual(at('2026-11-23T11:00:00Z'));
  });

  it('waits for the end of the nightly stretch where hours begin before it', () => {
    const hours = workingHours({ tue: [['07:00', '15:00']] }, 'Europe/London', support);
    const nightly = { dndFrom: at('2026-11-23T22:00:00Z'), dndUntil: at('2026-11-24T08:00:00Z') };
    expect(reachableAt(colleague('U0TOM', { hours, ...nightly }), mondayNight)).toEqual(nightly.dndUntil);
    const early = colleague('U0TOM', { hours, ...nightly, digestTime: '07:30' });
    expect(reachableAt(early, mondayNight)).toEqual(nightly.dndUntil);
  });
});
