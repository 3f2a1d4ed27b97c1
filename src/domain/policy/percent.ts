/**
 * A share of the target as people write it, exactly: 0.5 → `50`, 1.5 → `150`, 0.125 → `12.5`. The decimal point is moved
 * in the digits themselves, so that `shareOf` gives back the very same number.
 */
export function percentOf(share: number): string {
  return withPointMoved(String(share), 2);
}

/** `50` → 0.5, `12.5` → 0.125. @param percent digits, with a decimal point or without */
export function shareOf(percent: string): number {
  return Number(`${percent}e-2`);
}

/** `1e-7` too is written out; nothing is rounded. */
function withPointMoved(decimal: string, places: number): string {
  const [mantissa = '', exponent = '0'] = decimal.split('e');
  const [whole = '', rest = ''] = mantissa.split('.');
  const digits = whole + rest;
  const point = whole.length + Number(exponent) + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const after = padded.slice(at).replace(/0+$/, '');
  return after === '' ? before : `${before}.${after}`;
}
