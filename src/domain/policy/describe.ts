import { describeConditions, either, type Names } from './describe-conditions.ts';
import { describeTargets } from './describe-targets.ts';
import {
  type CountingTerms,
  type LadderPart,
  type LadderStep,
  type PauseCause,
  type PolicyDocument,
  priorities,
  type Rule,
} from './document.ts';

export type { Names } from './describe-conditions.ts';

/**
 * A policy in words, a line for each rule in the order in which they are asked, then what holds where none matches, the
 * words that tell a priority, and who stands in for whom:
 * "1. Gold at night: customers of tier gold, asked 18:00–08:00: first reply within 30 min around the clock".
 */
export function describePolicy(document: PolicyDocument, names: Names = {}): string[] {
  const { rules, priorityWords, standIns } = document;
  const words = priorities.flatMap((priority) => {
    const list = priorityWords[priority] ?? [];
    return list.length === 0 ? [] : [`${priority} by ${either(list.map((word) => `“${word}”`))}`];
  });
  const person = (id: string) => names.person?.(id) ?? id;
  const pairs = Object.entries(standIns).map(([absent, other]) => `${person(other)} for ${person(absent)}`);
  return [
    ...rules.map((rule, i) => `${i + 1}. ${describeRule(document, rule, names)}`),
    `${rules.length === 0 ? 'Every ask' : 'Otherwise'}: ${describeOwn(document, names)}`,
    ...(words.length === 0 ? [] : [`Priority from the words of an ask: ${words.join('; ')}`]),
    ...(pairs.length === 0 ? [] : [`Stand-ins: ${pairs.join(', ')}`]),
  ];
}

/** What one rule is for and what it promises, as far as that is otherwise than without it. */
export function describeRule(document: PolicyDocument, rule: Rule, names: Names = {}): string {
  const { name, when, priority } = rule;
  const set = [
    ...(priority ? [`priority ${priority}`] : []),
    ...describeTargets(document, rule),
    ...describeWatch(rule, names),
  ];
  const promised = set.length === 0 ? 'as where no rule matches' : set.join('; ');
  return `${name}: ${describeConditions(when, names)}: ${promised}`;
}

function describeOwn(document: PolicyDocument, names: Names): string {
  const targets = describeTargets(document, null);
  const clocks = targets.length === 0 ? ['no clocks'] : targets;
  return [...clocks, ...describeWatch(document, names)].join('; ');
}

const parts: Record<LadderPart, string> = {
  owner: 'the owner',
  customer_owner: 'the customer’s owner',
  inbox_owner: 'the inbox’s owner',
};

const causes: Record<PauseCause, string> = {
  staff: 'staff says that it waits on the customer',
  question: 'staff asks the customer something',
};

/** Who is nudged when, and what stops the clock, as far as it is said there. */
function describeWatch(
  { nudgeAt, ladder, pausedBy, acknowledgementIsReply }: Partial<CountingTerms>,
  names: Names,
): string[] {
  const shares = nudgeAt?.map(share);
  const warnings =
    shares?.length === 0 ? 'no warnings' : shares && `the owner is warned ${either(shares, 'and')}`;
  const further = ladder?.length === 0 ? 'nobody else is nudged' : ladder && describeLadder(ladder, names);
  const looking = acknowledgementIsReply === undefined ? undefined : describeLooking(acknowledgementIsReply);
  return [warnings, further, pausedBy && describePauses(pausedBy), looking].filter(
    (words) => words !== undefined,
  );
}

function describeLadder(ladder: readonly LadderStep[], names: Names): string {
  const steps = ladder.map(
    ({ at, to }) => `${parts[to as LadderPart] ?? names.person?.(to) ?? to} ${share(at)}`,
  );
  return `further nudges go to ${either(steps, 'and')}`;
}

function describePauses(pausedBy: readonly PauseCause[]): string {
  if (pausedBy.length === 0) return 'nothing pauses it';
  return `paused while the ball is with the customer: ${either(pausedBy.map((cause) => causes[cause]))}`;
}

function describeLooking(isReply: boolean): string {
  return `saying that one looks into it is ${isReply ? 'a' : 'no'} reply`;
}

/** `at 50 %`, `at the deadline` */
function share(at: number): string {
  return at === 1 ? 'at the deadline' : `at ${Math.round(at * 1000) / 10} %`;
}
