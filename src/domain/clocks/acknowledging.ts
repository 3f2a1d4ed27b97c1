import type { IsReplyToAcknowledge } from '../conversations/under.ts';
import { mayCountAcknowledgements } from '../policy/terms.ts';
import type { InboxHistory, Terms } from './clock.ts';
import { measure } from './history.ts';
import { termsOfWait } from './run.ts';

/**
 * Whether saying that one looks into it is the reply to whoever waits, by what the clock of that wait is promised then.
 * Undefined where no policy has it so: then nothing needs to be asked.
 */
export function acknowledgingUnder(inbox: InboxHistory, terms: Terms): IsReplyToAcknowledge | undefined {
  if (!terms.policies.some(({ document }) => mayCountAcknowledgements(document))) return undefined;
  return (state) => {
    const wait = state.waits.at(-1);
    if (wait?.ending !== null) return false;
    return termsOfWait(measure(inbox, state, terms), wait)?.acknowledgementIsReply ?? false;
  };
}
