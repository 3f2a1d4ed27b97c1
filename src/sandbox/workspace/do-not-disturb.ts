import type { Fields } from '../wire/json.ts';
import { secondsOf } from '../wire/timestamps.ts';
import type { Person, Quiet } from './model.ts';
import { personOf } from './people.ts';
import type { World } from './world.ts';

/** Somebody wants no notifications for a stretch, or, with null, wants them again: announced as Slack does of others. */
export function doNotDisturb(world: World, id: string, quiet: Quiet | null): void {
  const person = personOf(world, id);
  person.quiet = quiet ?? undefined;
  world.emit({
    type: 'dnd_updated_user',
    user: id,
    dnd_status: dndOnWire(world, person),
    event_ts: world.eventTs(),
  });
  world.changed({ type: 'changed' });
}

/** Of others Slack tells the stretch that lasts or comes next; 1 stands for none. */
export function dndOnWire(world: World, { quiet }: Person): Fields {
  if (!quiet || quiet.until <= world.clock.now()) {
    return { dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 };
  }
  return {
    dnd_enabled: true,
    next_dnd_start_ts: secondsOf(quiet.from),
    next_dnd_end_ts: secondsOf(quiet.until),
  };
}
