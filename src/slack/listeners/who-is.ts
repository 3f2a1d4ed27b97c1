import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { decisionsInForce } from '../../domain/role-decisions.ts';
import { findPeople } from '../../store/people.ts';
import { findWorkspace } from '../../store/workspaces.ts';
import { isAdmin } from '../authorise.ts';
import { buttonTooOld } from '../blocks/refusals.ts';
import { adminsOnly, saidAlready } from '../blocks/roles.ts';
import { readWhoIs } from '../blocks/who-is.ts';
import type { SlackContext } from '../context.ts';
import { pressedId } from '../translate/decided-id.ts';
import { asDelivery } from '../translate/delivery.ts';
import { refuseOthers } from './refuse-others.ts';

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/**
 * *A customer* and *One of us*: carried out by intake from the delivery that was recorded, and shown by the message itself.
 * Only who may not, or comes too late, is told more.
 */
export function onWhoIs(context: SlackContext) {
  return async ({ ack, body, action, respond }: Args): Promise<void> => {
    await ack();
    if (await refuseOthers(context, body.user, respond)) return;
    const alone = { response_type: 'ephemeral', replace_original: false } as const;
    const { db, workspaceId } = context;
    if (!(await isAdmin(context, body.user.id, body.user.team_id))) {
      const workspace = await findWorkspace(db, workspaceId);
      await respond({ ...alone, ...adminsOnly(workspace?.name ?? '') });
      return;
    }
    await context.settle();
    const personId = readWhoIs('value' in action ? action.value : undefined);
    const person = personId && (await findPeople(db, workspaceId, [personId])).get(personId);
    const said = person ? decisionsInForce(person.decisions).at(-1) : undefined;
    if (!person || !said) {
      await respond({ ...alone, ...buttonTooOld() });
      return;
    }
    const own = pressedId(asDelivery(workspaceId, body)?.id ?? '', action.action_id);
    if (said.id !== own && said.role !== 'bot')
      await respond({ ...alone, ...saidAlready(person.id, { by: said.by, role: said.role }) });
  };
}
