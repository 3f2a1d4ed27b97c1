import type { Server } from 'node:http';
import { moveTime } from './clock/move.ts';
import type { Transport } from './deliveries/delivery.ts';
import { createDispatcher } from './deliveries/dispatcher.ts';
import { createHttpTransport, verifyRequestUrl } from './deliveries/http-transport.ts';
import { createCallFaults } from './faults/call-faults.ts';
import { createDeliveryFaults } from './faults/delivery-faults.ts';
import { createFaults } from './faults/faults.ts';
import type { Interactions } from './interactions/interactions.ts';
import { createResponseUrls } from './interactions/response-urls.ts';
import { createTriggers } from './interactions/triggers.ts';
import type { AppHooks, Sandbox, SandboxOptions } from './sandbox.ts';
import { listen, serve } from './serve.ts';
import { createSocketServer } from './socket/socket-server.ts';
import { createStoryPlayer, tellBeginning } from './story/player.ts';
import { createStoryTimer } from './story/timer.ts';
import { createAppIdentity } from './workspace/app-identity.ts';
import { createChanges } from './workspace/changes.ts';
import { createWorkspace } from './workspace/create-workspace.ts';
import { createWorld } from './workspace/create-world.ts';

export type { AppHooks, Sandbox, SandboxOptions } from './sandbox.ts';

const standardRetryDelaysMs = [100, 60_000, 300_000];

/** Starts a local workspace on loopback. Everything it holds is gone when it stops. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const trouble = options.onTrouble ?? (() => undefined);
  const changes = createChanges();
  const app = createAppIdentity(options);
  const team = { id: 'T0SANDBOX1', name: 'Sandbox', domain: 'sandbox', ...options.story?.team };
  const sockets = createSocketServer(app.appId, () => changes.tell({ type: 'changed' }));
  const callFaults = createCallFaults();
  const deliveryFaults = createDeliveryFaults();
  let transport: Transport = sockets;
  const dispatcher = createDispatcher({
    transport: () => transport,
    faults: deliveryFaults,
    ackTimeoutMs: options.ackTimeoutMs ?? 3000,
    retryDelaysMs: options.retryDelaysMs ?? standardRetryDelaysMs,
  });
  const { world, silently } = createWorld({
    startAt: options.startAt ?? options.story?.startAt ?? new Date(),
    flows: options.flows ?? true,
    team,
    app,
    changes,
    send: (payload) => dispatcher.event({ kind: 'events_api', payload, acceptsResponsePayload: false }),
  });
  const interactions: Interactions = {
    triggers: createTriggers(options.triggerLifetimeMs ?? 3000, team.id),
    responseUrls: createResponseUrls(world),
    dispatcher,
  };
  const slack = createWorkspace(world, interactions, changes, { silently });
  const { story } = options;
  if (story) tellBeginning(story, slack, world.clock);
  const player = createStoryPlayer(story?.deeds ?? [], slack, (deed, error) => trouble(deed.label, error));

  let hooks: AppHooks | undefined;
  const keepers = {
    nextDeedAt: () => player.next()?.at,
    nextWakeAt: async () => hooks?.nextWakeAt(),
    async perform(now: Date) {
      await player.performDue(now);
      await dispatcher.idle();
    },
    async settle(now: Date) {
      await hooks?.settle(now);
      await dispatcher.idle();
      changes.tell({ type: 'time', now: now.toISOString() });
    },
  };
  // Moves follow one another: two at once would pull the time to and fro.
  let moving: Promise<void> = Promise.resolve();
  const moveTo = (at: Date): Promise<void> => {
    const move = moving.then(() => moveTime(world.clock, keepers, at));
    // Whoever moves it hears of a failure; the next move goes on from there.
    moving = move.catch(() => undefined);
    return move;
  };
  const timer = createStoryTimer(world.clock, player, () => moveTo(world.clock.now()), trouble);
  const reachable = () => changes.until(() => transport.isReachable()).then(() => undefined);

  const server: Server = await listen(options.port ?? 0);
  world.url = addressOf(server);
  const detach = serve(server, {
    world,
    sockets,
    interactions,
    faults: callFaults,
    slack,
    changes,
    story,
    player,
    moveTo,
    onTrouble: trouble,
  });

  return {
    url: world.url,
    apiUrl: `${world.url}/api/`,
    botToken: app.botToken,
    appToken: app.appToken,
    signingSecret: app.signingSecret,
    now: () => world.clock.now(),
    moveTo,
    attach(given) {
      hooks = given;
      void reachable().then(() => timer.start());
    },
    deliverOverHttp(requestUrl) {
      transport = createHttpTransport(requestUrl, app.signingSecret);
      verifyRequestUrl(requestUrl, app.signingSecret, app.verificationToken).then(
        () => changes.tell({ type: 'changed' }),
        (error) => trouble('verifying the request URL', error),
      );
    },
    delivered: () => dispatcher.idle(),
    reachable,
    slack,
    faults: createFaults(callFaults, deliveryFaults, sockets),
    async stop() {
      timer.stop();
      dispatcher.stop();
      await sockets.stop();
      await detach();
    },
  };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The workspace is not listening');
  return `http://127.0.0.1:${address.port}`;
}
