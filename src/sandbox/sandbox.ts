import type { Faults } from './faults/faults.ts';
import type { Story } from './story/story.ts';
import type { Workspace } from './workspace/workspace.ts';

export interface SandboxOptions {
  /** Port to serve on, loopback only; any free one when left out. */
  port?: number;
  /** Workspace time at start; the story's beginning, else the real time. */
  startAt?: Date;
  /** Time flows at the real rate from there (true when left out), or stands still until moved. */
  flows?: boolean;
  /** People, history and scripted deeds; without one the workspace is empty. */
  story?: Story;
  /** Scopes of the bot token; all the app could want when left out. */
  scopes?: readonly string[];
  /** Real milliseconds the app has to acknowledge a delivery: 3000. */
  ackTimeoutMs?: number;
  /** Real milliseconds before each further try of an unacknowledged event: at once, a minute, five minutes. */
  retryDelaysMs?: readonly number[];
  /** Real milliseconds a trigger_id lives: 3000. */
  triggerLifetimeMs?: number;
  /** Message shortcuts the app offers in the menu of a message. */
  shortcuts?: readonly { name: string; callbackId: string }[];
  /** Told of trouble in the workspace itself, such as a scripted deed that failed. */
  onTrouble?: (what: string, error: unknown) => void;
}

/** What the app lets the workspace know, so that moving time waits for it. */
export interface AppHooks {
  /** When the app next has something to do; undefined when nothing is planned. */
  nextWakeAt(): Promise<Date | undefined>;
  /** Does everything due at the instant and resolves when it is done. */
  settle(now: Date): Promise<void>;
}

/** A local workspace that speaks Slack's wire. */
export interface Sandbox {
  /** The page, e.g. `http://127.0.0.1:3100`. */
  url: string;
  /** For `slackApiUrl`, e.g. `http://127.0.0.1:3100/api/`. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  /** Workspace time. */
  now(): Date;
  /** Moves workspace time on; resolves when everything due on the way has happened. */
  moveTo(at: Date): Promise<void>;
  /** Gives the app's hooks, and lets the story begin once the app can be reached. */
  attach(hooks: AppHooks): void;
  /** Delivers to a request URL from now on, signed, in place of Socket Mode. The URL is verified once. */
  deliverOverHttp(requestUrl: string): void;
  /** Resolves when nothing sent to the app is waiting for its acknowledgement. */
  delivered(): Promise<void>;
  /** Resolves when the app is connected (or HTTP is set). */
  reachable(): Promise<void>;
  /** What people do. */
  slack: Workspace;
  faults: Faults;
  stop(): Promise<void>;
}
