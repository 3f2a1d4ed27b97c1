import { type Fields, isFields } from '../wire/json.ts';
import type { BlockContext } from './context.ts';

/** Where blocks are shown; each place allows its own kinds. */
export type Surface = 'message' | 'modal' | 'home';

/** What a check sees besides the value, and where it says what is wrong. */
export interface Sight {
  surface: Surface;
  context: BlockContext;
  faults: string[];
}

/** Looks at one value and reports its faults with the JSON pointer where it stands. */
export type Check = (value: unknown, at: string, see: Sight) => void;

/** Notes a fault in Slack's form, e.g. `must be less than 76 characters [json-pointer:/blocks/0/text/text]`. */
export function fault(see: Sight, at: string, words: string): void {
  see.faults.push(`${words} [json-pointer:${at}]`);
}

export const anything: Check = () => undefined;

export const boolean: Check = (value, at, see) => {
  if (typeof value !== 'boolean') fault(see, at, 'must provide a boolean');
};

export function number(limits: { min?: number; max?: number } = {}): Check {
  return (value, at, see) => {
    if (typeof value !== 'number') fault(see, at, 'must provide a number');
    else if (limits.min !== undefined && value < limits.min) fault(see, at, `must be at least ${limits.min}`);
    else if (limits.max !== undefined && value > limits.max) fault(see, at, `must be at most ${limits.max}`);
  };
}

/** Text of at most `max` and at least `min` characters (1 when left out). */
export function string(limits: { min?: number; max?: number; pattern?: RegExp } = {}): Check {
  const { min = 1, max, pattern } = limits;
  return (value, at, see) => {
    if (typeof value !== 'string') return fault(see, at, 'must provide a string');
    if (value.length < min) fault(see, at, `must be more than ${min - 1} characters`);
    else if (max !== undefined && value.length > max)
      fault(see, at, `must be less than ${max + 1} characters`);
    else if (pattern && !pattern.test(value)) fault(see, at, 'is not in the expected format');
  };
}

export function oneOf(...words: string[]): Check {
  return (value, at, see) => {
    if (!words.includes(String(value))) fault(see, at, 'must be a valid enum value');
  };
}

export function list(each: Check, limits: { min?: number; max?: number } = {}): Check {
  return (value, at, see) => {
    if (!Array.isArray(value)) return fault(see, at, 'must provide an array');
    const { min = 0, max } = limits;
    if (value.length < min) fault(see, at, `must contain at least ${min} items`);
    if (max !== undefined && value.length > max) return fault(see, at, `no more than ${max} items allowed`);
    for (const [index, item] of value.entries()) each(item, `${at}/${index}`, see);
  };
}

/** The fields an object may have; those whose name ends in `!` it must have. Others are refused, as Slack does. */
export function object(fields: Record<string, Check>, ...more: Check[]): Check {
  const checks = new Map(Object.entries(fields).map(([name, check]) => [name.replace(/!$/, ''), check]));
  const required = Object.keys(fields).flatMap((name) => (name.endsWith('!') ? [name.slice(0, -1)] : []));
  return (value, at, see) => {
    if (!isFields(value)) return fault(see, at, 'must provide an object');
    for (const name of required) {
      if (isAbsent(value[name])) fault(see, at, `missing required field: ${name}`);
    }
    for (const [name, field] of Object.entries(value)) {
      const check = checks.get(name);
      if (!check) fault(see, at, `invalid additional property: ${name}`);
      else if (!isAbsent(field)) check(field, `${at}/${name}`, see);
    }
    for (const check of more) check(value, at, see);
  };
}

/** Picks the check by `type`; a type that has none here is `unsupported`. */
export function byType(kinds: Record<string, Check>): Check {
  return (value, at, see) => {
    if (!isFields(value)) return fault(see, at, 'must provide an object');
    if (value.type === undefined) return fault(see, at, 'missing required field: type');
    const check = Object.hasOwn(kinds, String(value.type)) ? kinds[String(value.type)] : undefined;
    if (check) check(value, at, see);
    else fault(see, `${at}/type`, `unsupported type: ${value.type}`);
  };
}

/** Reports when none, or more than one, of the fields is there. */
export function exactlyOne(...names: string[]): Check {
  return (value, at, see) => {
    const given = names.filter((name) => !isAbsent((value as Fields)[name]));
    if (given.length !== 1) fault(see, at, `must define exactly one of ${names.join(', ')}`);
  };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
