import { type LadderStep, ladderParts, type Recipient } from './document.ts';
import { isChannelId, recipientsOf } from './ladder.ts';
import { readInternalChannel } from './parse-channel.ts';
import { fault, type Reading, readList, shown } from './parse-entry.ts';
import { isPersonId, readPerson } from './parse-person.ts';

/** More are a crowd: where everybody is told, nobody acts. */
const mostRecipients = 10;

/** To whom a step goes: one recipient, or a list without one said twice. One alone is kept without its list. */
export function readRecipients(
  value: unknown,
  field: string,
  reading: Reading,
): LadderStep['to'] | undefined {
  if (!Array.isArray(value)) return readRecipient(value, field, reading);
  const mend = `Name at most ${mostRecipients}: where everybody is told, nobody acts.`;
  if (value.length > mostRecipients) return fault(reading, field, `${value.length} recipients`, mend);
  const form = {
    what: 'a list of recipients',
    example: '["owner","backup"]',
    ifEmpty: { problem: 'an empty list, which nudges nobody', mend: 'Name somebody, or leave the step out.' },
  };
  const all = readList(value, field, form, (one, at) => readRecipient(one, at, reading), reading);
  if (!all || all.length === 0) return undefined;
  const [first, ...others] = all;
  return others.length === 0 ? first : all;
}

function readRecipient(value: unknown, field: string, reading: Reading): Recipient | undefined {
  if (ladderParts.some((part) => part === value)) return value as string;
  if (isPersonId(value)) return readPerson(value, field, reading);
  if (isChannelId(value)) return readInternalChannel(value, field, reading);
  const problem = value === undefined ? 'missing' : `${shown(value)} is nobody who can be nudged`;
  const mend = `Write one of ${ladderParts.join(', ')}, a person’s Slack id such as "U024BE7LH", or an internal channel’s such as "C024BE7LH".`;
  return fault(reading, field, problem, mend);
}

/** What makes two recipients of one step, or of two at the same time, the same. */
export function sharedRecipients(a: LadderStep, b: LadderStep): Recipient[] {
  return recipientsOf(a).filter((one) => recipientsOf(b).includes(one));
}
