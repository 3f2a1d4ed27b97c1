/** For a time one colleague covers another: what would go to the one goes to the other. `endsAt` is not in it. */
export interface Cover {
  personId: string;
  coveredBy: string;
  startsAt: Date;
  endsAt: Date;
  setBy: string;
  setAt: Date;
}

/** Who covers whom at `now`; where two were said of the same days, the one that was said last. */
export function coversAt(covers: readonly Cover[], now: Date): Map<string, Cover> {
  const inForce = covers
    .filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)
    .sort((a, b) => a.setAt.getTime() - b.setAt.getTime() || a.startsAt.getTime() - b.startsAt.getTime());
  return new Map(inForce.map((cover) => [cover.personId, cover]));
}
