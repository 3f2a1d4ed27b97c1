import type { PolicyDocument } from '../domain/policy/document.ts';
import { peopleNamedIn } from '../domain/policy/people.ts';
import { findPeople } from '../store/people.ts';
import type { SlackContext } from './context.ts';
import { lookUpPeople } from './look-up.ts';

/** Asks Slack about whoever a policy names and the app has not met, so that a customer among them is found. */
export async function lookUpStaff(
  { db, client, workspaceId, now }: SlackContext,
  document: PolicyDocument,
): Promise<void> {
  const named = peopleNamedIn(document);
  const known = await findPeople(db, workspaceId, named);
  const unknown = named.filter((id) => !known.has(id));
  if (unknown.length > 0) await lookUpPeople(db, client, workspaceId, unknown, now());
}
