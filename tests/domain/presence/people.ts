import { workingHours } from '../../../src/domain/person-hours.ts';
import type { Colleague } from '../../../src/domain/presence/desk.ts';

const day: [string, string][] = [['09:00', '17:00']];

/** Support hours of weekdays from nine to five in London; Christmas Day is a holiday. */
export const support = {
  timeZone: 'Europe/London',
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: ['2026-12-25'],
};

export const officeHours = workingHours(null, 'Europe/London', support);

/** A colleague of whom nothing is said but that they work in support hours. */
export function colleague(id: string, said: Partial<Colleague> = {}): Colleague {
  return {
    id,
    name: id,
    isActive: true,
    unreachableSince: null,
    awayUntil: null,
    statusEmoji: null,
    statusText: null,
    statusUntil: null,
    dndFrom: null,
    dndUntil: null,
    dndPausedUntil: null,
    hours: officeHours,
    digestTime: null,
    backupId: null,
    ...said,
  };
}
