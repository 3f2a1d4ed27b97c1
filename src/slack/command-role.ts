import type { RoleIntent } from '../intake/intents.ts';

/** As what somebody counts, or that a bot posts for customers. */
export type SaidOfSomebody = { name: 'role' } & Pick<RoleIntent, 'personId' | 'role' | 'isRelay'>;

export type TypedRole =
  | SaidOfSomebody
  | { name: 'bad_person'; usage: 'customer' | 'staff' | 'relay'; typed: string };

/** `customer @dana`, `staff @dana` */
export function readRole(usage: 'customer' | 'staff', argument: string): TypedRole {
  const personId = mentionedFirst(argument);
  return personId
    ? { name: 'role', personId, role: usage, isRelay: false }
    : { name: 'bad_person', usage, typed: argument };
}

/** `relay @zendesk`, `relay B0123ABCD off` */
export function readRelay(argument: string): TypedRole {
  const [, bot = '', word] = /^(\S+(?:\s+(?!on$|off$)\S+)*?)(?:\s+(on|off))?$/i.exec(argument) ?? [];
  const personId = mentionedFirst(bot) ?? /^B[A-Z0-9]{2,30}$/i.exec(bot)?.[0]?.toUpperCase();
  if (!personId) return { name: 'bad_person', usage: 'relay', typed: argument };
  const role = word?.toLowerCase() === 'off' ? 'bot' : 'customer';
  return { name: 'role', personId, role, isRelay: true };
}

/** "@Dana Reyes": Slack takes the first word for the name where that is one, and leaves the others behind it. */
function mentionedFirst(argument: string): string | undefined {
  return mentioned(/^<@[^<>]*>/.exec(argument)?.[0] ?? argument);
}

/** Whom Slack names as `<@U123|name>`. */
function mentioned(argument: string): string | undefined {
  return /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(argument)?.[1];
}
