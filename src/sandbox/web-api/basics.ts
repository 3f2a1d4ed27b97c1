import type { Methods } from './method.ts';
import { refuse } from './refusal.ts';

export const basicMethods: Methods = {
  'api.test': {
    token: 'none',
    run: ({ args }) => (args.text('error') ? refuse(args.text('error') ?? '') : { args: {} }),
  },
  'auth.test': {
    run: ({ world }) => ({
      url: `https://${world.team.domain}.slack.com/`,
      team: world.team.name,
      user: world.people.get(world.app.botUserId)?.name ?? world.app.name,
      team_id: world.team.id,
      user_id: world.app.botUserId,
      bot_id: world.app.botId,
      is_enterprise_install: false,
    }),
  },
  'apps.connections.open': {
    token: 'app',
    run: ({ world, sockets }) => ({
      url: `${world.url.replace('http', 'ws')}/link/?ticket=${sockets.openTicket()}&app_id=${world.app.appId}`,
    }),
  },
  'team.info': {
    scope: 'team:read',
    run({ world, args }) {
      const team = world.teams.get(args.text('team') ?? world.team.id) ?? refuse('team_not_found');
      return {
        team: {
          id: team.id,
          name: team.name,
          url: `https://${team.domain}.slack.com/`,
          domain: team.domain,
          email_domain: '',
          icon: { image_default: true },
          avatar_base_url: 'https://ca.slack-edge.com/',
          is_verified: false,
        },
      };
    },
  },
  'bots.info': {
    scope: 'users:read',
    run({ world, args }) {
      const wanted = args.text('bot') ?? world.app.botId;
      const person = [...world.people.values()].find((each) => each.botId === wanted);
      if (!person) return refuse('bot_not_found');
      const isApp = person.id === world.app.botUserId;
      return {
        bot: {
          id: wanted,
          deleted: person.isDeleted,
          name: person.realName,
          updated: Math.floor(person.updatedAt.getTime() / 1000),
          app_id: isApp ? world.app.appId : `A${wanted.slice(1)}`,
          user_id: person.id,
          icons: { image_36: '', image_48: '', image_72: '' },
        },
      };
    },
  },
};
