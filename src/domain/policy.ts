import { z } from 'zod';

/** The clocks of this version; see the table of words in README.md. */
export const metrics = ['first_reply', 'next_reply'] as const;
export type Metric = (typeof metrics)[number];

const targetMinutes = z
  .number({ error: 'must be a number of minutes' })
  .int('must be whole minutes')
  .min(1, 'must be at least 1 minute')
  .max(60 * 24 * 60, 'must be at most 60 days of minutes (86400)');

const targets = z.object({ first_reply: targetMinutes, next_reply: targetMinutes }).strict();

const rule = z
  .object({
    /** The inboxes that the rule is for. */
    inboxes: z.array(z.string().min(1)).min(1),
    targets: targets.partial(),
  })
  .strict();

export const policyDocument = z
  .object({
    /** In order; the first rule that names the inbox and the metric gives the target. */
    rules: z.array(rule),
    targets,
    hours: z.enum(['business', 'calendar']),
    calendarId: z.string().min(1),
    /** When the owner is nudged, as shares of the target. */
    nudgeAt: z.array(z.number().gt(0).max(1)).min(1),
  })
  .strict();

/** A workspace's promises to its customers: plain data, versioned as a whole. */
export type PolicyDocument = z.infer<typeof policyDocument>;

export interface PolicyVersion {
  version: number;
  effectiveAt: Date;
  document: PolicyDocument;
}

/** Works out of the box: one hour of support hours for each reply, the owner nudged at half of it. */
export function defaultPolicy(minutes: number): PolicyDocument {
  return {
    rules: [],
    targets: { first_reply: minutes, next_reply: minutes },
    hours: 'business',
    calendarId: 'default',
    nudgeAt: [0.5],
  };
}

/** The target of `metric` in `inboxId`, in minutes: from the first rule that matches, else the workspace's own. */
export function targetMinutesFor(policy: PolicyDocument, inboxId: string, metric: Metric): number {
  const matching = policy.rules.find((r) => r.inboxes.includes(inboxId) && r.targets[metric] !== undefined);
  return matching?.targets[metric] ?? policy.targets[metric];
}

/** The same policy with one target for both replies in `inboxId`; an older rule of that inbox is replaced. */
export function withInboxTarget(policy: PolicyDocument, inboxId: string, minutes: number): PolicyDocument {
  const others = policy.rules
    .map((r) => ({ ...r, inboxes: r.inboxes.filter((id) => id !== inboxId) }))
    .filter((r) => r.inboxes.length > 0);
  const own = { inboxes: [inboxId], targets: { first_reply: minutes, next_reply: minutes } };
  return { ...policy, rules: [own, ...others] };
}

/** The same policy for an inbox that has another id now. */
export function withInboxRenamed(policy: PolicyDocument, from: string, to: string): PolicyDocument {
  const renamed = (inboxes: readonly string[]) => inboxes.map((id) => (id === from ? to : id));
  return { ...policy, rules: policy.rules.map((r) => ({ ...r, inboxes: renamed(r.inboxes) })) };
}

/**
 * The version in force at `at`: the newest that had taken effect, else the oldest there is. What was promised at the
 * ask stays promised, whatever is changed later.
 */
export function inForceAt<V extends { version: number; effectiveAt: Date }>(
  versions: readonly V[],
  at: Date,
): V {
  const oldestFirst = [...versions].sort((a, b) => a.version - b.version);
  const [oldest] = oldestFirst;
  if (!oldest) throw new Error('A workspace without a single version of its policy or calendar');
  return oldestFirst.findLast((v) => v.effectiveAt <= at) ?? oldest;
}
