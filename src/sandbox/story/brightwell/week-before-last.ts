import type { Exchange } from '../conversation.ts';
import {
  dana,
  general,
  globex,
  initech,
  joan,
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

/** A hard week: three answers came too late. */
export const weekBeforeLast: Exchange[] = [
  {
    channel: northwind,
    day: -14,
    at: '09:12',
    by: dana,
    says: 'Good morning. Where do we change the currency of a single invoice?',
    after: [
      {
        at: '09:31',
        by: priya,
        says: 'Open the invoice, then *Details → Currency*. It is only possible while it is a draft.',
      },
      { at: '09:40', by: dana, says: 'Got it, thank you' },
    ],
  },
  {
    channel: globex,
    day: -14,
    at: '10:05',
    by: raj,
    says: 'Our nightly export did not arrive. Could you have a look?',
    after: [
      { at: '10:15', by: tom, says: ':eyes:' },
      {
        at: '11:48',
        by: tom,
        says: 'Sorry for the wait. The job was stuck behind a large one; I have started it again.',
      },
      { at: '12:10', by: raj, says: 'Got it now, thanks Tom' },
    ],
  },
  {
    channel: initech,
    day: -13,
    at: '11:20',
    by: joan,
    says: 'Is there a way to give our auditor read-only access?',
    after: [
      {
        at: '11:52',
        by: mei,
        says: 'Yes: invite them with the role *Viewer*. They see everything and can change nothing.',
      },
      { at: '11:58', by: joan, says: 'Perfect' },
    ],
  },
  {
    channel: northwind,
    day: -13,
    at: '14:30',
    by: omar,
    says: 'The API answers 403 since this morning, although our key has not changed.',
    after: [
      {
        at: '14:44',
        by: sam,
        says: 'I see it. Your key was limited to the old address range. May I lift that?',
      },
      { at: '14:47', by: omar, says: 'Please do. Will it need a restart on our side?' },
      { at: '15:05', by: sam, says: 'No restart needed, and it is lifted.' },
      { at: '15:09', by: omar, says: 'Works. Cheers' },
    ],
  },
  {
    channel: globex,
    day: -12,
    at: '09:30',
    by: statusline,
    says: 'Maintenance of the reporting database is finished. All systems normal.',
  },
  {
    channel: globex,
    day: -12,
    at: '13:02',
    by: lena,
    says: 'Can we get the credit notes of October in one file?',
    after: [
      {
        at: '14:35',
        by: tom,
        says: 'Apologies, this slipped past me. You will find them under *Exports → Credit notes*; choose October.',
      },
      { at: '14:50', by: lena, says: 'Got it' },
    ],
  },
  {
    channel: initech,
    day: -12,
    at: '15:45',
    by: peter,
    says: 'The dunning mail shows yesterday’s date. Is that a known problem?',
    after: [
      { at: '16:20', by: mei, says: 'Known, and repaired in the release of tomorrow morning.' },
      { at: '16:24', by: peter, says: ':+1:' },
    ],
  },
  {
    channel: general,
    day: -11,
    at: '09:05',
    by: priya,
    says: 'Two answers were too late this week already. Please shout when you are stuck, we are four.',
    after: [{ at: '09:09', by: sam, says: ':+1:' }],
  },
  {
    channel: northwind,
    day: -11,
    at: '10:40',
    by: dana,
    says: 'We would like to move our billing day to the 15th. What happens to the days in between?',
    after: [
      {
        at: '11:17',
        by: priya,
        says: 'They are billed by the day, once. I can show you the sum beforehand if you like.',
      },
      { at: '11:30', by: dana, says: 'Yes please, what would it be?' },
      { at: '11:58', by: priya, says: '412.50 EUR for sixteen days.' },
      { at: '12:05', by: dana, says: 'Okay, thank you very much' },
    ],
  },
  {
    channel: initech,
    day: -11,
    at: '16:40',
    by: joan,
    says: 'Two invoices have the same number. Which one is right?',
    after: [
      {
        day: -10,
        at: '10:20',
        by: mei,
        says: 'The second one; the first was a draft sent by mistake. I am sorry for the late answer.',
      },
      { day: -10, at: '10:31', by: joan, says: 'No problem, thank you' },
    ],
  },
  {
    channel: globex,
    day: -10,
    at: '14:10',
    by: raj,
    says: 'How many users are in our plan?',
    after: [{ at: '14:22', by: tom, says: 'Forty, of which thirty-one are taken.' }],
  },
];
