import { channelOnWire } from '../workspace/channels.ts';
import { personOnWire, sharesAChannelWithTheApp } from '../workspace/person-wire.ts';
import { listedChannels } from './conversations.ts';
import { visiblePerson } from './lookup.ts';
import type { Methods } from './method.ts';
import { paged, pageOf } from './paging.ts';
import { refuse } from './refusal.ts';

export const userMethods: Methods = {
  'users.info': {
    scope: 'users:read',
    run: ({ world, args }) => ({
      user: {
        ...personOnWire(world, visiblePerson(world, args.required('user'))),
        ...(args.flag('include_locale') ? { locale: 'en-GB' } : {}),
      },
    }),
  },
  'users.list': {
    scope: 'users:read',
    run({ world, args }) {
      const known = [...world.people.values()].filter(
        (person) => person.teamId === world.team.id || sharesAChannelWithTheApp(world, person),
      );
      const page = pageOf(args, known, 1000, 1000);
      const members = page.items.map((person) => personOnWire(world, person));
      return paged({ members, cache_ts: Math.floor(world.clock.now().getTime() / 1000) }, page);
    },
  },
  'users.lookupByEmail': {
    scope: 'users:read.email',
    run({ world, args }) {
      const email = args.required('email').toLowerCase();
      const person = [...world.people.values()].find(
        (each) => each.teamId === world.team.id && each.email?.toLowerCase() === email,
      );
      return { user: personOnWire(world, person ?? refuse('users_not_found')) };
    },
  },
  'users.conversations': {
    scope: ['channels:read', 'groups:read', 'im:read'],
    run({ world, args }) {
      const user = args.text('user') ?? world.app.botUserId;
      visiblePerson(world, user);
      const mine = listedChannels(world, args).filter((channel) => channel.members.has(user));
      const page = pageOf(args, mine, 100, 1000);
      return paged({ channels: page.items.map((channel) => channelOnWire(world, channel)) }, page);
    },
  },
};
