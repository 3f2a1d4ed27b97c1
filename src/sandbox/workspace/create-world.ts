import { createWorkspaceClock } from '../clock/workspace-clock.ts';
import { eventCallback } from '../deliveries/event-callback.ts';
import { createIdentifiers } from '../wire/identifiers.ts';
import type { Fields } from '../wire/json.ts';
import { createTimestamps } from '../wire/timestamps.ts';
import type { Changes } from './changes.ts';
import { appIsIn } from './channels.ts';
import type { AppIdentity, Channel, Team } from './model.ts';
import { createViewShelf } from './view-shelf.ts';
import type { World } from './world.ts';

export interface Beginning {
  startAt: Date;
  flows: boolean;
  team: Team;
  app: AppIdentity;
  changes: Changes;
  /** Sends an event's payload on its way. */
  send(payload: Fields): void;
}

/** A workspace with one team, the app and nothing else. `silently` keeps what is done inside from the app. */
export function createWorld(given: Beginning): { world: World; silently<T>(doing: () => T): T } {
  let isSilent = false;
  const clock = createWorkspaceClock(given.startAt, given.flows);
  const eventStamps = createTimestamps();
  const world: World = {
    clock,
    stamps: createTimestamps(),
    eventTs: () => eventStamps.next(clock.now()),
    ids: createIdentifiers(),
    team: given.team,
    teams: new Map([[given.team.id, given.team]]),
    people: new Map(),
    channels: new Map(),
    files: new Map(),
    userGroups: new Map(),
    views: createViewShelf(),
    app: given.app,
    url: '',
    emit(event: Fields, channel?: Channel) {
      if (isSilent || !given.app.isInstalled) return;
      if (channel && !appIsIn(world, channel)) return;
      given.send(eventCallback(world, event, channel));
    },
    changed: (change) => given.changes.tell(change),
  };
  const bot = {
    id: given.app.botUserId,
    teamId: given.team.id,
    name: 'cx_urgency',
    realName: given.app.name,
  };
  world.people.set(bot.id, {
    ...bot,
    tz: 'Europe/London',
    color: '2b6836',
    isBot: true,
    isAdmin: false,
    isOwner: false,
    isRestricted: false,
    isUltraRestricted: false,
    isDeleted: false,
    botId: given.app.botId,
    statusText: '',
    statusEmoji: '',
    updatedAt: given.startAt,
  });
  return {
    world,
    silently(doing) {
      const before = isSilent;
      isSilent = true;
      try {
        return doing();
      } finally {
        isSilent = before;
      }
    },
  };
}
