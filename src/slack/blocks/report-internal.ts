import type { InternalAnswers, KpiSummary } from '../../domain/notices.ts';
import { span } from './durations.ts';
import { foreignName } from './text.ts';

/** More teams than this are not read; the slowest come first. */
const mostTeams = 5;

/** `Asking colleagues: median 40 min (n 5), 4 in time · @engineering 2 h (n 2) · no team 30 min (n 3).`; null where nobody was asked. */
export function internalLine({ internal }: KpiSummary): string | null {
  if (!internal || internal.medianMinutes === null) return null;
  const { count, medianMinutes, inTime, teams } = internal;
  const all = `median ${span(medianMinutes)} (n ${count}), ${inTime} in time`;
  const isOneWithoutTeam = teams.length === 1 && teams[0]?.team === null;
  const named = isOneWithoutTeam ? [] : teams.slice(0, mostTeams).flatMap(teamWords);
  return `Asking colleagues: ${[all, ...named].join(' · ')}.`;
}

function teamWords({ team, count, medianMinutes }: InternalAnswers['teams'][number]): string[] {
  if (medianMinutes === null) return [];
  return [
    `${team === null ? 'no team' : `@${foreignName(team, 'team', 40)}`} ${span(medianMinutes)} (n ${count})`,
  ];
}
