import type { Workspace } from '../../src/sandbox/workspace/workspace.ts';

/** Our team, Acme, and two customers, each in a channel that is shared with them. */
export const acme = { id: 'T0ACME', name: 'Acme', domain: 'acme' };

export const priya = 'U0PRIYA';
export const tom = 'U0TOM';
export const mei = 'U0MEI';
export const dana = 'U0DANA';
export const omar = 'U0OMAR';
export const raj = 'U0RAJ';
export const beacon = 'U0BEACON';

export const northwind = 'C0NORTHWIND';
export const globex = 'C0GLOBEX';
export const kpis = 'C0KPIS';

const staff = [priya, tom, mei];

/** Priya leads support and is an admin; Tom and Mei answer customers; Beacon is a bot; Dana, Omar and Raj ask. */
export function settleIn(slack: Workspace): void {
  slack.addTeam({ id: 'T0NORTHWIND', name: 'Northwind' });
  slack.addTeam({ id: 'T0GLOBEX', name: 'Globex' });
  slack.addUser({ id: priya, name: 'priya', realName: 'Priya Nair', isAdmin: true });
  slack.addUser({ id: tom, name: 'tom', realName: 'Tom Becker' });
  slack.addUser({ id: mei, name: 'mei', realName: 'Mei Tanaka' });
  slack.addUser({ id: beacon, name: 'beacon', realName: 'Beacon', isBot: true });
  slack.addUser({ id: dana, name: 'dana', realName: 'Dana Reyes', team: 'T0NORTHWIND' });
  slack.addUser({ id: omar, name: 'omar', realName: 'Omar Haddad', team: 'T0NORTHWIND' });
  slack.addUser({ id: raj, name: 'raj', realName: 'Raj Patel', team: 'T0GLOBEX' });
  const everywhere = { withApp: true };
  slack.addChannel({
    id: northwind,
    name: 'ext-northwind',
    members: [...staff, beacon, dana, omar],
    ...everywhere,
  });
  slack.addChannel({ id: globex, name: 'ext-globex', members: [...staff, raj], ...everywhere });
  slack.addChannel({ id: kpis, name: 'support-kpis', members: staff, ...everywhere });
}

/** The link that Slack's *Copy link* gives of a message in Acme's workspace. */
export function linkTo(channel: string, ts: string): string {
  return `https://${acme.domain}.slack.com/archives/${channel}/p${ts.replace('.', '')}`;
}
