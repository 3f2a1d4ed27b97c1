import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { type ReadSettings, readSettings } from '../config.ts';

/** Reads the settings of this process: its environment, and for what is not set there the file `.env`, if there is one. */
export function readOwnSettings(file = '.env'): ReadSettings {
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return readSettings({ ...fromFile, ...process.env }, Intl.DateTimeFormat().resolvedOptions().timeZone);
}
