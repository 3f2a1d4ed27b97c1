import { describe, expect, test } from 'vitest';
import { asDelivery } from '../../../src/slack/translate/delivery.ts';
import { danaWrote } from './bodies.ts';

const delivery = (body: unknown) => asDelivery('T0OURS', body);

describe('a delivery has the id that Slack gave it', () => {
  test.each([
    [{ type: 'event_callback', event_id: 'Ev0001', event: danaWrote }, 'event', 'event/Ev0001'],
    [{ type: 'block_actions', trigger_id: '1.2.3' }, 'action', 'action/1.2.3'],
    [{ type: 'view_submission', trigger_id: '1.2.4' }, 'view', 'view/1.2.4'],
    [{ type: 'message_action', trigger_id: '1.2.5' }, 'shortcut', 'shortcut/1.2.5'],
    [{ command: '/cx-urgency', trigger_id: '1.2.6' }, 'command', 'command/1.2.6'],
  ])('%j', (body, kind, id) => {
    expect(delivery(body)).toEqual({ workspaceId: 'T0OURS', id, kind, body: JSON.stringify(body) });
  });

  test('the same each time it is sent', () => {
    const body = { type: 'event_callback', event_id: 'Ev0001', event: danaWrote };
    expect(delivery({ ...body, retry_num: 1 })?.id).toBe(delivery(body)?.id);
  });
});

describe('one without an id is known by its content', () => {
  const body = { type: 'event_callback', event: danaWrote };

  test('and the same content is the same delivery', () => {
    expect(delivery(body)?.id).toMatch(/^event\/[\w-]{43}$/);
    expect(delivery(structuredClone(body))?.id).toBe(delivery(body)?.id);
  });

  test('and another content is another', () => {
    expect(delivery({ ...body, event: { ...danaWrote, text: 'Broken' } })?.id).not.toBe(delivery(body)?.id);
  });
});

describe('what changes nothing is not recorded', () => {
  test.each([
    { type: 'view_closed', trigger_id: '1.2.7' },
    { type: 'block_suggestion' },
    { type: 'url_verification', challenge: 'x' },
    { type: 'app_rate_limited' },
    {},
    null,
    undefined,
    'text',
    [],
    { type: 7 },
  ])('%j', (body) => {
    expect(delivery(body)).toBeUndefined();
  });
});
