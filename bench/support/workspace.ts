/** The workspace that is measured: 50 shared channels, three people of each customer, twelve colleagues. */
export const team = { id: 'T0BENCH001', name: 'Bench', url: 'https://bench.slack.com/' };
export const bot = { userId: 'U0BENCHBOT', botId: 'B0BENCHBOT', appId: 'A0BENCHAPP' };
export const botToken = 'xoxb-bench';
export const signingSecret = 'bench-signing-secret';

export interface Writer {
  id: string;
  name: string;
  teamId: string;
}

export interface Channel {
  id: string;
  name: string;
  customers: Writer[];
}

export const staff: Writer[] = Array.from({ length: 12 }, (_, i) => ({
  id: `U0STAFF${padded(i)}`,
  name: `Colleague ${i + 1}`,
  teamId: team.id,
}));

export const channels: Channel[] = Array.from({ length: 50 }, (_, i) => ({
  id: `C0BENCH${padded(i)}`,
  name: `customer-${i + 1}`,
  customers: Array.from({ length: 3 }, (_, j) => ({
    id: `U0CUST${padded(i)}${j}`,
    name: `Customer ${i + 1}.${j + 1}`,
    teamId: `T0CUST${padded(i)}`,
  })),
}));

function padded(i: number): string {
  return String(i).padStart(3, '0');
}
