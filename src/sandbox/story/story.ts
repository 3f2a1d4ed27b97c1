import type { Workspace } from '../workspace/workspace.ts';

/** One scripted thing somebody does at an instant of workspace time. */
export interface Deed {
  at: Date;
  /** For the page, e.g. `Dana asks about invoices`. */
  label: string;
  do(slack: Workspace): void | Promise<void>;
}

/** A story: who there is, what was said before, and what will happen. */
export interface Story {
  title: string;
  /** What a newcomer should try first. */
  hint: string;
  /** Of the workspace; times on the page are shown in it. */
  timeZone: string;
  team?: { id?: string; name: string; domain?: string };
  /** When the story begins; `SandboxOptions.startAt` counts before it. */
  startAt?: Date;
  /** Adds teams, people and channels, before anything is sent to the app. */
  people(slack: Workspace): void;
  /** What was said in the past, in order. Told silently: seen in the history, never delivered as events. */
  history?: Deed[];
  deeds: Deed[];
}
