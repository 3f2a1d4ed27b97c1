import type { Interactions } from '../interactions/interactions.ts';
import type { SocketServer } from '../socket/socket-server.ts';
import type { Fields } from '../wire/json.ts';
import type { World } from '../workspace/world.ts';
import type { Args } from './args.ts';

/** What a method works with. */
export interface Call {
  world: World;
  sockets: SocketServer;
  interactions: Interactions;
  args: Args;
}

/** A Web API method: the scope it needs (any one of a list), the kind of token, and what it does. */
export interface Method {
  scope?: string | string[];
  token?: 'bot' | 'app' | 'none';
  run(call: Call): Fields | Promise<Fields>;
}

export type Methods = Record<string, Method>;
