import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { type Logger, WebClient } from '@slack/web-api';
import type { Sandbox } from '../../../src/sandbox/start.ts';

/** A Bolt app in Socket Mode against the workspace. Listeners are added before it starts. */
export async function startSocketApp(sandbox: Sandbox, listen: (app: App) => void): Promise<App> {
  const app = new App({
    token: sandbox.botToken,
    appToken: sandbox.appToken,
    socketMode: true,
    clientOptions: { slackApiUrl: sandbox.apiUrl },
    logLevel: LogLevel.ERROR,
  });
  listen(app);
  await app.start();
  await sandbox.reachable();
  return app;
}

/** A Bolt app on its own port that verifies signatures. Returns it with its request URL. */
export async function startHttpApp(
  sandbox: Sandbox,
  listen: (app: App) => void,
): Promise<{ app: App; requestUrl: string }> {
  const receiver = new HTTPReceiver({ signingSecret: sandbox.signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({
    token: sandbox.botToken,
    receiver,
    clientOptions: { slackApiUrl: sandbox.apiUrl },
    logLevel: LogLevel.ERROR,
  });
  listen(app);
  const server = await app.start(0);
  const address = server && 'address' in server ? server.address() : null;
  if (address === null || typeof address === 'string') throw new Error('no port');
  const requestUrl = `http://127.0.0.1:${address.port}/slack/events`;
  sandbox.deliverOverHttp(requestUrl);
  return { app, requestUrl };
}

/** Refusals are what many tests are about; nobody needs them in the log. */
const nothing = () => undefined;
const quiet: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => 'error' as ReturnType<Logger['getLevel']>,
};

/** A Web API client that gives up at once, so that errors show. */
export function clientOf(sandbox: Sandbox, token = sandbox.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quiet,
  });
}

/** The error code of a refused call, e.g. `channel_not_found`. */
export async function errorOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const { data } = error as { data?: { error?: string } };
    return data?.error ?? String(error);
  }
  return 'no error';
}
