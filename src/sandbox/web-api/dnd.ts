import { dndOnWire } from '../workspace/do-not-disturb.ts';
import { visiblePerson } from './lookup.ts';
import type { Methods } from './method.ts';
import { refuse } from './refusal.ts';

export const dndMethods: Methods = {
  'dnd.info': {
    scope: 'dnd:read',
    run({ world, args }) {
      const person = visiblePerson(world, args.text('user') ?? world.app.botUserId);
      const own = person.id === world.app.botUserId ? { snooze_enabled: false } : {};
      return { ...dndOnWire(world, person), ...own };
    },
  },
  'dnd.teamInfo': {
    scope: 'dnd:read',
    run({ world, args }) {
      const wanted = args.required('users').split(',').filter(Boolean);
      if (wanted.length === 0) refuse('no_users_provided');
      if (wanted.length > 50) refuse('too_many_users');
      const known = wanted.flatMap((id) => world.people.get(id.trim()) ?? []);
      return { users: Object.fromEntries(known.map((person) => [person.id, dndOnWire(world, person)])) };
    },
  },
};
