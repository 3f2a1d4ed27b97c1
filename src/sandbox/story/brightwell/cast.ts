import type { Workspace } from '../../workspace/workspace.ts';

/** Brightwell makes billing software; three customers share a channel with its support team. */
export const brightwell = { id: 'T0BRIGHTWL', name: 'Brightwell', domain: 'brightwell' };
export const timeZone = 'Europe/London';

export const priya = 'U0BWPRIYA';
export const tom = 'U0BWTOM';
export const mei = 'U0BWMEI';
export const sam = 'U0BWSAM';
export const dana = 'U0NWDANA';
export const omar = 'U0NWOMAR';
export const lena = 'U0GXLENA';
export const raj = 'U0GXRAJ';
export const joan = 'U0INJOAN';
export const peter = 'U0INPETER';
export const statusline = 'U0BWSTATUS';

export const northwind = 'C0NORTHWND';
export const globex = 'C0GLOBEX';
export const initech = 'C0INITECH';
export const kpis = 'C0KPIS';
export const general = 'C0GENERAL';

const staff = [priya, tom, mei, sam];

/** Everybody there is, and the channels they share. */
export function gather(slack: Workspace): void {
  addTeams(slack);
  addStaff(slack);
  addCustomers(slack);
  slack.addChannel({
    id: northwind,
    name: 'ext-northwind',
    topic: 'Northwind and Brightwell',
    members: [...staff, dana, omar],
    withApp: true,
  });
  slack.addChannel({
    id: globex,
    name: 'ext-globex',
    topic: 'Globex and Brightwell',
    members: [...staff, statusline, lena, raj],
    withApp: true,
  });
  slack.addChannel({
    id: initech,
    name: 'ext-initech',
    topic: 'Initech and Brightwell',
    members: [...staff, joan, peter],
    withApp: true,
  });
  slack.addChannel({
    id: kpis,
    name: 'support-kpis',
    topic: 'How quickly we answer',
    members: staff,
    withApp: true,
  });
  slack.addChannel({
    id: general,
    name: 'general',
    isGeneral: true,
    members: [...staff, statusline],
    withApp: true,
  });
}

function addTeams(slack: Workspace): void {
  slack.addTeam({ id: 'T0NORTHWND', name: 'Northwind' });
  slack.addTeam({ id: 'T0GLOBEX', name: 'Globex' });
  slack.addTeam({ id: 'T0INITECH', name: 'Initech' });
}

function addStaff(slack: Workspace): void {
  const email = (name: string) => `${name}@brightwell.example`;
  slack.addUser({
    id: priya,
    name: 'priya',
    realName: 'Priya Nair',
    title: 'Head of Support',
    email: email('priya'),
    isAdmin: true,
    isOwner: true,
  });
  slack.addUser({
    id: tom,
    name: 'tom',
    realName: 'Tom Becker',
    title: 'Support engineer',
    email: email('tom'),
  });
  slack.addUser({
    id: mei,
    name: 'mei',
    realName: 'Mei Tanaka',
    title: 'Support engineer',
    email: email('mei'),
  });
  slack.addUser({
    id: sam,
    name: 'sam',
    realName: 'Sam Okafor',
    title: 'Support engineer',
    email: email('sam'),
  });
  slack.addUser({ id: statusline, name: 'statusline', realName: 'Statusline', isBot: true });
}

function addCustomers(slack: Workspace): void {
  slack.addUser({ id: dana, name: 'dana', realName: 'Dana Reyes', team: 'T0NORTHWND' });
  slack.addUser({ id: omar, name: 'omar', realName: 'Omar Haddad', team: 'T0NORTHWND' });
  slack.addUser({ id: lena, name: 'lena', realName: 'Lena Fischer', team: 'T0GLOBEX' });
  slack.addUser({ id: raj, name: 'raj', realName: 'Raj Patel', team: 'T0GLOBEX' });
  slack.addUser({ id: joan, name: 'joan', realName: 'Joan Silva', team: 'T0INITECH' });
  slack.addUser({ id: peter, name: 'peter', realName: 'Peter Novak', team: 'T0INITECH' });
}
