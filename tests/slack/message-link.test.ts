import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessageLink } from '../../src/slack/message-link.ts';

const message = { inboxId: 'C0123ABC', messageId: '1795193400.000100' };
const link = 'https://acme.slack.com/archives/C0123ABC/p1795193400000100';

describe('the link of a message', () => {
  test.each([
    ['as Slack copies it', link, 'acme.slack.com'],
    ['in brackets', `<${link}>`, 'acme.slack.com'],
    ['in brackets with a label', `<${link}|the export, see here>`, 'acme.slack.com'],
    ['of a reply in a thread', `${link}?thread_ts=1795190000.000200&cid=C0123ABC`, 'acme.slack.com'],
    ['of a reply, escaped', `<${link}?thread_ts=1795190000.000200&amp;cid=C0123ABC>`, 'acme.slack.com'],
    ['with a slash or a fragment at its end', `${link}/#x`, 'acme.slack.com'],
    ['of an Enterprise organisation', link.replace('acme.', 'acme.enterprise.'), 'acme.enterprise.slack.com'],
    ['of a US government workspace', link.replace('slack.com', 'slack-gov.com'), 'acme.slack-gov.com'],
    [
      'of a thread in the browser',
      'https://app.slack.com/client/T0ACME/C0123ABC/thread/C0123ABC-1795193400.000100',
      null,
    ],
    ['of a message in the browser', 'https://app.slack.com/client/T0ACME/C0123ABC/p1795193400000100', null],
    ['that the app opens', 'slack://channel?team=T0ACME&id=C0123ABC&message=1795193400.000100', null],
    ['with spaces around it', `  ${link} `, 'acme.slack.com'],
  ])('%s', (_, typed, host) => {
    expect(readMessageLink(typed)).toEqual({ ...message, host });
  });

  test.each([
    '',
    'the export',
    'https://acme.slack.com/archives/C0123ABC',
    'https://acme.slack.com/archives/C0123ABC/1795',
    'https://acme.slack.com/archives/p1795193400000100',
    'https://acme.slack.com/team/U0DANA',
    'https://app.slack.com/client/T0ACME/C0123ABC',
    'https://example.com/archives/C0123ABC/p1795193400000100',
    'https://acme.slack.com.example.com/archives/C0123ABC/p1795193400000100',
    'https://slack.com.evil/archives/C0123ABC/p1795193400000100',
    'javascript://acme.slack.com/archives/C0123ABC/p1795193400000100',
    'slack://channel?team=T0ACME&id=C0123ABC',
    '<#C0123ABC|ext-northwind>',
    '<@U0DANA>',
    `${link} ${link}`,
  ])('is none: %j', (typed) => {
    expect(readMessageLink(typed)).toBeUndefined();
  });

  test('is read or is none, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (typed) => {
        const read = readMessageLink(typed);
        if (read) expect(read.messageId).toMatch(/^\d{10}\.\d{6}$/);
      }),
    );
  });
});
