import type { PolicyDocument } from '../../../src/domain/policy/document.ts';
import { defaultPolicy } from '../../../src/domain/policy/document.ts';
import type { Asked, Subject } from '../../../src/domain/policy/match.ts';
import { type KnownTerms, parsePolicy } from '../../../src/domain/policy/parse.ts';

/** Northwind’s shared channel; a customer of tier gold. */
export const north: Subject = {
  inboxId: 'C0NORTH',
  inboxKind: 'channel',
  isShared: true,
  customerId: 'channel/C0NORTH',
  tier: 'gold',
};

/** "The export is broken", asked by Northwind on Friday 20 November 2026 at 16:50 in London, unless said otherwise. */
export function asked(more: Partial<Asked> = {}): Asked {
  return {
    ...north,
    at: new Date('2026-11-20T16:50:00Z'),
    firstAskText: 'The export is broken',
    priority: 'normal',
    ...more,
  };
}

/** The default policy with some of it otherwise. */
export function policyWith(more: Partial<PolicyDocument>): PolicyDocument {
  return { ...defaultPolicy(60), ...more };
}

export const zones: Record<string, string> = {
  default: 'Europe/London',
  tokyo: 'Asia/Tokyo',
  auckland: 'Pacific/Auckland',
};
export const zoneOf = (calendarId: string): string => zones[calendarId] ?? 'UTC';

/** What the workspace of these tests has. */
export const known: KnownTerms = {
  calendars: new Set(Object.keys(zones)),
  inboxes: new Map([
    ['C0NORTH', { kind: 'channel', isShared: true }],
    ['C0TEAM', { kind: 'channel', isShared: false }],
    ['M0SUPPORT', { kind: 'mailbox', isShared: false }],
  ]),
  customers: new Set(['channel/C0NORTH', 'globex']),
  tiers: new Set(['gold', 'silver']),
};

/** What is refused, in full sentences. */
export function refusals(
  input: unknown,
  occasion: 'entered' | 'asked' = 'entered',
  terms: KnownTerms = known,
): string[] {
  const parsed = parsePolicy(input, terms, occasion);
  return parsed.ok ? [] : parsed.problems.map(({ field, problem, mend }) => `${field}: ${problem}. ${mend}`);
}

/** The policy that was entered. */
export function entered(input: unknown, terms: KnownTerms = known): PolicyDocument {
  const parsed = parsePolicy(input, terms);
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => `${p.field}: ${p.problem}`).join('; '));
  return parsed.policy;
}

/** The same for a policy that has one rule, and nothing else of its own. */
export function faultsOfRule(rule: object, terms?: KnownTerms): string[] {
  return refusals({ rules: [{ name: 'it', targets: { first_reply: 30 }, ...rule }] }, 'entered', terms);
}

/** The same for the conditions of that rule. */
export const faultsOfCondition = (when: unknown): string[] => faultsOfRule({ when });
