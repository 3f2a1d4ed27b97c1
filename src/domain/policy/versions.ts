import { inForce } from '../in-force.ts';
import type { PolicyDocument } from './document.ts';

export interface PolicyVersion {
  version: number;
  effectiveAt: Date;
  document: PolicyDocument;
}

const knownOrders = new WeakMap<object, readonly { version: number }[]>();

/** Thousands of clocks ask the same versions: they are sorted once. */
function inOrder<V extends { version: number }>(versions: readonly V[]): readonly V[] {
  const known = knownOrders.get(versions);
  if (known) return known as readonly V[];
  const oldestFirst = [...versions].sort((a, b) => a.version - b.version);
  knownOrders.set(versions, oldestFirst);
  return oldestFirst;
}

/** Who stands in for whom now: it is not promised to anybody, so the newest version says it. */
export function standInsNow(versions: readonly PolicyVersion[]): PolicyDocument['standIns'] {
  const newest = versions.reduce<PolicyVersion | null>(
    (best, version) => (best && best.version > version.version ? best : version),
    null,
  );
  return newest?.document.standIns ?? {};
}

/**
 * The version in force at `at`: the newest that had taken effect, else the oldest there is. What was promised at the
 * ask stays promised, whatever is changed later.
 */
export function inForceAt<V extends { version: number; effectiveAt: Date }>(
  versions: readonly V[],
  at: Date,
): V {
  const version = inForce(inOrder(versions), at);
  if (!version) throw new Error('A workspace without a single version of its policy');
  return version;
}
