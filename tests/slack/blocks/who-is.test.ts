import { expect, test } from 'vitest';
import type { WhoIsNotice } from '../../../src/domain/notices.ts';
import { readWhoIs, whoIsMessage } from '../../../src/slack/blocks/who-is.ts';

const notice: WhoIsNotice = {
  type: 'who_is',
  personId: 'U0DANA',
  name: 'Dana Reyes',
  inboxId: 'C0NORTH',
  inboxName: 'ext-northwind',
  text: 'The export is broken',
  writtenAt: '2026-11-23T10:00:00.000Z',
  link: 'https://acme.slack.com/archives/C0NORTH/p1795193400000100',
  decided: null,
};

const textOf = (block: object | undefined) => (block as { text?: { text?: string } }).text?.text;

test('asks who somebody is, with what they wrote and two buttons that name them', () => {
  const { text, blocks } = whoIsMessage(notice);
  expect(text).toBe('Who is Dana Reyes? The export is broken');
  expect(textOf(blocks[0])).toBe(
    '*Who is Dana Reyes?* They wrote in <#C0NORTH>, and Slack does not say whether they are a customer or one of us.\n' +
      '>The export is broken',
  );
  const actions = blocks[2] as { elements: { action_id: string; value?: string }[] };
  expect(actions.elements.map(({ action_id, value }) => [action_id, readWhoIs(value)])).toEqual([
    ['person_is_customer', 'U0DANA'],
    ['person_is_staff', 'U0DANA'],
    ['open_ask', undefined],
  ]);
});

test.each([
  ['customer', '✓ *Dana Reyes*: <@U0PRIYA> said: a customer.'],
  ['staff', '✓ *Dana Reyes*: <@U0PRIYA> said: one of us.'],
] as const)('tells that somebody said: %s, and asks no more', (role, sentence) => {
  const decided = { role, by: 'U0PRIYA', at: '2026-11-23T10:20:00.000Z' };
  const { text, blocks } = whoIsMessage({ ...notice, decided });
  expect([text, textOf(blocks[0])]).toEqual([sentence, sentence]);
  expect(blocks.map(({ type }) => type)).toEqual(['section', 'context']);
});

test('names somebody by their id where nothing else is known, and calls nobody whatever they are called', () => {
  expect(textOf(whoIsMessage({ ...notice, name: null }).blocks[0])).toContain('*Who is <@U0DANA>?*');
  const shouting = whoIsMessage({ ...notice, name: '<!channel>', text: '<!here> look' });
  expect(JSON.stringify(shouting)).not.toContain('<!');
});

test('keeps within what Slack takes, whatever is written', () => {
  const long = { ...notice, name: 'x'.repeat(5000), text: '<&>'.repeat(3000), inboxName: '&'.repeat(5000) };
  const { text, blocks } = whoIsMessage(long);
  expect(text.length).toBeLessThanOrEqual(1000);
  expect((textOf(blocks[0]) ?? '').length).toBeLessThanOrEqual(3000);
});
