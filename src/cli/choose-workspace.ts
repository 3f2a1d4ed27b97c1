import type { Database } from '../store/database.ts';
import { allWorkspaces, type Workspace } from '../store/workspaces.ts';
import { Refused } from './refused.ts';

/** The workspace that was named by its id, or the only one there is. Throws Refused. */
export async function chooseWorkspace(db: Database, id: string | undefined): Promise<Workspace> {
  const known = await allWorkspaces(db);
  const listed = known.map((workspace) => `${workspace.id} (${workspace.name})`).join(', ');
  const [first] = known;
  if (first === undefined) {
    const problem = 'there is none in this database yet';
    throw new Refused({
      field: 'workspace',
      problem,
      mend: 'Run cx-urgency start once against Slack first.',
    });
  }
  if (id === undefined) {
    if (known.length === 1) return first;
    throw new Refused({
      field: 'workspace',
      problem: 'there are several in this database',
      mend: `Name one with --workspace: ${listed}.`,
    });
  }
  const found = known.find((workspace) => workspace.id === id);
  if (found !== undefined) return found;
  throw new Refused({
    field: 'workspace',
    problem: `there is no ${id} in this database`,
    mend: `Known are ${listed}.`,
  });
}
