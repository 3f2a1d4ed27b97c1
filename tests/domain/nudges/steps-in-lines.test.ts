import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ladderLines, readLadderLines } from '../../../src/domain/nudges/ladder-words.ts';
import type { LadderStep } from '../../../src/domain/policy/document.ts';
import { readLadder } from '../../../src/domain/policy/parse-ladder.ts';
import { anyLadder } from '../policy/any-policy.ts';
import { known } from '../policy/asked.ts';

/** The steps of lines that have no fault. */
function read(text: string): LadderStep[] {
  const ladder = readLadderLines(text);
  if (!ladder.ok) throw new Error(JSON.stringify(ladder.faults));
  return ladder.steps;
}

/** `2: “x” is nobody. Write …` for each fault. */
function faults(text: string): string[] {
  const ladder = readLadderLines(text);
  return ladder.ok ? [] : ladder.faults.map(({ line, problem, mend }) => `${line}: ${problem}. ${mend}`);
}

describe('a line is read', () => {
  test.each<[string, LadderStep]>([
    ['50% owner', { at: 0.5, to: 'owner' }],
    ['80% owner, backup', { at: 0.8, to: ['owner', 'backup'] }],
    ['15 min before due lead, urgent', { at: 1, minutes: -15, to: 'lead', isUrgent: true }],
    ['100% lead', { at: 1, to: 'lead' }],
    ['+60 min customer owner, lead channel', { at: 1, minutes: 60, to: ['customer_owner', 'lead_channel'] }],
    [
      '+30 min owner every 30 min until acknowledged',
      { at: 1, minutes: 30, to: 'owner', repeat: { everyMinutes: 30, until: 'acknowledged' } },
    ],
    [
      '+1 h lead, in the thread, every 1 h until answered',
      { at: 1, minutes: 60, to: 'lead', where: 'thread', repeat: { everyMinutes: 60, until: 'answered' } },
    ],
    ['100% <@U024BE7LH>', { at: 1, to: 'U024BE7LH' }],
    ['100% <@U024BE7LH|priya>', { at: 1, to: 'U024BE7LH' }],
    ['100% &lt;@U024BE7LH&gt;', { at: 1, to: 'U024BE7LH' }],
    ['100% U024BE7LH', { at: 1, to: 'U024BE7LH' }],
    ['100% <#C012>', { at: 1, to: 'C012' }],
    ['12.5 % The Customer’s owner and the inbox_owner', { at: 0.125, to: ['customer_owner', 'inbox_owner'] }],
    ['2 hours before the deadline, team lead', { at: 1, minutes: -120, to: 'lead' }],
    ['+ 5 MIN Rotation, Urgent', { at: 1, minutes: 5, to: 'rotation', isUrgent: true }],
    ['100% lead’s channel', { at: 1, to: 'lead_channel' }],
  ])('%s', (line, step) => {
    expect(read(line)).toStrictEqual([step]);
  });

  test('with others, and without the empty ones; the earliest comes first', () => {
    const steps = read('\n100% lead\r\n\n  50% owner \n15 min before due backup\n');
    expect(steps.map(({ to }) => to)).toEqual(['owner', 'backup', 'lead']);
  });

  test('and nothing at all is no step', () => {
    expect(read(' \n ')).toEqual([]);
  });
});

describe('a line is refused', () => {
  const whom =
    'Write owner, backup, customer owner, inbox owner, rotation, lead, lead channel, or a Slack id; urgent and in the thread say how.';
  const share = 'Write a percentage above 0 and up to 1000: 50% is half of the target, 100% the deadline.';
  const until = 'Write “every 30 min until acknowledged”, or “until answered”, at the end of the line.';

  test.each<[string, string[]]>([
    [
      'owner at 50%',
      [
        '1: “owner at 50%” does not begin with a time. Begin with a time, such as “50%”, “15 min before due” or “+60 min”.',
      ],
    ],
    ['50% onwer', [`1: “onwer” is nobody who can be nudged. Did you mean “owner”? ${whom}`]],
    ['50% somebody', [`1: “somebody” is nobody who can be nudged. ${whom}`]],
    [
      '50% @priya',
      ['1: I do not know “@priya”. Write the Slack id instead, such as U024BE7LH: it stands in the profile.'],
    ],
    [
      '50% #leads',
      [
        '1: I do not know “#leads”. Write the Slack id instead, such as C024BE7LH: it stands in the channel’s details.',
      ],
    ],
    ['0% owner', [`1: 0% is not a share of the target. ${share}`]],
    ['1001% owner', [`1: 1001% is not a share of the target. ${share}`]],
    ['1.2.3% owner', [`1: 1.2.3% is not a share of the target. ${share}`]],
    ['+0 min owner', ['1: 0 min cannot be counted. Write whole minutes from 1 to 43200, such as 30 min.']],
    ['+1.5 h owner', ['1: 1.5 h cannot be counted. Write whole minutes from 1 to 43200, such as 30 min.']],
    ['+2 days owner', ['1: “days” is not a unit of time. Write minutes or hours, such as 15 min or 2 h.']],
    ['50%', ['1: names nobody. Say whom, such as “50% owner”.']],
    ['50% urgent', ['1: names nobody. Say whom, such as “50% owner”.']],
    ['50% owner, owner', ['1: names owner twice. Keep one of the two.']],
    [
      '50% owner every 4 min until answered',
      ['1: 4 min cannot be counted. Write whole minutes from 5 to 1440, such as 30 min.'],
    ],
    ['50% owner every 30 min', [`1: “every 30 min” does not say until when. ${until}`]],
    ['50% owner every 30 min until done', [`1: “until done” is never. ${until}`]],
    [
      '100% lead channel, in the thread',
      [
        '1: nobody of it is told in a thread: it only goes to a channel. Name somebody who is told in the thread, or leave it out.',
      ],
    ],
    [
      '50% owner\n100% lead\n\n50% backup, owner, urgent',
      ['4: tells owner at the same time as line 1. Keep one of the two.'],
    ],
    [
      '0% nobody every 1 min until answered\nnever',
      [
        `1: 0% is not a share of the target. ${share}`,
        '1: 1 min cannot be counted. Write whole minutes from 5 to 1440, such as 30 min.',
        `1: “nobody” is nobody who can be nudged. ${whom}`,
        '2: “never” does not begin with a time. Begin with a time, such as “50%”, “15 min before due” or “+60 min”.',
      ],
    ],
  ])('%j', (text, sentences) => {
    expect(faults(text)).toEqual(sentences);
  });
});

test('whatever a ladder can say, its lines say, and are read as the very same steps', () => {
  const warnings = fc
    .uniqueArray(fc.double({ min: 1e-9, max: 1, noNaN: true, minExcluded: true }), { maxLength: 3 })
    .map((shares) => shares.map((at) => ({ at, to: 'owner' })));
  fc.assert(
    fc.property(anyLadder, warnings, (ladder, owners) => {
      const reading = { known, occasion: 'asked' as const, rotations: [], problems: [] };
      const times = new Set(ladder.map((step) => ('at' in step ? step.at : 1)));
      const all = [...owners.filter(({ at }) => !times.has(at)), ...ladder];
      const steps = readLadder(all, 'ladder', reading) ?? [];
      expect(reading.problems).toEqual([]);
      const lines = ladderLines(steps);
      expect(read(lines.join('\n'))).toStrictEqual(steps);
      expect(ladderLines(read(lines.join('\n')))).toEqual(lines);
    }),
    { numRuns: 500 },
  );
});

test('whatever is typed is answered in a sentence, never thrown at', () => {
  const word = fc.constantFrom(
    '50',
    '%',
    ' ',
    'min',
    '+',
    'before',
    'due',
    'owner',
    ',',
    'every',
    'until',
    '<@',
    '\n',
    '@x',
    'lead',
  );
  const typed = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const ladder = readLadderLines(text);
      for (const { line, problem, mend } of ladder.ok ? [] : ladder.faults) {
        expect(line).toBeGreaterThan(0);
        expect(problem).not.toMatch(/undefined|NaN/);
        expect(mend).toMatch(/\.$/);
      }
    }),
    { numRuns: 1000 },
  );
});

describe('names', () => {
  const ids: Record<string, string[]> = { tom: ['U0TOM'], ana: ['U0ANA', 'U0RUIZ'], leads: ['C0LEADS'] };
  const lookUp = (_kind: string, name: string) => ids[name] ?? [];

  test('are the people and channels that are called so', () => {
    expect(readLadderLines('50% @tom, urgent\n100% #leads', lookUp)).toEqual({
      ok: true,
      steps: [
        { at: 0.5, to: 'U0TOM', isUrgent: true },
        { at: 1, to: 'C0LEADS' },
      ],
    });
  });

  test('that several have are refused', () => {
    expect(readLadderLines('50% @ana', lookUp)).toMatchObject({
      faults: [{ line: 1, problem: 'several are called “@ana”' }],
    });
  });
});
