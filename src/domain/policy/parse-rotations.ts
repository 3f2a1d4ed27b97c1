import { dayNumber } from '../calendar/day.ts';
import { isRecord } from '../calendar/entry.ts';
import { mostNameCharacters, type Rotation } from './document.ts';
import {
  fault,
  fieldOf,
  type Reading,
  readList,
  readOneOf,
  readRecord,
  refuseOtherKeys,
  shown,
} from './parse-entry.ts';
import { readPerson } from './parse-person.ts';

type Rotations = Readonly<Record<string, Rotation>>;

const example = '{"people":["U024BE7LH","U061F7AUR"],"turn":"week","startsOn":"2026-11-23"}';

/** The turns that go round, by their names. */
export function readRotations(value: unknown, field: string, reading: Reading): Rotations | undefined {
  if (!isRecord(value)) {
    const mend = `Write an object such as {"frontline":${example}}.`;
    return fault(reading, field, `${shown(value)} is not a table of rotations`, mend);
  }
  const read = Object.entries(value).flatMap(([name, entry]) => {
    const at = fieldOf(field, name);
    const isNamed = readsAsName(name, at, reading);
    const rotation = readRotation(entry, at, reading);
    return isNamed && rotation ? [[name, rotation] as const] : [];
  });
  return Object.fromEntries(read);
}

function readsAsName(name: string, at: string, reading: Reading): boolean {
  const isName =
    name.trim() === name && name !== '' && [...name].length <= mostNameCharacters && !/\p{Cc}/u.test(name);
  const mend = `Write a name of at most ${mostNameCharacters} characters, such as "frontline".`;
  if (!isName) fault(reading, at, 'the name of a rotation cannot be read', mend);
  return isName;
}

function readRotation(value: unknown, field: string, reading: Reading): Rotation | undefined {
  const entry = readRecord(value, field, 'a rotation', example, reading);
  if (!entry) return undefined;
  refuseOtherKeys(
    entry,
    ['people', 'userGroup', 'turn', 'startsOn'],
    field,
    'a field of a rotation',
    reading,
  );
  const members = readMembers(entry, field, reading);
  const turn =
    'turn' in entry
      ? readOneOf(entry.turn, `${field}.turn`, 'how long a turn is', ['day', 'week'] as const, reading)
      : fault(reading, `${field}.turn`, 'missing', 'Write "day" or "week".');
  const startsOn = readDate(entry.startsOn, `${field}.startsOn`, reading);
  return members && turn && startsOn ? { ...members, turn, startsOn } : undefined;
}

function readMembers(
  entry: Record<string, unknown>,
  field: string,
  reading: Reading,
): Pick<Rotation, 'people' | 'userGroup'> | undefined {
  const [hasPeople, hasGroup] = ['people' in entry, 'userGroup' in entry];
  if (hasPeople && hasGroup) {
    const mend = 'Keep one of the two.';
    return fault(reading, `${field}.userGroup`, 'people and a user group at once', mend);
  }
  if (hasGroup) {
    const group = readUserGroup(entry.userGroup, `${field}.userGroup`, reading);
    return group === undefined ? undefined : { userGroup: group };
  }
  if (!hasPeople) {
    const mend = 'Write a list of people, or leave it out and write "userGroup".';
    return fault(reading, `${field}.people`, 'missing', mend);
  }
  const form = {
    what: 'a list of people',
    example: '["U024BE7LH","U061F7AUR"]',
    ifEmpty: {
      problem: 'an empty list, in which nobody has the turn',
      mend: 'Name somebody, or leave the rotation out.',
    },
  };
  const people = readList(
    entry.people,
    `${field}.people`,
    form,
    (one, at) => readPerson(one, at, reading),
    reading,
  );
  return people && { people };
}

function readUserGroup(value: unknown, field: string, reading: Reading): string | undefined {
  if (typeof value === 'string' && /^S[A-Z0-9]{2,30}$/.test(value)) return value;
  const mend =
    'Write the group’s Slack id, such as "S0615G0KT"; it stands in the address of the group’s page.';
  return fault(reading, field, `${shown(value)} is not a user group’s id`, mend);
}

function readDate(value: unknown, field: string, reading: Reading): string | undefined {
  if (typeof value === 'string' && dayNumber(value) !== undefined) return value;
  const problem = value === undefined ? 'missing' : `${shown(value)} is not a date`;
  return fault(
    reading,
    field,
    problem,
    'Write the day on which the first has the turn, such as "2026-11-23".',
  );
}
