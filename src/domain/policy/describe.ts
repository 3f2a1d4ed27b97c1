import { describeClosing } from './describe-closing.ts';
import { describeConditions, either, type Names } from './describe-conditions.ts';
import { describeLadder, shareInWords } from './describe-ladder.ts';
import { describeTargets } from './describe-targets.ts';
import { describeRotation, describeTeam } from './describe-team.ts';
import {
  type CountingTerms,
  type PauseCause,
  type PolicyDocument,
  priorities,
  type Rule,
} from './document.ts';

export type { Names } from './describe-conditions.ts';

/**
 * A policy in words, a line for each rule in the order in which they are asked, then what holds where none matches, the
 * words that tell a priority, who stands in for whom, the turns that go round, and when conversations end:
 * "1. Gold at night: customers of tier gold, asked 18:00–08:00: first reply within 30 min around the clock".
 */
export function describePolicy(document: PolicyDocument, names: Names = {}): string[] {
  const { rules, priorityWords, standIns, rotations = {} } = document;
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
    ...Object.entries(rotations).map(([name, rotation]) => describeRotation(name, rotation, names)),
    ...describeClosing(document),
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

const causes: Record<PauseCause, string> = {
  staff: 'staff says that it waits on the customer',
  question: 'staff asks the customer something',
};

/** Who is nudged when, and what stops the clock, as far as it is said there. */
function describeWatch(terms: Partial<CountingTerms>, names: Names): string[] {
  const { nudgeAt, ladder, pausedBy, acknowledgementIsReply } = terms;
  const shares = nudgeAt?.map(shareInWords);
  const warnings =
    shares?.length === 0 ? 'no warnings' : shares && `the owner is warned ${either(shares, 'and')}`;
  const further = ladder?.length === 0 ? 'nobody else is nudged' : ladder && describeLadder(ladder, names);
  const looking = acknowledgementIsReply === undefined ? undefined : describeLooking(acknowledgementIsReply);
  return [
    warnings,
    further,
    ...describeTeam(terms, names),
    pausedBy && describePauses(pausedBy),
    looking,
  ].filter((words) => words !== undefined);
}

function describePauses(pausedBy: readonly PauseCause[]): string {
  if (pausedBy.length === 0) return 'nothing pauses it';
  return `paused while the ball is with the customer: ${either(pausedBy.map((cause) => causes[cause]))}`;
}

function describeLooking(isReply: boolean): string {
  return `saying that one looks into it is ${isReply ? 'a' : 'no'} reply`;
}
