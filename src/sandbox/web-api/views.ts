import { openView, publishHome, pushView, updateView, type ViewResult } from '../interactions/view-stack.ts';
import type { Fields } from '../wire/json.ts';
import { copyOf } from '../wire/json.ts';
import type { Call, Methods } from './method.ts';
import { refuse, refuseWith } from './refusal.ts';

export const viewMethods: Methods = {
  'views.open': {
    run(call) {
      const { user } = exchanged(call);
      return shown(openView(call.world, user, call.args.object('view')));
    },
  },
  'views.push': {
    run(call) {
      const { user } = exchanged(call);
      return shown(pushView(call.world, user, call.args.object('view')));
    },
  },
  'views.update': {
    run({ world, args }) {
      const viewId = args.text('view_id');
      const externalId = args.text('external_id');
      if (!viewId && !externalId) refuseWith('invalid_arguments', ['missing required field: view_id']);
      const which = viewId ? { viewId } : { externalId: externalId ?? '' };
      return shown(updateView(world, which, args.text('hash'), args.object('view')));
    },
  },
  'views.publish': {
    run({ world, args }) {
      const user = args.required('user_id');
      if (!world.people.has(user))
        refuseWith('invalid_arguments', ['invalid `user_id` [json-pointer:/user_id]']);
      return shown(publishHome(world, user, args.text('hash'), args.object('view')));
    },
  },
};

/** A trigger is used up even when the view is then refused. */
function exchanged({ interactions, args }: Call): { user: string } {
  const exchange = interactions.triggers.exchange(args.required('trigger_id'));
  return exchange.isValid ? exchange : refuse(exchange.error);
}

function shown(result: ViewResult): Fields {
  if (result.isOpen) return { view: copyOf(result.view) };
  return result.error === 'invalid_arguments'
    ? refuseWith('invalid_arguments', result.faults)
    : refuse(result.error);
}
