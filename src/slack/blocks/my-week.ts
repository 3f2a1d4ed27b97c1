import type { KnownBlock } from '@slack/types';
import type { MyReplies, MyWeek } from '../../domain/kpis/my-week.ts';
import { counted, span } from './durations.ts';
import { context, section } from './parts.ts';
import { enough, percent } from './report-figures.ts';

/** A person's week so far beside their own last four; nothing where they have not answered anybody yet. */
export function myWeekBlocks({ week, usually }: MyWeek): KnownBlock[] {
  if (week.count === 0) return [];
  const rescues = week.rescues > 0 ? [`${counted(week.rescues, 'rescue', 'rescues')}`] : [];
  const line = [inTime(week), ...median(week), ...rescues].join(' · ');
  return [section(`*Your week so far*\n${line}`), ...comparison({ week, usually })];
}

/** `14 of 15 replies in time (93%)`; of a few the numbers alone. */
function inTime({ inTime: met, count: of }: MyReplies): string {
  const figures = `${met} of ${counted(of, 'reply', 'replies')} in time`;
  return of < enough ? figures : `${figures} (${percent({ met, of })}%)`;
}

function median({ medianMinutes }: MyReplies): string[] {
  return medianMinutes === null ? [] : [`median ${span(medianMinutes)}`];
}

/** Two numbers to lay beside each other, without an arrow or a word of praise or blame. */
function comparison({ week, usually }: MyWeek): KnownBlock[] {
  if (week.count < enough || usually.count < enough) return [];
  const before = [inTime(usually), ...median(usually)].join(' · ');
  return [context(`The four weeks before: ${before}`)];
}
