import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standInFor } from '../../../src/domain/policy/stand-ins.ts';
import { refusals } from './asked.ts';

const canAct =
  (...people: string[]) =>
  (id: string) =>
    people.includes(id);

describe('who is nudged in somebody’s place', () => {
  const standIns = { U0PRIYA: 'U0TOM', U0TOM: 'U0MEI' };

  test('is the person themselves while they can act', () => {
    expect(standInFor(standIns, 'U0PRIYA', canAct('U0PRIYA', 'U0TOM'))).toBe('U0PRIYA');
  });

  test('is the first along the chain who can act', () => {
    expect(standInFor(standIns, 'U0PRIYA', canAct('U0TOM', 'U0MEI'))).toBe('U0TOM');
    expect(standInFor(standIns, 'U0PRIYA', canAct('U0MEI'))).toBe('U0MEI');
  });

  test('is nobody where nobody on the chain can act, or there is none', () => {
    expect(standInFor(standIns, 'U0PRIYA', canAct())).toBeNull();
    expect(standInFor(standIns, 'U0MEI', canAct('U0PRIYA', 'U0TOM'))).toBeNull();
    expect(standInFor({}, 'constructor', (id) => id !== 'constructor')).toBeNull();
  });

  test('is found, or not, even in a circle', () => {
    const circle = { U0PRIYA: 'U0TOM', U0TOM: 'U0PRIYA' };
    expect(standInFor(circle, 'U0PRIYA', canAct('U0TOM'))).toBe('U0TOM');
    expect(standInFor(circle, 'U0PRIYA', canAct('U0MEI'))).toBeNull();
  });
});

describe('a circle of stand-ins is refused', () => {
  const circles = (standIns: Record<string, string>) =>
    refusals({ standIns }).map((sentence) => sentence.split('. ')[0]);

  test('of one', () => {
    expect(refusals({ standIns: { U1A: 'U1A' } })).toEqual([
      'standIns.U1A: U1A stands in for themselves. Name somebody else, or leave the entry out.',
    ]);
  });

  test('of two, with the way round and the mend', () => {
    expect(refusals({ standIns: { U1A: 'U2B', U2B: 'U1A' } })).toEqual([
      'standIns.U1A: stand-ins go round in a circle: U1A → U2B → U1A. Leave one of these entries out, or let U2B have somebody outside the circle.',
    ]);
  });

  test('of many, without those who only lead into it', () => {
    expect(circles({ U0X: 'U2B', U1A: 'U2B', U2B: 'U3C', U3C: 'U4D', U4D: 'U2B' })).toEqual([
      'standIns.U2B: stand-ins go round in a circle: U2B → U3C → U4D → U2B',
    ]);
  });

  test('each of several once', () => {
    expect(circles({ U1A: 'U2B', U2B: 'U1A', U3C: 'U3C', U4D: 'U1A' })).toEqual([
      'standIns.U1A: stand-ins go round in a circle: U1A → U2B → U1A',
      'standIns.U3C: U3C stands in for themselves',
    ]);
  });

  test('and a chain is not one, nor is one stand-in for many', () => {
    expect(refusals({ standIns: { U1A: 'U2B', U2B: 'U3C', U4D: 'U3C' } })).toEqual([]);
  });

  test('exactly where following the chain comes back to where it has been', () => {
    const person = fc.integer({ min: 0, max: 7 }).map((n) => `U0${n}`);
    fc.assert(
      fc.property(fc.dictionary(person, person, { maxKeys: 8, noNullPrototype: true }), (standIns) => {
        const comesBack = (start: string) => {
          let id: string | undefined = start;
          for (let steps = 0; steps < 9 && id !== undefined; steps++) id = standIns[id];
          return id !== undefined;
        };
        expect(refusals({ standIns }).length > 0).toBe(Object.keys(standIns).some(comesBack));
      }),
    );
  });
});
