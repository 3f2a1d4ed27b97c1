import { startApp } from './app.ts';
import type { Settings } from './config.ts';
import type { Logger } from './logger.ts';
import { callbackIds } from './slack/ids.ts';

/** A running app. */
export interface Running {
  /** Where it is at work, in words: the address of the local workspace's page, or how Slack reaches it. */
  place: string;
  stop(): Promise<void>;
}

/**
 * Starts the app: against Slack, or, where no Slack is configured, with a local workspace that speaks the same wire.
 * @throws StoreFault where the database is out of reach, or Slack's error where the tokens are not taken
 */
export async function start(settings: Settings, logger: Logger): Promise<Running> {
  if (settings.slack.mode === 'sandbox') return startLocally(settings, logger);
  const { workspaceName, requestUrl, stop } = await startApp(
    settings,
    settings.slack,
    logger,
    () => new Date(),
  );
  const way = requestUrl ? `over HTTP, deliveries at ${requestUrl}` : 'over Socket Mode';
  return { place: `${workspaceName} ${way}`, stop };
}

/** The very same app, connected over the real wire to a workspace that lives in this process. */
async function startLocally(settings: Settings, logger: Logger): Promise<Running> {
  // Loaded only here: against Slack, nothing of the local workspace is in the process.
  const { startSandbox } = await import('./sandbox/start.ts');
  const { brightwellStory } = await import('./sandbox/story/brightwell.ts');
  const story = brightwellStory(new Date());
  const sandbox = await startSandbox({
    port: settings.sandboxPort,
    story,
    shortcuts: [
      { name: 'Why is this waiting?', callbackId: callbackIds.whyIsThisWaiting },
      { name: 'Correct this', callbackId: callbackIds.correctThis },
      { name: 'Track follow-up', callbackId: callbackIds.trackFollowUp },
    ],
    onTrouble: (what, err) => logger.error({ err }, `The local workspace: ${what}`),
  });
  const { botToken, appToken, apiUrl } = sandbox;
  try {
    const connection = { mode: 'socket' as const, botToken, appToken, apiUrl };
    const local = inZoneOf(story, settings);
    const app = await startApp(local, connection, logger, sandbox.now, { isFresh: true });
    sandbox.attach({
      nextWakeAt: app.work.nextAt,
      async settle() {
        await app.listened();
        await app.work.doAllDue();
      },
    });
    return {
      place: sandbox.url,
      async stop() {
        await app.stop();
        await sandbox.stop();
      },
    };
  } catch (error) {
    await sandbox.stop();
    throw error;
  }
}

/** The story plays in its own zone, whatever the zone of this machine. */
function inZoneOf({ timeZone }: { timeZone: string }, settings: Settings): Settings {
  return { ...settings, calendar: { ...settings.calendar, timeZone } };
}
