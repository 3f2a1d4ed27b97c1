/** Slack's `ts` ("1732204200.000100": seconds and microseconds) as an instant. @throws where it is none */
export function instantOfTs(ts: string): Date {
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(ts)) throw new Error(`"${ts}" is not a Slack timestamp`);
  const [seconds = '', fraction = ''] = ts.split('.');
  return new Date(Number(seconds) * 1000 + Number(fraction.padEnd(6, '0').slice(0, 3)));
}
