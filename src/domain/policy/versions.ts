import type { PolicyDocument } from './document.ts';

export interface PolicyVersion {
  version: number;
  effectiveAt: Date;
  document: PolicyDocument;
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
