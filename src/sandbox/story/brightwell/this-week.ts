import type { At } from '../calendar-days.ts';
import { deedsOf, type Exchange } from '../conversation.ts';
import { pressLatest } from '../pressing.ts';
import type { Deed } from '../story.ts';
import {
  dana,
  globex,
  initech,
  joan,
  kpis,
  lena,
  mei,
  northwind,
  omar,
  peter,
  priya,
  raj,
  sam,
  statusline,
  tom,
} from './cast.ts';

/** What happens from Monday 08:40 on. Times fit a target of 60 minutes, open from 09:00 to 17:00, nudged at half. */
export function thisWeek(at: At): Deed[] {
  return [...setUp(at), ...exchanges.flatMap((exchange) => deedsOf(exchange, at)), ...presses(at)];
}

/** Priya sets the app up: who owns which customer, and where the weekly figures go. */
function setUp(at: At): Deed[] {
  const command = (channel: string, text: string): Deed => ({
    at: at(0, '08:40'),
    label: `Priya runs ${text}`,
    async do(slack) {
      await slack.command({ user: priya, channel, text });
    },
  });
  return [
    command(northwind, '/cx-urgency watch'),
    command(globex, '/cx-urgency watch @tom'),
    command(initech, '/cx-urgency watch @mei'),
    command(kpis, '/cx-urgency report here'),
  ];
}

const exchanges: Exchange[] = [
  {
    channel: northwind,
    day: 0,
    at: '08:52',
    by: dana,
    says: 'Good morning. Our invoices of this month all show the old address. Can you correct them before we send them out?',
    label: 'Dana of Northwind asks about invoices',
    after: [
      {
        at: '09:47',
        by: priya,
        says: 'Morning, Dana. The new address is in place; open drafts take it over by themselves, sent ones I have reissued.',
        label: 'Priya answers Dana',
      },
      { at: '09:51', by: dana, says: 'Brilliant, thanks Priya', label: 'Dana says thanks' },
    ],
  },
  {
    channel: globex,
    day: 0,
    at: '09:10',
    by: lena,
    says: 'Which of our people can approve refunds?',
    label: 'Lena of Globex asks who may approve refunds',
    after: [
      {
        at: '09:24',
        by: tom,
        says: 'You and Raj. Others need the role *Finance*.',
        label: 'Tom answers Lena',
      },
      { at: '09:26', by: lena, says: 'Understood, thank you', label: 'Lena says thanks' },
    ],
  },
  {
    channel: initech,
    day: 0,
    at: '10:20',
    by: joan,
    says: 'Our customers get every reminder twice since Friday. This is embarrassing, can you stop it?',
    label: 'Joan of Initech asks, and Mei is busy',
    after: [
      {
        at: '11:55',
        by: mei,
        says: 'I am sorry, Joan, I saw this too late. The second schedule is switched off; nobody gets a reminder twice any more.',
        label: 'Mei answers Joan, too late',
      },
      { at: '12:03', by: joan, says: 'Okay. Thank you for the update', label: 'Joan says thanks' },
    ],
  },
  {
    channel: globex,
    day: 0,
    at: '11:32',
    by: raj,
    says: 'The export of last quarter ends in March. Where is the rest?',
    label: 'Raj of Globex asks about an export',
    after: [
      {
        at: '12:24',
        by: tom,
        says: 'The rest was cut off at a million rows. I have split it into two files, both are in your exports.',
        label: 'Tom answers Raj, just in time',
      },
      { at: '12:30', by: raj, says: ':white_check_mark:', label: 'Raj ticks it off' },
    ],
  },
  {
    channel: northwind,
    day: 0,
    at: '13:15',
    by: omar,
    says: 'Our webhook fails with this. Any idea?',
    files: [
      { name: 'webhook.log', content: '2026-11-23T12:58:04Z POST /hooks/billing 401 signature mismatch\n' },
    ],
    label: 'Omar of Northwind sends a log',
    after: [
      {
        at: '13:41',
        by: sam,
        says: 'The secret was renewed on Friday. The new one is under *Webhooks → Secret*.',
        label: 'Sam helps out',
      },
      { at: '13:44', by: omar, says: 'Works now, cheers', label: 'Omar says thanks' },
    ],
  },
  {
    channel: initech,
    day: 0,
    at: '14:05',
    by: peter,
    says: 'Hello everyone',
    label: 'Peter of Initech says hello',
    after: [
      {
        at: '14:06',
        by: peter,
        says: 'How do we cancel a subscription at the end of the year instead of the month?',
        isUnthreaded: true,
        label: 'Peter asks about a cancellation',
      },
      { at: '14:31', by: mei, says: ':eyes:', label: 'Mei has seen it' },
      {
        at: '14:52',
        by: mei,
        says: 'Under *Subscription → Cancel* choose *At a date* and give the 31st of December.',
        isUnthreaded: true,
        label: 'Mei answers Peter',
      },
    ],
  },
  {
    channel: globex,
    day: 0,
    at: '15:10',
    by: statusline,
    says: 'Exports are slower than usual. We are looking into it.',
    label: 'A bot posts a notice',
  },
  {
    channel: globex,
    day: 0,
    at: '15:40',
    by: lena,
    says: 'Is the slow export the reason our board report is not here yet?',
    label: 'Lena of Globex asks about the board report',
    after: [
      {
        at: '16:25',
        by: tom,
        says: 'It is. I will send it to you by hand before 12:00 tomorrow.',
        label: 'Tom promises the report',
      },
      { day: 1, at: '11:30', by: tom, says: 'Here it is, as promised.', label: 'Tom keeps his promise' },
      { day: 1, at: '11:36', by: lena, says: 'Perfect, thank you', label: 'Lena says thanks' },
    ],
  },
  {
    channel: initech,
    day: 0,
    at: '16:48',
    by: peter,
    says: 'One more: can the confirmation go to two addresses?',
    label: 'Peter of Initech asks shortly before closing time',
    after: [
      {
        day: 1,
        at: '09:20',
        by: mei,
        says: 'Good morning. Yes, put a comma between them.',
        label: 'Mei answers Peter in the morning',
      },
    ],
  },
];

function presses(at: At): Deed[] {
  return [
    {
      at: at(0, '12:10'),
      label: 'Tom presses the button of his nudge: he is on it',
      do: (slack) => pressLatest(slack, tom, /on it/i),
    },
  ];
}
