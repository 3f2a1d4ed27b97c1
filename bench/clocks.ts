import { compileCalendar } from '../src/domain/calendar/calendar.ts';
import type { CalendarVersion, Clock, InboxHistory, Terms } from '../src/domain/clocks/clock.ts';
import { simulate } from '../src/domain/clocks/simulate.ts';
import { groupedBy } from '../src/domain/grouped.ts';
import type { Message } from '../src/domain/log.ts';
import { defaultPolicy, type PolicyDocument } from '../src/domain/policy/document.ts';
import { benchCalendar } from './calendar.ts';
import { writtenOn } from './support/day.ts';
import { median, whole } from './support/figures.ts';
import { staff } from './support/workspace.ts';

/** How many messages a second the pure core folds into judged clocks: what a backtest costs. */
export const name = 'Clocks: messages folded into judged clocks, on one core';

const since = new Date('2026-01-01T00:00:00Z');
const now = new Date('2026-12-31T00:00:00Z');
const rounds = 9;
const days = 40;
const messagesOfDay = 5000;

/** The default policy, and one with rules, priorities and every metric. */
const policies: readonly { name: string; document: PolicyDocument }[] = [
  { name: 'the default policy', document: defaultPolicy(60) },
  { name: 'ten rules, four priorities, four metrics', document: elaborate() },
];

export function run(report: (line: string) => void): void {
  const inboxes = writtenOverDays();
  const messages = inboxes.reduce((sum, inbox) => sum + inbox.messages.length, 0);
  report(`${whole(messages)} messages of ${days} days in ${inboxes.length} inboxes`);
  for (const { name: policyName, document } of policies) {
    const terms = termsWith(document);
    const perSecond: number[] = [];
    let clocks = 0;
    for (let round = 0; round <= rounds; round++) {
      const start = process.cpuUsage();
      clocks = inboxes.reduce((sum, inbox) => sum + clocksIn(inbox, terms).length, 0);
      const { user, system } = process.cpuUsage(start);
      const seconds = (user + system) / 1e6;
      if (round > 0) perSecond.push(messages / seconds); // the first one warms up
    }
    const [least, most] = [Math.min(...perSecond), Math.max(...perSecond)].map(whole);
    report(
      `${policyName}: ${whole(median(perSecond))} messages a second of processor time (${least} to ${most}), ${whole(clocks)} clocks`,
    );
  }
}

interface Inbox {
  inboxId: string;
  messages: readonly Message[];
}

function writtenOverDays(): Inbox[] {
  const colleagues = new Set(staff.map(({ id }) => id));
  const written = Array.from({ length: days }, (_, day) => writtenOn(day, messagesOfDay)).flat();
  return [...groupedBy(written, ({ channel }) => channel.id)].map(([inboxId, said]) => ({
    inboxId,
    messages: said.map(({ ts, threadTs, author, text }) => ({
      id: ts,
      at: new Date(Number(ts) * 1000),
      threadId: threadTs,
      authorId: author.id,
      authorName: null,
      authorRole: colleagues.has(author.id) ? 'staff' : 'customer',
      text,
      hasFiles: false,
    })),
  }));
}

function clocksIn({ inboxId, messages }: Inbox, terms: Terms): Clock[] {
  const standing = {
    effectiveAt: since,
    inboxId,
    inboxKind: 'channel',
    customerId: inboxId,
    tier: 'gold',
  } as const;
  const inbox: InboxHistory = { inboxId, standings: [{ ...standing, isShared: true }] };
  return simulate({ inbox, messages, facts: [], terms }, now);
}

function termsWith(document: PolicyDocument): Terms {
  const calendar = compileCalendar(benchCalendar);
  const { timeZone } = benchCalendar;
  const calendars: CalendarVersion[] = [
    { id: 'default', version: 1, effectiveAt: since, calendar, timeZone },
  ];
  return { policies: [{ version: 1, effectiveAt: since, document }], calendars };
}

function elaborate(): PolicyDocument {
  const tiers = ['bronze', 'silver', 'platinum', 'trial', 'partner'];
  const byPriority = { urgent: 30, high: 60, normal: 120, low: 480 };
  return {
    ...defaultPolicy(60),
    targets: { first_reply: byPriority, next_reply: byPriority, periodic_update: 960, resolution: 2400 },
    rules: [
      ...tiers.map((tier) => ({
        name: `Tier ${tier}`,
        when: { tiers: [tier] },
        targets: { first_reply: 15 },
      })),
      { name: 'Nights', when: { timesOfDay: [['20:00', '06:00'] as const] }, targets: { first_reply: 240 } },
      { name: 'Weekends', when: { weekdays: ['sat', 'sun'] as const }, targets: { first_reply: 480 } },
      { name: 'Invoices', when: { words: ['invoice', 'refund'] }, targets: { first_reply: 240 } },
      { name: 'Errors', when: { pattern: '\\berror (4|5)\\d\\d\\b' }, priority: 'high', targets: {} },
      { name: 'Shared', when: { isShared: true, words: ['contract'] }, targets: { first_reply: 90 } },
    ],
  };
}
