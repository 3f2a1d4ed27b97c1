import { describe, expect, test } from 'vitest';
import { faultsOfRule, refusals } from './asked.ts';

describe('how a target is watched over is refused', () => {
  const share =
    'A warning comes after 0 and up to 1, which is the deadline; what comes later goes into the ladder.';
  const step = 'A step comes after 0 and up to 10: 0.5 is half of the target, 1 the deadline.';
  const recipient =
    'Write one of owner, backup, customer_owner, inbox_owner, rotation, lead, lead_channel, a person’s Slack id such as "U024BE7LH", or an internal channel’s such as "C024BE7LH".';

  test.each<[object, string[]]>([
    [{ nudgeAt: [0] }, [`nudgeAt[0]: 0 is not a share of the target. ${share}`]],
    [{ nudgeAt: [-0.5] }, [`nudgeAt[0]: -0.5 is not a share of the target. ${share}`]],
    [{ nudgeAt: [1.5] }, [`nudgeAt[0]: 1.5 is not a share of the target. ${share}`]],
    [{ nudgeAt: [80] }, [`nudgeAt[0]: 80 is not a share of the target. Write 0.8 for 80 %. ${share}`]],
    [{ nudgeAt: ['0.5'] }, [`nudgeAt[0]: "0.5" is not a share of the target. ${share}`]],
    [{ nudgeAt: [0.5, 0.8, 0.5] }, ['nudgeAt[2]: 0.5 is already in nudgeAt[0]. Keep one of the two.']],
    [
      { nudgeAt: 0.5 },
      ['nudgeAt: 0.5 is not a list of shares. Write a list such as [0.5,0.8], or [] for no warning.'],
    ],
    [
      { ladder: {} },
      [
        'ladder: {} is not a list of steps. Write a list such as [{"at":1,"to":"inbox_owner"}], or [] for none.',
      ],
    ],
    [{ ladder: ['owner'] }, ['ladder[0]: "owner" is not a step. Write {"at":1,"to":"inbox_owner"}.']],
    [{ ladder: [{ at: 10.5, to: 'owner' }] }, [`ladder[0].at: 10.5 is not a share of the target. ${step}`]],
    [
      { ladder: [{ at: 150, to: 'owner' }] },
      [`ladder[0].at: 150 is not a share of the target. Write 1.5 for 150 %. ${step}`],
    ],
    [{ ladder: [{ to: 'owner' }] }, [`ladder[0].at: missing. ${step}`]],
    [{ ladder: [{ at: 1 }] }, [`ladder[0].to: missing. ${recipient}`]],
    [
      { ladder: [{ at: 1, to: 'manager' }] },
      [`ladder[0].to: "manager" is nobody who can be nudged. ${recipient}`],
    ],
    [
      { ladder: [{ at: 1, to: '@priya' }] },
      [`ladder[0].to: "@priya" is nobody who can be nudged. ${recipient}`],
    ],
    [
      { ladder: [{ at: 1, to: 'owner', after: 3 }] },
      [
        'ladder[0].after: not a field of a step. Known are at, minutesBeforeDue, minutesAfterDue, to, where, isUrgent, repeat.',
      ],
    ],
    [
      {
        ladder: [
          { at: 1, to: 'inbox_owner' },
          { at: 1, to: 'owner' },
          { at: 1, to: 'inbox_owner' },
        ],
      },
      ['ladder[2]: {"at":1,"to":"inbox_owner"} is already in ladder[0]. Keep one of the two.'],
    ],
    [
      { nudgeAt: [0.5], ladder: [{ at: 0.5, to: 'owner' }] },
      ['ladder: nudges the owner at 0.5, as nudgeAt does. Keep one of the two.'],
    ],
    [
      { pausedBy: ['customer'] },
      ['pausedBy[0]: "customer" is not what stops a clock. Known are staff, question.'],
    ],
    [
      { pausedBy: ['staff', 'staff'] },
      ['pausedBy[1]: "staff" is already in pausedBy[0]. Keep one of the two.'],
    ],
    [
      { pausedBy: null },
      [
        'pausedBy: null is not a list of causes. Write a list such as ["staff","question"], or [] where nothing stops the clock.',
      ],
    ],
    [
      { acknowledgementIsReply: 'yes' },
      ['acknowledgementIsReply: "yes" is neither true nor false. Write true or false.'],
    ],
  ])('%j', (terms, sentences) => {
    expect(refusals(terms)).toEqual(sentences);
    // The same in a rule, and in a target.
    expect(faultsOfRule(terms)).toEqual(sentences.map(under('rules[0].')));
    expect(refusals({ targets: { resolution: { minutes: 60, ...terms } } })).toEqual(
      sentences.map(under('targets.resolution.')),
    );
  });

  /** The same sentence of the same fields elsewhere. */
  function under(at: string) {
    return (sentence: string) => `${at}${sentence.replace(/(?<= in | as )(?=nudgeAt|ladder|pausedBy)/, at)}`;
  }
});
