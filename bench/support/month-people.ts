import { randomFrom } from './day.ts';
import { colleagues, days, firstDay, places } from './month-cast.ts';
import type { Fate } from './month-story.ts';

/** What somebody does who was told of a nudge, and after how many minutes. */
export type Reaction =
  | {
      does: 'answer' | 'take and answer' | 'close' | 'no reply needed' | 'hand over' | 'snooze';
      after: number;
    }
  | { does: 'nothing' };

const dayMs = 24 * 60 * 60_000;

/** Draws what whoever is told does about an ask with that fate. */
export function drawReaction(fate: Fate, isLead: boolean, random: () => number): Reaction {
  const share = random();
  const after = 1 + random() * 18;
  switch (fate) {
    case 'answered':
      if (share < 0.35) return { does: 'answer', after };
      return share < 0.45 ? { does: 'take and answer', after } : { does: 'nothing' };
    case 'overlooked':
      if (share < 0.55) return { does: 'answer', after };
      if (share < 0.73) return { does: 'take and answer', after };
      if (share < 0.83) return { does: 'snooze', after };
      return share < 0.9 ? { does: 'hand over', after } : { does: 'nothing' };
    case 'needless':
      return share < 0.8 ? { does: 'no reply needed', after } : { does: 'nothing' };
    case 'left':
      return isLead && share < 0.7 ? { does: 'close', after: after * 5 } : { does: 'nothing' };
  }
}

/** Somebody's week off: they say so on the Sunday before, and their backup answers for them. */
export interface Absence {
  personId: string;
  backupId: string;
  saidAt: Date;
  until: Date;
}

/** Three owners of channels are away in each week, from Monday to Friday. */
export function drawAbsences(seed: number): Absence[] {
  const random = randomFrom(seed);
  const absences: Absence[] = [];
  for (let day = 0; day < days; day += 7) {
    const away = new Set<string>();
    while (away.size < 3) away.add(places[Math.floor(random() * places.length)]?.owner.id ?? '');
    const from = firstDay + day * dayMs;
    for (const place of places.filter(({ owner }) => away.delete(owner.id))) {
      absences.push({
        personId: place.owner.id,
        backupId: place.backup.id,
        saidAt: new Date(from),
        until: new Date(from + 5 * dayMs),
      });
    }
  }
  return absences;
}

export const isLead = (personId: string) => colleagues.findIndex(({ id }) => id === personId) % 10 === 0;
