import { describe, expect, test } from 'vitest';
import { defaultCustomerName } from '../../src/domain/customers.ts';
import { groupedBy } from '../../src/domain/grouped.ts';
import { messageLink } from '../../src/domain/links.ts';

describe('a customer is called after its channel', () => {
  test.each([
    ['ext-northwind', 'Northwind'],
    ['ext-northwind-support', 'Northwind'],
    ['acme_corp', 'Acme Corp'],
    ['shared-with-globex', 'Globex'],
    ['customer-éclair', 'Éclair'],
    ['support', 'Support'],
    ['help-team', 'Help Team'],
    ['northwind', 'Northwind'],
  ])('%s: %s', (channel, name) => {
    expect(defaultCustomerName(channel)).toBe(name);
  });
});

describe('a link to a message', () => {
  const link = (thread?: string) =>
    messageLink('https://brightwell.slack.com/', 'C0NORTH', '1795193400.000100', thread);

  test('has its time without the point', () => {
    expect(link()).toBe('https://brightwell.slack.com/archives/C0NORTH/p1795193400000100');
  });

  test('opens a reply beside its thread', () => {
    expect(link('1795190000.000200')).toBe(
      'https://brightwell.slack.com/archives/C0NORTH/p1795193400000100?thread_ts=1795190000.000200&cid=C0NORTH',
    );
  });

  test('to a thread’s first message is plain', () => {
    expect(link('1795193400.000100')).toBe(link());
  });
});

test('entries are grouped by key, in the order in which they come', () => {
  const groups = groupedBy(['broken', 'mended', 'bent'], (word) => word.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['broken', 'bent']],
    ['m', ['mended']],
  ]);
});
