import type { WorkspaceClock } from '../clock/workspace-clock.ts';
import type { Identifiers } from '../wire/identifiers.ts';
import type { Fields } from '../wire/json.ts';
import type { Timestamps } from '../wire/timestamps.ts';
import type { AppIdentity, Channel, HostedFile, Person, Team, UserGroup } from './model.ts';
import type { ViewShelf } from './view-shelf.ts';

/** Something a page or a waiting test wants to hear of. */
export type Change =
  | { type: 'changed'; channel?: string }
  | { type: 'time'; now: string }
  | { type: 'views'; user: string }
  | { type: 'home'; user: string };

/** Everything the local workspace holds. The functions around it are what can happen to it. */
export interface World {
  clock: WorkspaceClock;
  /** Of messages. Events that are not messages count their own, so that message ids stay predictable. */
  stamps: Timestamps;
  /** A ts for an event, an edit or a press that happens now. */
  eventTs(): string;
  ids: Identifiers;
  team: Team;
  teams: Map<string, Team>;
  people: Map<string, Person>;
  channels: Map<string, Channel>;
  files: Map<string, HostedFile>;
  userGroups: Map<string, UserGroup>;
  views: ViewShelf;
  app: AppIdentity;
  /** Where the workspace is served, e.g. `http://127.0.0.1:3100`. */
  url: string;
  /** Sends an event to the app, when it may see it; `channel` is where it happened. */
  emit(event: Fields, channel?: Channel): void;
  /** Tells pages and waiting tests. */
  changed(change: Change): void;
}
