import type { Customer } from '../store/customers.ts';
import type { InboxWithCustomer } from '../store/inboxes.ts';

/** One block a customer: its name and id, and below it what is known of it. */
export function listCustomers(customers: readonly Customer[], inboxes: readonly InboxWithCustomer[]): string {
  if (customers.length === 0)
    return 'There is no customer yet: /cx-urgency watch, sent in a channel, makes one.\n';
  return customers
    .map((customer) => {
      const channels = inboxes.filter(({ customerId }) => customerId === customer.id);
      const lines = [
        `${customer.name} (${customer.id})`,
        ...line(
          'channels',
          channels.map(({ name }) => `#${name}`),
        ),
        ...line('Slack teams', customer.slackTeamIds),
        ...line('e-mail domains', customer.emailDomains),
        ...line('tier', customer.tier === null ? [] : [customer.tier]),
      ];
      return `${lines.join('\n')}\n`;
    })
    .join('');
}

function line(what: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`  ${what}: ${values.join(', ')}`];
}
