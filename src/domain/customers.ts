import { capitalised } from './words.ts';

const affixes = new Set([
  'ext',
  'external',
  'shared',
  'customer',
  'client',
  'support',
  'cx',
  'help',
  'team',
  'with',
]);

/** A customer's name from the name of its channel: `ext-northwind-support` → `Northwind`, `acme_corp` → `Acme Corp`. */
export function defaultCustomerName(channelName: string): string {
  const words = channelName.split(/[-_\s]+/).filter(Boolean);
  const own = words.filter((word) => !affixes.has(word.toLowerCase()));
  return (own.length > 0 ? own : words).map(capitalised).join(' ');
}
