import { mostNameCharacters, type PolicyDocument, priorities, type Rule } from './document.ts';
import { readConditions } from './parse-conditions.ts';
import { fault, type Reading, readOneOf, readRecord, refuseOtherKeys, shown } from './parse-entry.ts';
import { readTargets } from './parse-target.ts';
import { countingKeys, readCountingTerms } from './parse-terms.ts';

/** More are hardly kept in one's head, and each is looked at for each ask. */
const mostRules = 200;

/** A rule with its field, and whether all of it could be read. */
export interface ReadRule {
  field: string;
  rule: Rule;
  isWhole: boolean;
}

/** The rules of a policy in their order. */
export function readRules(value: unknown, field: string, reading: Reading): ReadRule[] {
  if (!Array.isArray(value)) {
    const example =
      'Write a list such as [{"name":"Gold","when":{"tiers":["gold"]},"targets":{"first_reply":30}}].';
    fault(reading, field, `${shown(value)} is not a list of rules`, example);
    return [];
  }
  if (value.length > mostRules) {
    fault(
      reading,
      field,
      `${value.length} rules`,
      `Write at most ${mostRules}; one rule can be for many inboxes.`,
    );
    return [];
  }
  const names = new Map<string, string>();
  return value.flatMap((entry: unknown, i) => readRule(entry, `${field}[${i}]`, names, reading) ?? []);
}

function readRule(
  value: unknown,
  field: string,
  names: Map<string, string>,
  reading: Reading,
): ReadRule | undefined {
  const example = '{"name":"Gold","when":{"tiers":["gold"]},"targets":{"first_reply":30}}';
  const faultsBefore = reading.problems.length;
  const entry = readRecord(value, field, 'a rule', example, reading);
  if (!entry) return undefined;
  refuseOtherKeys(
    entry,
    ['name', 'when', 'priority', 'targets', ...countingKeys],
    field,
    'a field of a rule',
    reading,
  );
  const name = readName(entry.name, `${field}.name`, names, reading) ?? '';
  const when = 'when' in entry ? readConditions(entry.when, `${field}.when`, reading) : undefined;
  const priority =
    'priority' in entry
      ? readOneOf(entry.priority, `${field}.priority`, 'a priority', priorities, reading)
      : undefined;
  const targets =
    'targets' in entry ? readTargets(entry.targets, `${field}.targets`, false, reading) : undefined;
  const terms = readCountingTerms(entry, field, reading);
  const rule: Rule = {
    name,
    when: when ?? {},
    ...(priority && { priority }),
    targets: targets ?? {},
    ...terms,
  };
  const isWhole = reading.problems.length === faultsBefore;
  if (isWhole && reading.occasion === 'entered') refuseSettingNothing(rule, field, reading);
  return { field, rule, isWhole };
}

function readName(
  value: unknown,
  field: string,
  names: Map<string, string>,
  reading: Reading,
): string | undefined {
  const mend = 'Write a name by which people know the rule, such as "Gold at night".';
  if (typeof value !== 'string' || value.trim() === '') {
    return fault(reading, field, value === undefined ? 'missing' : `${shown(value)} is not a name`, mend);
  }
  const name = value.trim();
  if ([...name].length > mostNameCharacters) {
    const problem = `a name of ${[...name].length} characters`;
    return fault(
      reading,
      field,
      problem,
      `Write at most ${mostNameCharacters}; explanations and Slack show it whole.`,
    );
  }
  if (/\p{Cc}|[\u2028\u2029]/u.test(name)) {
    return fault(reading, field, `${shown(value)} has more than one line`, 'Write it on one line.');
  }
  const first = names.get(name.toLowerCase());
  names.set(name.toLowerCase(), first ?? field);
  if (first === undefined) return name;
  return fault(
    reading,
    field,
    `${shown(value)} is already the name of ${first.replace(/\.name$/, '')}`,
    mend,
  );
}

function refuseSettingNothing(rule: Rule, field: string, reading: Reading): void {
  const sets: (keyof (Rule & PolicyDocument))[] = ['priority', ...countingKeys];
  if (Object.keys(rule.targets).length > 0 || sets.some((key) => key in rule)) return;
  const mend =
    'Give it a target or a priority. Where it is to leave things as they are, repeat the policy’s target in it.';
  fault(reading, field, 'sets nothing, neither a target nor a priority nor how it is counted', mend);
}
