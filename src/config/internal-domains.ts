import { z } from 'zod';
import { readEmailDomain } from '../domain/email-domain.ts';
import { isFreeMail } from '../domain/free-mail.ts';

/** `acme.com, acme.co.uk`: the domains of the company's own addresses, in lower case. Every fault is told. */
export const internalDomains = z
  .string()
  .default('')
  .transform((typed, context) => {
    const parts = typed.split(',').map((part) => part.trim());
    const domains = parts.filter(Boolean).flatMap((part) => {
      const domain = readEmailDomain(part);
      const problem = problemOf(part, domain);
      if (problem) context.addIssue({ code: 'custom', message: problem });
      return domain === null ? [] : [domain];
    });
    return [...new Set(domains)];
  });

function problemOf(part: string, domain: string | null): string | null {
  if (domain === null) return `has "${part}" in it, which is no domain`;
  return isFreeMail(domain) ? `has "${domain}" in it, where anybody may have an address` : null;
}
