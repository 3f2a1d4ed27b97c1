import {
  App,
  type Logger as BoltLogger,
  HTTPReceiver,
  type Receiver,
  type ReceiverEvent,
  SocketModeReceiver,
} from '@slack/bolt';
import type { Recorder } from '../intake/record.ts';
import { answerFailure } from './answer-failure.ts';
import { asDelivery } from './translate/delivery.ts';
import { readingOptions } from './web-client.ts';

/** How Slack's deliveries reach the app. Nothing else differs between the two. */
export type Connection =
  | { mode: 'socket'; botToken: string; appToken: string; apiUrl?: string }
  | { mode: 'http'; botToken: string; signingSecret: string; apiUrl?: string };

export interface SlackAppOptions {
  connection: Connection;
  /** For HTTP; 0 is any free port. */
  port: number;
  workspaceId: string;
  logger: BoltLogger;
  now(): Date;
  record: Recorder;
  /** Called after a delivery was recorded: it can be applied. */
  onRecorded(): void;
  /** Called when Socket Mode is connected, at start and after each gap. */
  onConnected(): void;
}

export interface SlackApp {
  app: App;
  /** @returns the port on which HTTP deliveries are taken; undefined with Socket Mode */
  start(): Promise<number | undefined>;
  /** Resolves when no listener is at work. */
  idle(): Promise<void>;
  /** Takes no more deliveries, and waits for the listeners that are at work. */
  stop(): Promise<void>;
}

/** The request path of events, interactions and commands. */
export const requestPath = '/slack/events';

/**
 * Bolt, with one thing before it: each delivery is recorded before Bolt sees it, and so before it is acknowledged.
 * Where it cannot be recorded, it is not acknowledged, and Slack sends it again.
 */
export function createSlackApp(options: SlackAppOptions): SlackApp {
  const { connection, logger } = options;
  const settings = { slackApiUrl: connection.apiUrl, logger };
  const receiver = receiverFor(options);
  const app = new App({
    token: connection.botToken,
    receiver,
    logger,
    clientOptions: readingOptions(settings),
    extendedErrorHandler: true,
    convoStore: false,
    // Its own messages are told apart by their bot id; ignoring them here would hide events that name the bot.
    ignoreSelf: false,
  });
  app.error(answerFailure);
  const inFlight = recordFirst(app, options);
  const idle = async () => {
    while (inFlight.size > 0) await Promise.allSettled(inFlight);
  };
  return {
    app,
    async start() {
      const server = await app.start(options.port);
      const address = connection.mode === 'http' ? server.address() : null;
      return typeof address === 'object' && address ? address.port : undefined;
    },
    idle,
    async stop() {
      await app.stop();
      await idle();
    },
  };
}

function receiverFor({ connection, logger, onConnected }: SlackAppOptions): Receiver {
  if (connection.mode === 'http') {
    return new HTTPReceiver({ signingSecret: connection.signingSecret, endpoints: [requestPath], logger });
  }
  const receiver = new SocketModeReceiver({
    appToken: connection.appToken,
    logger,
    installerOptions: {
      clientOptions: {
        ...readingOptions({ slackApiUrl: connection.apiUrl, logger }),
        // Connecting again is tried for as long as it takes: giving up here would end the process.
        retryConfig: { retries: 10_000, factor: 1.3, minTimeout: 500, maxTimeout: 30_000 },
      },
    },
  });
  receiver.client.on('connected', onConnected);
  return receiver;
}

/** Bolt calls `processEvent` for every delivery, whichever way it came. */
function recordFirst(
  app: App,
  { workspaceId, record, onRecorded, now }: SlackAppOptions,
): Set<Promise<void>> {
  const inFlight = new Set<Promise<void>>();
  const heard = heardEvents(app);
  const goOn = app.processEvent.bind(app);
  const process = async (event: ReceiverEvent): Promise<void> => {
    const delivery = asDelivery(workspaceId, event.body);
    if (delivery) {
      const isNew = await record(delivery, now());
      // Sent again because our acknowledgement got lost: it was taken care of the first time.
      if (!isNew) return event.ack();
      onRecorded();
      // Most events are for intake alone, and to ask each listener in vain costs more than all that was done so far.
      if (delivery.kind === 'event' && !heard.has(eventTypeOf(event))) return event.ack();
    }
    await goOn(event);
  };
  app.processEvent = (event) => {
    const work = process(event).finally(() => inFlight.delete(work));
    inFlight.add(work);
    return work;
  };
  return inFlight;
}

/** The events that somebody listens to, by their names, noted as listeners are registered with `app.event`. */
function heardEvents(app: App): ReadonlySet<string> {
  const heard = new Set<string>();
  const listen: (...given: unknown[]) => void = app.event.bind(app) as never;
  app.event = (name: unknown, ...listeners: unknown[]) => {
    if (typeof name !== 'string') throw new TypeError('Events are listened to by their names');
    heard.add(name);
    listen(name, ...listeners);
  };
  return heard;
}

function eventTypeOf({ body }: ReceiverEvent): string {
  const { event } = body as { event?: { type?: string } };
  return event?.type ?? '';
}
