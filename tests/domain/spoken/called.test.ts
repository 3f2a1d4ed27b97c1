import { expect, test } from 'vitest';
import { calledExactly, calledSo } from '../../../src/domain/spoken/called.ts';

const people = [
  { id: 'U0TOM', name: 'Tom Becker' },
  { id: 'U0TOMAS', name: 'Tomás Ruiz' },
  { id: 'U0RUIZ', name: 'Ana Ruiz' },
  { id: 'U0ANA', name: 'Ana' },
];

test.each([
  ['tom', ['U0TOM']],
  ['Tom Becker', ['U0TOM']],
  ['tom becker please', ['U0TOM']],
  ['tom please', ['U0TOM']],
  ['@tomas', ['U0TOMAS']],
  ['ruiz', ['U0TOMAS', 'U0RUIZ']],
  ['ana', ['U0ANA']],
  ['ana ruiz', ['U0RUIZ']],
  ['to', []],
  ['somebody', []],
  ['', []],
])('“%s” calls %j', (words, ids) => {
  expect(calledSo(words, people).map(({ id }) => id)).toEqual(ids);
});

test('a name alone is nothing but the name', () => {
  expect(calledExactly('tom', people).map(({ id }) => id)).toEqual(['U0TOM']);
  expect(calledExactly('tom please', people)).toEqual([]);
  expect(calledExactly('', people)).toEqual([]);
});
