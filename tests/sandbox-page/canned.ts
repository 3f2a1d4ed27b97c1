/** A small workspace as the server would describe it: what the page's tests look at. Monday, 23 November 2026, 10:20 in Berlin. */

export const NOW = '2026-11-23T09:20:00.000Z';

const teams = {
  ours: { teamId: 'T1', teamName: 'Brightwater' },
  northwind: { teamId: 'T2', teamName: 'Northwind Traders' },
  contoso: { teamId: 'T3', teamName: 'Contoso' },
};
const person = (
  id: string,
  name: string,
  team: { teamId: string; teamName: string },
  avatarColor: string,
) => ({
  id,
  name: name.split(' ')[0]?.toLowerCase() ?? name,
  realName: name,
  ...team,
  isBot: false,
  isStaff: team === teams.ours,
  avatarColor,
});

export const people = [
  person('U1', 'Mia Sand', teams.ours, '#3b6ea5'),
  person('U2', 'Jonas Weber', teams.ours, '#8a5a9e'),
  person('U3', 'Priya Nair', teams.ours, '#2f7d6b'),
  person('U7', 'Tom Reed', teams.northwind, '#c9862b'),
  person('U8', 'Lena Ortiz', teams.northwind, '#b0603a'),
  person('U9', 'Sam Okafor', teams.contoso, '#5b6b2f'),
  { ...person('B1', 'CX Urgency', teams.ours, '#0f766e'), isBot: true },
];

export const channels = [
  { id: 'C1', name: 'ext-northwind', isIm: false, isPrivate: false, isExtShared: true, unread: 0 },
  { id: 'C2', name: 'ext-contoso', isIm: false, isPrivate: false, isExtShared: true, unread: 2 },
  { id: 'C3', name: 'cx-reports', isIm: false, isPrivate: false, isExtShared: false, unread: 0 },
  { id: 'C4', name: 'leads', isIm: false, isPrivate: true, isExtShared: false, unread: 0 },
  { id: 'D1', name: '', isIm: true, isPrivate: true, isExtShared: false, unread: 1, imUserId: 'B1' },
  { id: 'D2', name: '', isIm: true, isPrivate: true, isExtShared: false, unread: 0, imUserId: 'U2' },
];

export const story = {
  title: 'A quiet Monday',
  hint: 'Tom asked at 10:06 and nobody has answered. Press “+30 min” and watch Mia’s messages from CX Urgency.',
  nextAt: '2026-11-23T09:36:00.000Z',
  nextLabel: 'the nudge to Mia',
};

/** The `ts` of a local time of that week in Berlin: day 23 is the Monday. */
export const ts = (day: number, time: string, order = 100) =>
  `${Date.parse(`2026-11-${day}T${time}:00+01:00`) / 1000}.${String(order).padStart(6, '0')}`;

export const askTs = ts(23, '10:06');
export const nudgeTs = ts(23, '10:18');
export const rootTs = ts(20, '15:12');

export const northwind = [
  {
    ts: rootTs,
    user: 'U8',
    text: 'Hi all, the *October invoice* shows 14 seats, we have 12. Could somebody look? Order `NW-2291`, details in <https://example.com/orders?a=1&amp;b=2|the order>.',
    reactions: [
      { name: 'eyes', users: ['U1'], count: 1 },
      { name: '+1', users: ['U2', 'U7'], count: 2 },
    ],
  },
  { ts: ts(20, '15:31'), thread_ts: rootTs, user: 'U1', text: 'Looking now, Lena :eyes:' },
  {
    ts: ts(20, '15:52'),
    thread_ts: rootTs,
    user: 'U1',
    text: 'Found it: two seats were added twice. A credit note is on its way.',
    edited: { user: 'U1', ts: ts(20, '15:53') },
  },
  { ts: ts(20, '16:04'), thread_ts: rootTs, user: 'U8', text: 'Perfect, thanks <@U1>' },
  {
    ts: ts(20, '16:20'),
    user: 'U2',
    text: '&gt; the export is slow\nThis is mended since Thursday. Steps:\n```\nexport --fast &lt;file&gt;\n```',
  },
  {
    ts: ts(20, '16:22'),
    user: 'U2',
    text: 'Notes attached.',
    files: [
      {
        id: 'F1',
        name: 'release-notes-november-with-a-rather-long-name.pdf',
        mimetype: 'application/pdf',
        size: 48213,
      },
    ],
    subtype: 'file_share',
  },
  { ts: ts(23, '09:58'), user: 'U9', subtype: 'channel_join', text: '<@U9> has joined the channel' },
  {
    ts: askTs,
    user: 'U7',
    text: 'Good morning. Our SSO login fails for everybody since 10:00, error `AADSTS50011`. Can you help? <script>window.hacked = true</script>',
  },
  { ts: ts(23, '10:08'), user: 'U7', text: 'It is ~30~ 42 people now, _all_ in the Berlin office.' },
  {
    ts: ts(23, '10:19'),
    user: 'B1',
    bot_id: 'B01',
    ephemeral: true,
    text: 'This channel is watched. Target: first reply within *60 minutes* of support hours.',
  },
];

const button = (text: string, actionId: string, more: object = {}) => ({
  type: 'button',
  text: { type: 'plain_text', text, emoji: true },
  action_id: actionId,
  value: '42',
  ...more,
});

export const nudge = {
  ts: nudgeTs,
  user: 'B1',
  bot_id: 'B01',
  text: 'Tom Reed is waiting',
  blocks: [
    {
      type: 'section',
      block_id: 'who',
      text: {
        type: 'mrkdwn',
        text: `*Tom Reed* of Northwind Traders is waiting for a first reply.\nDue <!date^${Number(ts(23, '11:06'))}^{date_short_pretty} at {time}|11:06>, in <#C1>.`,
      },
      accessory: {
        type: 'overflow',
        action_id: 'nudge_more',
        options: [
          { text: { type: 'plain_text', text: 'Hand over' }, value: 'hand-over' },
          { text: { type: 'plain_text', text: 'Stop watching the channel' }, value: 'unwatch' },
        ],
      },
    },
    {
      type: 'rich_text',
      block_id: 'ask',
      elements: [
        {
          type: 'rich_text_quote',
          elements: [{ type: 'text', text: 'Our SSO login fails for everybody since 10:00. Can you help?' }],
        },
      ],
    },
    {
      type: 'context',
      block_id: 'why',
      elements: [
        {
          type: 'mrkdwn',
          text: 'Northwind asked at 10:06; target 1 h of support hours. :hourglass_flowing_sand: 46 min left.',
        },
      ],
    },
    {
      type: 'actions',
      block_id: 'deeds',
      elements: [
        button('Open', 'nudge_open', { style: 'primary', url: `/archives/C1/p${askTs.replace('.', '')}` }),
        button("I'm on it", 'nudge_on_it'),
        button('Snooze', 'nudge_snooze'),
        button('No reply needed', 'nudge_none', {
          style: 'danger',
          confirm: {
            title: { type: 'plain_text', text: 'No reply needed?' },
            text: { type: 'mrkdwn', text: 'The clock stops for *Northwind Traders*.' },
            confirm: { type: 'plain_text', text: 'Stop it' },
            deny: { type: 'plain_text', text: 'Keep it' },
            style: 'danger',
          },
        }),
        {
          type: 'users_select',
          action_id: 'nudge_hand_over',
          placeholder: { type: 'plain_text', text: 'Hand over to' },
        },
      ],
    },
  ],
};

const cell = (text: string) => ({ type: 'raw_text', text });
export const weekly = {
  ts: ts(23, '09:00'),
  user: 'B1',
  bot_id: 'B01',
  text: 'Response times, week of 16 November',
  blocks: [
    {
      type: 'header',
      text: { type: 'plain_text', text: 'Response times, 16 to 22 November :bar_chart:', emoji: true },
    },
    {
      type: 'section',
      fields: [
        { type: 'mrkdwn', text: '*Attainment*\n92 % of 48 (+4)' },
        { type: 'mrkdwn', text: '*Open, overdue*\n1 (−2)' },
        { type: 'mrkdwn', text: '*First reply*\nmedian 18 min, p90 52 min' },
        { type: 'mrkdwn', text: '*Rescues*\n6, near misses 3' },
      ],
    },
    {
      type: 'table',
      column_settings: [{ is_wrapped: true }, { align: 'right' }, { align: 'right' }, { align: 'right' }],
      rows: [
        [cell('Customer'), cell('Asks'), cell('Met'), cell('Median')],
        [cell('Northwind Traders'), cell('31'), cell('29'), cell('17 min')],
        [cell('Contoso'), cell('17'), cell('15'), cell('22 min')],
      ],
    },
    { type: 'divider' },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [{ type: 'text', text: 'Worth a look', style: { bold: true } }],
        },
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            {
              type: 'rich_text_section',
              elements: [{ type: 'text', text: 'Mornings are slower than last week' }],
            },
            {
              type: 'rich_text_section',
              elements: [
                { type: 'user', user_id: 'U3' },
                { type: 'text', text: ' rescued four of six' },
              ],
            },
          ],
        },
      ],
    },
    { type: 'context', elements: [{ type: 'mrkdwn', text: 'Monday 09:00, Europe/Berlin' }] },
  ],
};

const option = (text: string, value: string, description?: string) => ({
  text: { type: 'plain_text', text },
  value,
  ...(description ? { description: { type: 'plain_text', text: description } } : {}),
});
const input = (blockId: string, label: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id: blockId,
  label: { type: 'plain_text', text: label },
  element,
  ...more,
});

export const modal = {
  id: 'V1',
  type: 'modal',
  hash: '1.a',
  title: { type: 'plain_text', text: 'Hand over' },
  submit: { type: 'plain_text', text: 'Hand over' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    {
      type: 'section',
      block_id: 'intro',
      text: { type: 'mrkdwn', text: 'To whom does *Northwind Traders* go?' },
    },
    input('owner', 'New owner', { type: 'users_select', action_id: 'owner' }),
    input(
      'note',
      'Note',
      { type: 'plain_text_input', action_id: 'note', multiline: true, max_length: 300 },
      { optional: true, hint: { type: 'plain_text', text: 'They see it in their message.' } },
    ),
    input(
      'place',
      'Told in',
      {
        type: 'conversations_select',
        action_id: 'place',
        filter: { include: ['public', 'private'], exclude_external_shared_channels: true },
      },
      { optional: true },
    ),
    input('minutes', 'Target', {
      type: 'number_input',
      action_id: 'minutes',
      is_decimal_allowed: false,
      min_value: '5',
      max_value: '480',
      initial_value: '60',
    }),
    input('kind', 'Counts as', {
      type: 'radio_buttons',
      action_id: 'kind',
      options: [
        option('Support hours', 'business', 'Monday to Friday, 09:00 to 18:00'),
        option('All hours', 'calendar'),
      ],
      initial_option: option('Support hours', 'business'),
    }),
    input('days', 'Days', {
      type: 'multi_static_select',
      action_id: 'days',
      placeholder: { type: 'plain_text', text: 'Choose days' },
      options: [option('Monday', 'mon'), option('Tuesday', 'tue'), option('Wednesday', 'wed')],
      initial_options: [option('Monday', 'mon')],
    }),
    input('from', 'From', { type: 'datetimepicker', action_id: 'from', initial_date_time: 1795428000 }),
    input('mail', 'Send a copy to', { type: 'email_text_input', action_id: 'mail' }, { optional: true }),
  ],
};

export const home = {
  id: 'V9',
  type: 'home',
  hash: '1.h',
  blocks: [
    { type: 'header', text: { type: 'plain_text', text: 'Waiting on you' } },
    {
      type: 'section',
      block_id: 'h1',
      text: { type: 'mrkdwn', text: '*Northwind Traders* in <#C1>\nTom Reed, due 11:06' },
      accessory: button('Open', 'home_open'),
    },
    { type: 'divider' },
    {
      type: 'actions',
      block_id: 'h2',
      elements: [
        {
          type: 'static_select',
          action_id: 'home_period',
          placeholder: { type: 'plain_text', text: 'Period' },
          options: [option('7 days', '7d'), option('30 days', '30d')],
        },
        { type: 'datepicker', action_id: 'home_day', initial_date: '2026-11-23' },
        {
          type: 'checkboxes',
          action_id: 'home_flags',
          options: [option('Only overdue', 'overdue'), option('Mine first', 'mine')],
        },
      ],
    },
  ],
};
