import { type Fields, isFields, parsedJson } from '../wire/json.ts';
import { refuseWith } from './refusal.ts';

/** The arguments of a call; forms carry everything as text, JSON bodies as themselves. */
export interface Args {
  text(name: string): string | undefined;
  /** @throws Refusal `invalid_arguments` when it is missing. */
  required(name: string): string;
  flag(name: string): boolean;
  number(name: string): number | undefined;
  /** A list given as JSON; undefined when left out. */
  list(name: string): unknown[] | undefined;
  /** An object given as JSON; undefined when left out. */
  object(name: string): Fields | undefined;
  has(name: string): boolean;
}

export function argsOf(fields: Fields): Args {
  const text = (name: string) => {
    const value = fields[name];
    return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
  };
  const json = (name: string) => {
    const value = fields[name];
    if (typeof value !== 'string') return value;
    const parsed = parsedJson(value);
    if (parsed === undefined && value !== '') refuseWith('invalid_arguments', [at('invalid JSON', name)]);
    return parsed;
  };
  return {
    text,
    required: (name) =>
      text(name) ?? refuseWith('invalid_arguments', [at(`missing required field: ${name}`)]),
    flag: (name) => ['true', '1'].includes(text(name) ?? ''),
    number(name) {
      const value = text(name);
      if (value === undefined || value === '') return undefined;
      const number = Number(value);
      if (Number.isNaN(number)) refuseWith('invalid_arguments', [at('must be an integer', name)]);
      return number;
    },
    list(name) {
      const value = json(name);
      if (value === undefined || value === null) return undefined;
      return Array.isArray(value) ? value : refuseWith('invalid_arguments', [at('must be an array', name)]);
    },
    object(name) {
      const value = json(name);
      if (value === undefined || value === null) return undefined;
      return isFields(value) ? value : refuseWith('invalid_arguments', [at('must be an object', name)]);
    },
    has: (name) => fields[name] !== undefined && fields[name] !== null,
  };
}

function at(fault: string, name = ''): string {
  return `${fault} [json-pointer:/${name}]`;
}
