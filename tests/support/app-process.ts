import { createInterface } from 'node:readline';
import { startApp } from '../../src/app.ts';
import type { Settings } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import type { Connection } from '../../src/slack/app.ts';

/**
 * The app in a process of its own, to be killed. Its settings and connection come as JSON in its environment. It reads
 * lines: `time <milliseconds ahead of the real time>`, `work`, which does all that is due. It prints `ready` once it is
 * connected, and `done` after each piece of work.
 */
const settings = JSON.parse(process.env.APP_SETTINGS ?? '') as Settings;
const connection = JSON.parse(process.env.APP_CONNECTION ?? '') as Connection;
let aheadMs = Number(process.env.APP_AHEAD_MS);

const logger = createLogger({
  level: 'error',
  isReadable: false,
  write: (line) => process.stderr.write(line),
});
const app = await startApp(settings, connection, logger, () => new Date(Date.now() + aheadMs));
process.stdout.write(`ready ${app.requestUrl ?? ''}\n`);

for await (const line of createInterface({ input: process.stdin })) {
  const [word, value] = line.split(' ');
  if (word === 'time') aheadMs = Number(value);
  if (word === 'work') {
    await app.work.doAllDue();
    process.stdout.write('done\n');
  }
}
