import type { KnownBlock } from '@slack/types';
import { actionIds } from '../ids.ts';
import { limits } from './limits.ts';
import { instant, person } from './mentions.ts';
import { plain, section } from './parts.ts';
import { foreignName } from './text.ts';

/** What a person has set for themselves, as far as it is told on their App Home. */
export interface OwnSettings {
  awayUntil: Date | null;
  /** Whether they have hours of their own; else the support hours hold for them. */
  hasOwnHours: boolean;
  /** `09:15`: when what came overnight is told; null for the start of their hours. */
  digestTime: string | null;
  backupId: string | null;
}

/** Where and when a person is nudged, and the button that changes it. */
export function settingsBlocks(settings: OwnSettings, now: Date): KnownBlock[] {
  const button = {
    type: 'button',
    action_id: actionIds.openSettings,
    text: plain('Settings', limits.buttonText),
  } as const;
  return [{ ...section(`*Your settings*\n${settingsLine(settings, now)}`), accessory: button }];
}

/** `Away until Nov 27 at 09:00: Tom is nudged in your place.` */
export function settingsLine({ awayUntil, ...settings }: OwnSettings, now: Date): string {
  const { hasOwnHours, digestTime, backupId } = settings;
  if (awayUntil && awayUntil > now) {
    const backup = backupId === null ? 'the next in line is' : `${person(backupId)} is`;
    return `Away until ${instant(awayUntil)}: ${backup} nudged in your place.`;
  }
  const hours = hasOwnHours ? 'Nudged in your own hours' : 'Nudged in support hours, by your own clock';
  const digest =
    digestTime === null
      ? ''
      : `; what came overnight is told at ${foreignName(digestTime, 'the usual time', 10)}`;
  const backup = backupId === null ? '' : ` ${person(backupId)} is your backup.`;
  return `${hours}${digest}.${backup}`;
}
