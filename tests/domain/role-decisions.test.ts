import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/domain/log.ts';
import { decidedRole, type RoleDecision, roleAt, withDecision } from '../../src/domain/role-decisions.ts';

const said = (
  time: string,
  role: RoleDecision['role'],
  how: RoleDecision['how'] = 'changed',
): RoleDecision => ({
  id: `decided/${time}`,
  at: `2026-11-23T${time}:00.000Z`,
  by: 'U0PRIYA',
  role,
  how,
});
const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe('the role of a message', () => {
  test.each<[string, Role, RoleDecision[], string, Role]>([
    ['is what Slack told where nobody said anything', 'staff', [], '10:00', 'staff'],
    ['stays unknown where nobody said anything', 'unknown', [], '10:00', 'unknown'],
    [
      'that nobody could tell is what was said later',
      'unknown',
      [said('11:00', 'customer')],
      '10:00',
      'customer',
    ],
    ['is what was said from then on', 'customer', [said('11:00', 'staff')], '11:00', 'staff'],
    ['keeps what it was before that', 'customer', [said('11:00', 'staff')], '10:59', 'customer'],
    [
      'that nobody could tell is what was said first',
      'unknown',
      [said('11:00', 'customer'), said('12:00', 'staff')],
      '10:00',
      'customer',
    ],
    [
      'between two sayings is the first',
      'unknown',
      [said('11:00', 'customer'), said('12:00', 'staff')],
      '11:30',
      'customer',
    ],
    [
      'after two sayings is the second',
      'unknown',
      [said('11:00', 'customer'), said('12:00', 'staff')],
      '12:30',
      'staff',
    ],
    ['of a bot that is declared is a customer’s', 'bot', [said('11:00', 'customer')], '12:00', 'customer'],
    ['of a bot before that is a bot’s', 'bot', [said('11:00', 'customer')], '10:00', 'bot'],
    [
      'of a bot that is no relay any more is a bot’s',
      'bot',
      [said('11:00', 'customer'), said('12:00', 'bot')],
      '12:00',
      'bot',
    ],
  ])('%s', (_, told, decisions, time, role) => {
    expect(roleAt(told, decisions, at(time))).toBe(role);
  });
});

test('of two admins who answer, the first counts; whoever changes it later does', () => {
  const first = said('11:00', 'customer', 'answered');
  const second = said('11:01', 'staff', 'answered');
  expect(roleAt('unknown', [first, second], at('12:00'))).toBe('customer');
  expect(decidedRole([second, first])).toBe('customer');
  expect(decidedRole([first, second, said('12:00', 'staff')])).toBe('staff');
  expect(decidedRole([])).toBeNull();
});

test('what was said counts the same in whatever order it comes to be known, and once', () => {
  const times = ['10:00', '11:00', '12:00', '13:00'];
  const any = fc.array(
    fc.record({
      time: fc.constantFrom(...times),
      role: fc.constantFrom('customer' as const, 'staff' as const),
      how: fc.constantFrom('answered' as const, 'changed' as const),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(
      any,
      fc.infiniteStream(fc.nat()),
      fc.constantFrom<Role>('unknown', 'customer'),
      (given, keys, told) => {
        const all = given.map(({ time, role, how }, i) => ({ ...said(time, role, how), id: `decided/${i}` }));
        const shuffled = all
          .map((one) => ({ one, key: Number(keys.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const fold = (list: readonly RoleDecision[]) =>
          list.reduce<readonly RoleDecision[]>((known, one) => withDecision(known, one), []);
        const twice = fold([...shuffled, ...shuffled]);
        expect(twice).toEqual(fold(all));
        for (const time of ['09:59', ...times])
          expect(roleAt(told, twice, at(time))).toBe(roleAt(told, all, at(time)));
      },
    ),
  );
});
