import { expect, it, onTestFinished } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { start } from '../../src/main.ts';
import { freshDataPlace } from '../support/database.ts';

interface Said {
  text: string;
  ephemeral?: boolean;
}

it('the story that is told at the start goes as the README says, whatever the zone of the machine', async () => {
  const { databaseUrl = '', dataDir, remove } = await freshDataPlace();
  onTestFinished(remove);
  const environment = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, SANDBOX_PORT: '0' };
  const read = readSettings(environment, 'America/New_York');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const logger = createLogger({ level: 'silent', isReadable: false, write: () => undefined });
  const app = await start(read.settings, logger);
  onTestFinished(app.stop);

  const ask = async <T>(path: string) => (await (await fetch(`${app.place}/sandbox/${path}`)).json()) as T;
  const priya = 'U0BWPRIYA';
  const said = async (channel: string): Promise<string[]> => {
    const { messages } = await ask<{ messages: Said[] }>(`messages?as=${priya}&channel=${channel}`);
    return messages.filter((message) => !message.ephemeral).map((message) => message.text);
  };
  const forward = (minutes: number) =>
    fetch(`${app.place}/sandbox/time`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ minutes }),
    });

  await forward(30);
  expect(await said('C0KPIS')).toEqual([
    expect.stringMatching(/^Replies to customers, .* 83% answered in time/),
  ]);
  await forward(30);
  const { channels } = await ask<{ channels: { id: string; isIm: boolean }[] }>(`state?as=${priya}`);
  const direct = channels.find((channel) => channel.isIm)?.id ?? '';
  expect(await said(direct)).toEqual([expect.stringContaining('Northwind is waiting for a first reply')]);
  await forward(30);
  expect(await said(direct)).toEqual([expect.stringContaining('in 47 min, 13 min to spare.')]);
});
