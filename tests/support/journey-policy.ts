import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/document.ts';
import { inTransaction } from '../../src/store/database.ts';
import { addPolicyVersion } from '../../src/store/terms.ts';
import type { Journey } from './journey.ts';
import { acme, priya } from './journey-cast.ts';

/** From now on Acme promises this, an hour for each reply where nothing else is said; as Priya would apply it. */
export async function promise(story: Journey, policy: Partial<PolicyDocument>): Promise<void> {
  const document = { ...defaultPolicy(60), ...policy };
  await story.look((db) =>
    inTransaction(db, (tx) => addPolicyVersion(tx, acme.id, document, story.sandbox.now(), priya)),
  );
  await story.start();
}
