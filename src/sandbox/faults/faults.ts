import type { SocketServer } from '../socket/socket-server.ts';
import type { CallFaultSwitches, CallFaults } from './call-faults.ts';
import type { DeliveryFaultSwitches, DeliveryFaults } from './delivery-faults.ts';

/** Everything that can be made to go wrong. */
export interface Faults extends CallFaultSwitches, DeliveryFaultSwitches {
  /** Ends all Socket Mode connections: with a `disconnect` message first, or without a word. */
  closeSockets(how: 'warning' | 'refresh_requested' | 'abrupt'): void;
  /** Forgets all faults set before. Held events are lost. */
  clear(): void;
}

export function createFaults(calls: CallFaults, deliveries: DeliveryFaults, sockets: SocketServer): Faults {
  const { take: _take, clear: clearCalls, ...callSwitches } = calls;
  const { planFor: _planFor, clear: clearDeliveries, ...deliverySwitches } = deliveries;
  return {
    ...callSwitches,
    ...deliverySwitches,
    closeSockets: (how) => sockets.close(how),
    clear() {
      clearCalls();
      clearDeliveries();
    },
  };
}
