import type { RespondFn } from '@slack/bolt';
import { findWorkspace } from '../../store/workspaces.ts';
import { isStaff } from '../authorise.ts';
import { forTheTeamOnly } from '../blocks/refusals.ts';
import type { SlackContext } from '../context.ts';

/** Tells whoever is not staff, and nobody else, that this is not for them. @returns whether that was so */
export async function refuseOthers(
  context: SlackContext,
  { id, team_id }: { id: string; team_id?: string },
  respond: RespondFn,
): Promise<boolean> {
  if (await isStaff(context, id, team_id)) return false;
  const workspace = await findWorkspace(context.db, context.workspaceId);
  const refusal = forTheTeamOnly(workspace?.name ?? '');
  await respond({ response_type: 'ephemeral', replace_original: false, ...refusal });
  return true;
}
