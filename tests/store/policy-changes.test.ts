import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/document.ts';
import { inTransaction, type OpenDatabase } from '../../src/store/database.ts';
import { newestPolicy, policyHistory, savePolicy } from '../../src/store/policy-changes.ts';
import { addPolicyVersion } from '../../src/store/terms.ts';
import { beginning, ourTeam, setUpDesk } from '../intake/desk.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  await emptyTables(opened.db);
  await setUpDesk(opened.db);
});

const now = new Date('2026-11-23T09:00:00Z');
const save = (document: PolicyDocument, expected: number, by = 'command line') =>
  savePolicy(opened.db, ourTeam, document, { expected, now, by });

describe('saving a policy', () => {
  test('makes the next version, in force from now on, and leaves the one before as it was', async () => {
    expect(await save(defaultPolicy(30), 1)).toEqual({ ok: true, version: 2 });
    expect(await policyHistory(opened.db, ourTeam)).toEqual([
      {
        workspaceId: ourTeam,
        version: 1,
        effectiveAt: beginning,
        document: defaultPolicy(60),
        changedBy: null,
      },
      {
        workspaceId: ourTeam,
        version: 2,
        effectiveAt: now,
        document: defaultPolicy(30),
        changedBy: 'command line',
      },
    ]);
  });

  test('is refused where the policy has changed since it was read, and saves nothing', async () => {
    await save(defaultPolicy(30), 1, 'U0PRIYA');
    expect(await save(defaultPolicy(15), 1)).toMatchObject({
      ok: false,
      newest: { version: 2, changedBy: 'U0PRIYA' },
    });
    expect(await policyHistory(opened.db, ourTeam)).toHaveLength(2);
  });

  test('is refused where a version is expected that there never was, so that none is left out', async () => {
    expect(await save(defaultPolicy(30), 7)).toMatchObject({ ok: false, newest: { version: 1 } });
  });

  test('by many at once makes one version; the others are told of it', async () => {
    const outcomes = await Promise.all(
      [10, 20, 30, 40, 50].map((minutes) => save(defaultPolicy(minutes), 1)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, version: 2 }]);
    const newest = await newestPolicy(opened.db, ourTeam);
    for (const outcome of outcomes.filter(({ ok }) => !ok)) expect(outcome).toEqual({ ok: false, newest });
  });

  test('in the moment of a command in Slack is refused, and the command stands', async () => {
    let saved: ReturnType<typeof save> | undefined;
    await inTransaction(opened.db, async (tx) => {
      await addPolicyVersion(tx, ourTeam, defaultPolicy(45), now, 'U0PRIYA');
      saved = save(defaultPolicy(15), 1);
      // Time for it to come as far as it can while this transaction is open.
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    expect(await saved).toMatchObject({ ok: false, newest: { version: 2, changedBy: 'U0PRIYA' } });
    expect((await newestPolicy(opened.db, ourTeam)).document).toEqual(defaultPolicy(45));
  });

  test('needs a workspace that was set up', async () => {
    const nowhere = savePolicy(opened.db, 'T0NOWHERE', defaultPolicy(30), {
      expected: 1,
      now,
      by: 'command line',
    });
    await expect(nowhere).rejects.toThrow('Workspace T0NOWHERE has no policy');
  });
});
