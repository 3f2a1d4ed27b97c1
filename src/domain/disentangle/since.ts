/** Minutes from one instant to another; none where the second is earlier, for clocks of a chat may disagree. */
export function minutesSince(from: Date, to: Date): number {
  return Math.max(0, to.getTime() - from.getTime()) / 60_000;
}

/** How often two minutes double between the two instants: 0 at once, 1 after 2 min, 4 after half an hour. */
export function doublingsSince(from: Date, to: Date): number {
  return Math.log2(1 + minutesSince(from, to) / 2);
}
