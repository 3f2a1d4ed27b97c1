import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { clientOf } from './bolt.ts';

export interface Envelope {
  type: string;
  envelope_id: string;
  payload: Record<string, unknown> & { event: Record<string, unknown> };
  accepts_response_payload: boolean;
  retry_attempt?: number;
  retry_reason?: string;
  [field: string]: unknown;
}

export interface Listener {
  socket: WebSocket;
  /** All messages of the connection, `hello` first. */
  heard: Envelope[];
  /** The events heard so far, without their wrapping. */
  events(): Record<string, unknown>[];
}

/** A bare Socket Mode client that hears everything; it acknowledges unless told otherwise. */
export async function listenTo(
  sandbox: Sandbox,
  answer: (envelope: Envelope) => unknown = () => ({}),
): Promise<Listener> {
  const { url } = await clientOf(sandbox, sandbox.appToken).apps.connections.open({});
  const socket = new WebSocket(url ?? '');
  const heard: Envelope[] = [];
  socket.on('message', (data) => {
    const envelope = JSON.parse(String(data)) as Envelope;
    heard.push(envelope);
    if (!envelope.envelope_id) return;
    const payload = answer(envelope);
    if (payload !== undefined) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload }));
  });
  await once(socket, 'message');
  return {
    socket,
    heard,
    events: () => heard.flatMap(({ payload }) => (payload?.event ? [payload.event] : [])),
  };
}
