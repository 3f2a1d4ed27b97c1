import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The nearest-rank quantile. @param share from 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** "1,234" */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** "0.71 (0.66 to 0.74 over 5 rounds)" */
export function withSpread(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)} over ${values.length} rounds)`;
}

/** What this process holds once garbage is collected, in words. */
export function memoryNow(): string {
  collectGarbage();
  const { rss, heapUsed } = process.memoryUsage();
  return `rss ${megabytes(rss)}, heap in use ${megabytes(heapUsed)}`;
}

/** Each round begins with the garbage of the one before collected. */
export function collectGarbage(): void {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
