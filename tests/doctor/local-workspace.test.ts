import { expect, test } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { isFault, renderCheck } from '../../src/doctor/check.ts';
import { examine } from '../../src/doctor/doctor.ts';
import { startSandbox } from '../../src/sandbox/start.ts';

test('the local workspace takes the tokens, grants the scopes and agrees on the time, as Slack does', async () => {
  const sandbox = await startSandbox({});
  const environment = {
    SLACK_BOT_TOKEN: sandbox.botToken,
    SLACK_APP_TOKEN: sandbox.appToken,
    SLACK_API_URL: sandbox.apiUrl,
    DATA_DIR: '/nowhere/data',
  };
  const checks = await examine(readSettings(environment, 'UTC'), () => new Date());
  await sandbox.stop();
  expect(checks.map(({ name }) => name)).toEqual([
    'configuration',
    'database',
    'bot token',
    'scopes',
    'clock',
    'app token',
  ]);
  expect(checks.filter(isFault).map(renderCheck)).toEqual([]);
});
