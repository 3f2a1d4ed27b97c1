import { z } from 'zod';
import { isTimeZone } from '../domain/calendar/zone.ts';
import { internalDomains } from './internal-domains.ts';

export const DEFAULT_SUPPORT_HOURS = 'mon-fri 09:00-17:00';

/** The variables other than Slack's credentials: their shapes, and their defaults. */
export const variables = z.object({
  PORT: port().default(3000),
  SANDBOX_PORT: port().default(3100),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'is not an http address' })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'is not the address of a PostgreSQL database' })
    .optional(),
  DATA_DIR: z.string().default('./data'),
  TIME_ZONE: z.string().refine(isTimeZone, 'is not a known time zone').optional(),
  SUPPORT_HOURS: z.string().default(DEFAULT_SUPPORT_HOURS),
  HOLIDAYS: z.string().default(''),
  TARGET_MINUTES: z.coerce
    .number('is not a number of minutes')
    .int('is not a whole number of minutes')
    .min(1, 'is less than a minute')
    .max(86_400, 'is more than 60 days')
    .default(60),
  REPORT_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]{2,}$/, "is not a channel's id")
    .optional(),
  GUESTS: z.enum(['customer', 'staff'], 'is neither customer nor staff').default('customer'),
  INTERNAL_DOMAINS: internalDomains,
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'is not a log level')
    .default('info'),
});

export type Variables = z.infer<typeof variables>;

export const mends: Record<keyof Variables, string> = {
  PORT: 'Write a port number, such as 3000.',
  SANDBOX_PORT: 'Write a port number, such as 3100.',
  SLACK_API_URL: "Unset it to use Slack's own address, or write one such as https://slack.com/api/.",
  DATABASE_URL:
    'Write postgres://user:password@host:5432/database, with characters such as @ in a password percent-encoded, or unset it to use the embedded database.',
  DATA_DIR: 'Name a folder, such as ./data.',
  TIME_ZONE: 'Write an IANA name such as Europe/London or UTC.',
  SUPPORT_HOURS: 'Write parts such as "mon-fri 09:00-12:30, 13:15-17:45; sat 10:00-14:00".',
  HOLIDAYS: 'Write countries and days on which nobody is there, such as "GB-ENG, 2026-12-24".',
  TARGET_MINUTES:
    'Write the minutes of support hours within which a customer should get a reply, such as 60.',
  REPORT_CHANNEL:
    "Write the id, such as C0123456789; it stands at the end of the channel's details in Slack.",
  GUESTS: 'Write customer or staff: what guests of your workspace are.',
  INTERNAL_DOMAINS:
    'Write the domains of your own addresses, such as "acme.com, acme.co.uk", without an @ before them.',
  LOG_LEVEL: 'Write trace, debug, info, warn, error, fatal or silent.',
};

/** Variables whose values hold passwords, so that they are never repeated in a message. */
export const secrets: ReadonlySet<string> = new Set(['DATABASE_URL']);

function port() {
  return z.coerce
    .number('is not a port number')
    .int('is not a port number')
    .min(0, 'is not a port number')
    .max(65_535, 'is not a port number');
}
