import type { Desk } from '../presence/desk.ts';

/**
 * Everybody who is asked in turn, each once: in the place of each of them whoever covers them now, and, behind somebody who
 * is away, their backup, the backup's cover, and so on. Ends on a circle. Who is covered stays in the line only while away:
 * they would have got it, and hear later what moved.
 */
export function inTheirPlace(ids: readonly (string | null)[], desk: Desk): string[] {
  const line = new Set<string>();
  for (const id of ids) {
    const asked = new Set<string>();
    for (let next = id; next !== null && !asked.has(next); ) {
      const covers = coversOf(next, desk);
      const acting = covers.at(-1) ?? next;
      for (const each of covers) asked.add(each);
      for (const each of covers) if (each === acting || isAway(each, desk)) line.add(each);
      next = isAway(acting, desk) ? desk.backupOf(acting) : null;
    }
  }
  return [...line];
}

/** Them, whoever covers them, whoever covers those, up to the last; a circle ends before it closes. */
function coversOf(id: string, desk: Desk): string[] {
  const chain = [id];
  for (let next = desk.coverOf(id); next !== null && !chain.includes(next); next = desk.coverOf(next)) {
    chain.push(next);
  }
  return chain;
}

function isAway(id: string, desk: Desk): boolean {
  return desk.presence(id).is === 'away';
}
