import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/start.ts';

/** A small workspace: Priya and Tom are staff, Dana is at Northwind, in a Slack Connect channel with the app. */
export async function startAcme(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ flows: false, startAt: new Date('2026-11-20T16:50:00Z'), ...options });
  sandbox.slack.silently(() => {
    const { slack } = sandbox;
    slack.addTeam({ id: 'T0NORTHWND', name: 'Northwind' });
    slack.addUser({
      id: 'U0PRIYA',
      name: 'priya',
      realName: 'Priya Nair',
      email: 'priya@acme.test',
      isAdmin: true,
    });
    slack.addUser({ id: 'U0TOM', name: 'tom', realName: 'Tom Becker' });
    slack.addUser({ id: 'U0DANA', name: 'dana', realName: 'Dana Reyes', team: 'T0NORTHWND' });
    slack.addChannel({
      id: 'C0NORTH',
      name: 'ext-northwind',
      members: ['U0PRIYA', 'U0TOM', 'U0DANA'],
      withApp: true,
    });
    slack.addChannel({ id: 'C0GENERAL', name: 'general', members: ['U0PRIYA', 'U0TOM'], isGeneral: true });
  });
  return sandbox;
}
