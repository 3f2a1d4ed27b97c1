import type { KpiSummary, PromiseFigures } from '../../domain/notices.ts';

/** `Promises: 12 made, 9 of 10 due kept, 2 given anew.`; null where there is none of them. */
export function promisesLine({ promises }: Pick<KpiSummary, 'promises'>): string | null {
  if (!promises) return null;
  const { made, kept, broken, rePromised } = promises;
  if (made + kept + broken + rePromised === 0) return null;
  return `Promises: ${[`${made} made`, ...outcomeParts(promises)].join(', ')}.`;
}

/** `9 of 10 due kept`, `2 given anew` */
export function outcomeParts({ kept, broken, rePromised }: PromiseFigures): string[] {
  return [
    kept + broken === 0 ? 'none due' : `${kept} of ${kept + broken} due kept`,
    ...(rePromised > 0 ? [`${rePromised} given anew`] : []),
  ];
}
