import { groupOnWire } from '../workspace/user-groups.ts';
import type { Methods } from './method.ts';
import { refuse } from './refusal.ts';

export const userGroupMethods: Methods = {
  'usergroups.list': {
    scope: 'usergroups:read',
    run({ world, args }) {
      const withUsers = args.flag('include_users');
      return {
        usergroups: [...world.userGroups.values()].map((group) => groupOnWire(world, group, withUsers)),
      };
    },
  },
  'usergroups.users.list': {
    scope: 'usergroups:read',
    run({ world, args }) {
      const group = world.userGroups.get(args.required('usergroup')) ?? refuse('no_such_subteam');
      return { users: group.users };
    },
  },
};
