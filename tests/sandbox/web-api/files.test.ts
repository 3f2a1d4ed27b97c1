import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { startAcme } from '../support/acme.ts';
import { clientOf, errorOf } from '../support/bolt.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startAcme();
});
afterEach(() => sandbox.stop());

const png = Buffer.from('89504e470d0a1a0a', 'hex');

test('a file goes up in three steps and is shared with a message', async () => {
  const client = clientOf(sandbox);
  await client.filesUploadV2({
    channel_id: 'C0NORTH',
    filename: 'kpi.png',
    file: png,
    initial_comment: 'This week',
  });
  const [message] = sandbox.slack.messages('C0NORTH');
  expect(message).toMatchObject({
    subtype: 'file_share',
    text: 'This week',
    bot_id: 'B0SANDBOX1',
    files: [
      { id: 'F00000001', name: 'kpi.png', mimetype: 'image/png', filetype: 'png', size: 8, mode: 'hosted' },
    ],
  });
  const { file } = await client.files.info({ file: 'F00000001' });
  const served = await fetch(file?.url_private ?? '');
  expect(served.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await served.arrayBuffer())).toEqual(png);
});

test('an uploaded image can stand in a message once the upload is complete', async () => {
  const client = clientOf(sandbox);
  const { upload_url = '', file_id = '' } = await client.files.getUploadURLExternal({
    filename: 'a.png',
    length: 8,
  });
  const post = () =>
    client.chat.postMessage({
      channel: 'C0NORTH',
      text: 'a chart',
      blocks: [{ type: 'image', slack_file: { id: file_id }, alt_text: 'a chart' }],
    });
  expect(await errorOf(post())).toBe('invalid_blocks');
  expect(await errorOf(client.files.completeUploadExternal({ files: [{ id: file_id }] }))).toBe(
    'file_not_found',
  );
  await fetch(upload_url, { method: 'POST', body: new Uint8Array(png) });
  await client.files.completeUploadExternal({ files: [{ id: file_id, title: 'A chart' }] });
  expect(await errorOf(post())).toBe('no error');
});

test('a file a person shares comes with the message event', () => {
  sandbox.slack.post({
    channel: 'C0NORTH',
    user: 'U0DANA',
    text: 'see the log',
    files: [{ name: 'error.log', bytes: Buffer.from('boom') }],
  });
  expect(sandbox.slack.messages('C0NORTH')[0]).toMatchObject({
    subtype: 'file_share',
    user: 'U0DANA',
    files: [{ name: 'error.log', mimetype: 'text/plain', user: 'U0DANA', user_team: 'T0NORTHWND', size: 4 }],
  });
});
