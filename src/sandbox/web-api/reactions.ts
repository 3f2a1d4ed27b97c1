import { withoutMetadata } from '../workspace/messages.ts';
import { addReaction, removeReaction } from '../workspace/reactions.ts';
import { permalinkOf } from './chat.ts';
import { joinedChannel, messageIn } from './lookup.ts';
import type { Call, Methods } from './method.ts';
import { refuse } from './refusal.ts';

export const reactionMethods: Methods = {
  'reactions.add': {
    scope: 'reactions:write',
    run(call) {
      const { channel, message, name } = target(call);
      const isNew = addReaction(call.world, channel, message, call.world.app.botUserId, name);
      return isNew ? {} : refuse('already_reacted');
    },
  },
  'reactions.remove': {
    scope: 'reactions:write',
    run(call) {
      const { channel, message, name } = target(call);
      const wasThere = removeReaction(call.world, channel, message, call.world.app.botUserId, name);
      return wasThere ? {} : refuse('no_reaction');
    },
  },
  'reactions.get': {
    scope: 'reactions:read',
    run({ world, args }) {
      const channel = joinedChannel(world, args.required('channel'));
      const message = messageIn(channel, args.required('timestamp'));
      const permalink = permalinkOf(world, channel.id, message);
      return { type: 'message', channel: channel.id, message: { ...withoutMetadata(message), permalink } };
    },
  },
};

function target({ world, args }: Call) {
  const name = args.required('name').replaceAll(':', '');
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) refuse('invalid_name');
  const channel = joinedChannel(world, args.required('channel'));
  return { channel, message: messageIn(channel, args.required('timestamp')), name };
}
