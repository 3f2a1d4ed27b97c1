import { z } from 'zod';
import { keepable } from '../../intake/intents.ts';
import type { ToldPresence } from '../../store/presence.ts';

const withStatus = z.looseObject({
  id: z.string(),
  profile: z
    .looseObject({
      status_emoji: z.string().nullish(),
      status_text: z.string().nullish(),
      /** Unix seconds; 0 for a status without an end. */
      status_expiration: z.number().nullish(),
    })
    .nullish(),
});

const dndStatus = z.looseObject({
  dnd_enabled: z.boolean().nullish(),
  /** Unix seconds; 1 where there is no such stretch. */
  next_dnd_start_ts: z.number().nullish(),
  next_dnd_end_ts: z.number().nullish(),
  snooze_enabled: z.boolean().nullish(),
  snooze_endtime: z.number().nullish(),
});

const dndEvent = z.looseObject({ user: z.string(), dnd_status: dndStatus });

/** The status of a user as `users.info` and `user_change` give it. @throws where it is none */
export function statusOf(given: unknown): { personId: string } & Pick<ToldPresence, 'status'> {
  const { id, profile } = withStatus.parse(given);
  if (!profile) return { personId: id };
  const status = {
    statusEmoji: words(profile.status_emoji),
    statusText: words(profile.status_text),
    statusUntil: instantOf(profile.status_expiration),
  };
  return { personId: id, status };
}

/** What `dnd_updated_user` says. @throws where it is malformed */
export function dndOfEvent(event: unknown): { personId: string } & Pick<ToldPresence, 'dnd'> {
  const { user, dnd_status } = dndEvent.parse(event);
  return { personId: user, dnd: dndOf(dnd_status) };
}

/**
 * Do Not Disturb as `dnd.teamInfo` and the event give it: of others Slack tells one stretch, the one that lasts or
 * comes next, be it of their schedule or paused by hand. @throws where it is malformed
 */
export function dndOf(given: unknown): NonNullable<ToldPresence['dnd']> {
  const read = dndStatus.parse(given);
  const [from, until] = [instantOf(read.next_dnd_start_ts), instantOf(read.next_dnd_end_ts)];
  const isOn = read.dnd_enabled !== false && from !== null && until !== null && from < until;
  return {
    dndFrom: isOn ? from : null,
    dndUntil: isOn ? until : null,
    dndPausedUntil: read.snooze_enabled ? instantOf(read.snooze_endtime) : null,
  };
}

function instantOf(seconds: number | null | undefined): Date | null {
  // Slack writes 0 or 1 for none. Beyond the year 9999 there is no end that anybody could mean.
  const isTold = typeof seconds === 'number' && seconds > 1 && seconds < 253_402_300_800;
  return isTold ? new Date(Math.floor(seconds) * 1000) : null;
}

function words(given: string | null | undefined): string | null {
  const text = keepable(given ?? '').slice(0, 200);
  return text === '' ? null : text.toWellFormed();
}
