import type { Role } from '../../domain/log.ts';
import { roleAt } from '../../domain/role-decisions.ts';
import { refuseRole } from '../../intake/refuse-role.ts';
import { findPeople, type Person } from '../../store/people.ts';
import { findWorkspace } from '../../store/workspaces.ts';
import { isAdmin } from '../authorise.ts';
import type { BlockMessage } from '../blocks/message.ts';
import {
  adminsOnly,
  notAboutOneself,
  notAboutTheApp,
  relaySet,
  roleAlready,
  roleSet,
  thatIsABot,
  thatIsNoBot,
} from '../blocks/roles.ts';
import type { SaidOfSomebody } from '../command-role.ts';
import type { SlackContext } from '../context.ts';
import { lookUpBotName, lookUpPeople } from '../look-up.ts';

/**
 * `customer`, `staff` and `relay`: carried out by intake from the delivery that was recorded; here it is checked by the
 * same rule, awaited and answered.
 */
export async function answerRole(
  context: SlackContext,
  by: { id: string; teamId: string },
  said: SaidOfSomebody,
): Promise<BlockMessage> {
  const workspace = await findWorkspace(context.db, context.workspaceId);
  const about = await personNamed(context, said.personId);
  const actor = { id: by.id, isAdmin: await isAdmin(context, by.id, by.teamId) };
  const appUserId = workspace?.botUserId ?? '';
  const { personId, isRelay } = said;
  switch (refuseRole({ actor, personId, toldRole: about?.toldRole, isRelay, appUserId })) {
    case 'not_an_admin':
      return adminsOnly(workspace?.name ?? '');
    case 'the_app_itself':
      return notAboutTheApp();
    case 'a_bot':
      return thatIsABot(personId);
    case 'not_a_bot':
      return thatIsNoBot(personId);
    case 'about_oneself':
      return notAboutOneself();
    case null:
  }
  const before = about && roleBefore(about, by.id, context.now());
  await context.settle();
  const role = said.role === 'staff' ? 'staff' : 'customer';
  if (!isRelay) return before === role ? roleAlready(personId, role) : roleSet(personId, role);
  const name = about?.name ?? (await lookUpBotName(context.client, personId)) ?? personId;
  return relaySet(name, said.role === 'customer');
}

/** What this very command says may have been carried out already: what its author said in these seconds is left out. */
const justNowMs = 10_000;

function roleBefore({ toldRole, decisions }: Person, by: string, now: Date): Role {
  const earlier = decisions.filter(
    (said) => said.by !== by || now.getTime() - new Date(said.at).getTime() > justNowMs,
  );
  return roleAt(toldRole, earlier, now);
}

async function personNamed(
  { db, client, workspaceId, now }: SlackContext,
  id: string,
): Promise<Person | undefined> {
  const find = async () => (await findPeople(db, workspaceId, [id])).get(id);
  const known = await find();
  if (known || id.startsWith('B')) return known;
  await lookUpPeople(db, client, workspaceId, [id], now());
  return find();
}
