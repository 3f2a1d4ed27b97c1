import type { Names } from './describe-conditions.ts';
import type { CountingTerms, Rotation } from './document.ts';

/** Who leads and takes turns, as far as it is said there. */
export function describeTeam(
  { lead, leadChannel, rotation }: Partial<CountingTerms>,
  names: Names,
): (string | undefined)[] {
  return [
    said(lead, 'no lead', (id) => `the lead is ${names.person?.(id) ?? id}`),
    said(leadChannel, 'no lead’s channel', (id) => `the lead’s channel is ${names.channel?.(id) ?? id}`),
    said(rotation, 'no rotation', (name) => `turns go by the rotation “${name}”`),
  ];
}

function said(
  value: string | null | undefined,
  none: string,
  inWords: (value: string) => string,
): string | undefined {
  return value === undefined ? undefined : value === null ? none : inWords(value);
}

/** `Rotation “frontline”: Priya, Tom, a week each, from 2026-11-23` */
export function describeRotation(
  name: string,
  { people, userGroup, turn, startsOn }: Rotation,
  names: Names,
): string {
  const members =
    people?.map((id) => names.person?.(id) ?? id).join(', ') ??
    `the members of ${names.userGroup?.(userGroup ?? '') ?? userGroup ?? ''}`;
  return `Rotation “${name}”: ${members}, a ${turn} each, from ${startsOn}`;
}
