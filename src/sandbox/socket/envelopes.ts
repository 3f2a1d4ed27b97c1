import type { Attempt } from '../deliveries/delivery.ts';
import type { Fields } from '../wire/json.ts';

const host = 'applink-local-workspace';

/** The first message of a connection. */
export function helloMessage(appId: string, connectionCount: number): Fields {
  return {
    type: 'hello',
    num_connections: connectionCount,
    debug_info: { host, build_number: 1, approximate_connection_time: 18_060 },
    connection_info: { app_id: appId },
  };
}

/** Tells a client to reconnect: soon (`warning`) or at once (`refresh_requested`). */
export function disconnectMessage(reason: 'warning' | 'refresh_requested'): Fields {
  return { type: 'disconnect', reason, debug_info: { host } };
}

/** Events, and only events, say how often they were tried. */
export function envelopeOf(id: string, attempt: Attempt): Fields {
  return {
    envelope_id: id,
    type: attempt.kind,
    payload: attempt.payload,
    accepts_response_payload: attempt.acceptsResponsePayload,
    ...(attempt.kind === 'events_api'
      ? { retry_attempt: attempt.retryAttempt, retry_reason: attempt.retryReason }
      : {}),
  };
}
