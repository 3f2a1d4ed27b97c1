/** Answers the two questions about open time by its own means. */
export interface Contender {
  readonly name: string;
  due(from: Date, minutes: number): Date;
  openMinutes(from: Date, to: Date): number;
}
