import { randomBytes } from 'node:crypto';

export type Exchange =
  | { isValid: true; user: string; viewId: string | undefined }
  | { isValid: false; error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' };

/** Trigger ids: each opens one view, within a few real seconds of the interaction it came with. */
export interface Triggers {
  /** `viewId` is the view the interaction happened in, which is where a push goes. */
  issue(user: string, viewId?: string): string;
  exchange(triggerId: string): Exchange;
}

interface Trigger {
  user: string;
  viewId: string | undefined;
  issuedAtMs: number;
  isUsed: boolean;
}

export function createTriggers(lifetimeMs: number, teamId: string): Triggers {
  const triggers = new Map<string, Trigger>();
  let count = 0;
  return {
    issue(user, viewId) {
      count += 1;
      const serial = Number.parseInt(teamId.replaceAll(/\W/g, '').slice(-6), 36) || 1;
      const id = `${Date.now()}${count}.${serial}.${randomBytes(16).toString('hex')}`;
      triggers.set(id, { user, viewId, issuedAtMs: performance.now(), isUsed: false });
      return id;
    },
    exchange(triggerId) {
      const trigger = triggers.get(triggerId);
      if (!trigger) return { isValid: false, error: 'invalid_trigger_id' };
      if (trigger.isUsed) return { isValid: false, error: 'exchanged_trigger_id' };
      if (performance.now() - trigger.issuedAtMs > lifetimeMs) {
        return { isValid: false, error: 'expired_trigger_id' };
      }
      trigger.isUsed = true;
      return { isValid: true, user: trigger.user, viewId: trigger.viewId };
    },
  };
}
