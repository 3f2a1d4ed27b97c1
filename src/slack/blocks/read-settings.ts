import { z } from 'zod';
import { dayNumber, minuteOfDay } from '../../domain/calendar/day.ts';
import { type OwnChange, readOwnHours } from '../../domain/person-settings.ts';
import { actionIds, blockIds } from '../ids.ts';
import { startOfHours } from './person-settings.ts';

export type ReadSettings =
  | { ok: true; change: OwnChange & { kind: 'settings' } }
  /** By block id, as `response_action: 'errors'` wants them. */
  | { ok: false; errors: Record<string, string> };

const field = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  selected_options: z.array(z.looseObject({ value: z.string() })).nullish(),
  selected_date: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
});
const values = z.record(z.string(), z.record(z.string(), field));

type Name = 'settingsHours' | 'settingsDigest' | 'settingsAway' | 'settingsBack' | 'settingsBackup';

/** @param state `view.state.values` of the submitted modal */
export function readSettings(state: unknown): ReadSettings {
  const read = values.safeParse(state).data ?? {};
  const given = (name: Name) => read[blockIds[name]]?.[actionIds[name]];
  const hours = readOwnHours(given('settingsHours')?.value ?? '');
  if (!hours.ok) return { ok: false, errors: { [blockIds.settingsHours]: hoursFault(hours.problem) } };
  const digest = given('settingsDigest')?.selected_option?.value ?? startOfHours;
  const date = given('settingsAway')?.selected_date ?? null;
  const isBack = (given('settingsBack')?.selected_options ?? []).length > 0;
  const isDate = date !== null && dayNumber(date) !== undefined;
  const change: OwnChange & { kind: 'settings' } = {
    kind: 'settings',
    hours: hours.hours,
    digestTime: minuteOfDay(digest) === undefined ? null : digest,
    awayThrough: isDate && !isBack ? { kind: 'date', date } : null,
    backupId: given('settingsBackup')?.selected_users?.[0] ?? null,
  };
  return { ok: true, change };
}

function hoursFault(problem: string): string {
  const said = problem.replace(/"([^"]*)"/g, '“$1”');
  return `I cannot read these hours: ${said}. Write them as mon-fri 09:00-12:30, 13:15-17:45; sat 10:00-14:00.`.slice(
    0,
    250,
  );
}

const faults = {
  past: { block: blockIds.settingsAway, says: 'That day is over already. Choose one that is still to come.' },
  too_far: { block: blockIds.settingsAway, says: 'That is more than a year from now. Choose a nearer day.' },
  backup_not_staff: { block: blockIds.settingsBackup, says: 'Only colleagues can be nudged in your place.' },
  backup_oneself: { block: blockIds.settingsBackup, says: 'That is you. Choose somebody else.' },
} as const;

/** The modal's error for a choice that only the tables can judge. */
export function settingsRefused(why: keyof typeof faults): Record<string, string> {
  const { block, says } = faults[why];
  return { [block]: says };
}
