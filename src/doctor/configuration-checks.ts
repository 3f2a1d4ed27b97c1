import type { ReadSettings, Settings } from '../config.ts';
import type { Check } from './check.ts';

export function configurationChecks(read: ReadSettings): Check[] {
  if (!read.ok) {
    return read.faults.map(({ variable, problem, mend }) => ({ name: variable, says: problem, mend }));
  }
  const { calendar, targetMinutes } = read.settings;
  const basics = `a reply within ${targetMinutes} min of support hours, ${calendar.timeZone}`;
  return [{ name: 'configuration', says: `${wayToSlack(read.settings)}; ${basics}` }];
}

function wayToSlack({ slack, port }: Settings): string {
  switch (slack.mode) {
    case 'sandbox':
      return 'no Slack tokens, so the app will run against the local workspace';
    case 'socket':
      return 'Slack over Socket Mode';
    case 'http':
      return `Slack over HTTP on port ${port}`;
  }
}
