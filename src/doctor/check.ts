/** One finding of the doctor; `mend` is there when something has to be done. */
export interface Check {
  name: string;
  says: string;
  mend?: string;
}

export const isFault = ({ mend }: Check): boolean => mend !== undefined;

/** `✓ database: PostgreSQL 15.18 …`, or `✗ …` with the mend on a line of its own. */
export function renderCheck(check: Check): string {
  const line = `${isFault(check) ? '✗' : '✓'} ${check.name}: ${check.says}\n`;
  return check.mend === undefined ? line : `${line}    → ${check.mend}\n`;
}

/** The last line, e.g. `7 checks, 2 faults`. */
export function renderSum(checks: readonly Check[]): string {
  const faults = checks.filter(isFault).length;
  return `${checks.length} ${checks.length === 1 ? 'check' : 'checks'}, ${faults === 0 ? 'no fault' : faults === 1 ? '1 fault' : `${faults} faults`}\n`;
}
