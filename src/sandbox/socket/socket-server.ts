import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Answer, Attempt, Transport } from '../deliveries/delivery.ts';
import { fieldsOf, parsedJson, textOf } from '../wire/json.ts';
import { disconnectMessage, envelopeOf, helloMessage } from './envelopes.ts';

export interface SocketServer extends Transport {
  /** A one-time ticket for a connection, as apps.connections.open gives out. */
  openTicket(): string;
  /** Takes over an HTTP upgrade; refused without a valid ticket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(how: 'warning' | 'refresh_requested' | 'abrupt'): void;
  connectionCount(): number;
  /** Closes all connections; those that do not answer the closing soon are cut. */
  stop(): Promise<void>;
}

interface Pending {
  connection: WebSocket;
  settle(answer: Answer): void;
}

const pingIntervalMs = 10_000;
const closingGraceMs = 300;

/** Slack's side of Socket Mode. Each envelope goes to one of the open connections, in turn. */
export function createSocketServer(appId: string, onChange: () => void): SocketServer {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const pending = new Map<string, Pending>();
  let connections: WebSocket[] = [];
  let turn = 0;

  const pings = setInterval(() => {
    for (const connection of connections) connection.ping('Ping from workspace');
  }, pingIntervalMs);
  pings.unref();

  function welcome(connection: WebSocket): void {
    connections.push(connection);
    connection.on('message', (data) => acknowledge(String(data)));
    connection.on('error', () => connection.terminate());
    connection.on('close', () => {
      connections = connections.filter((each) => each !== connection);
      for (const [id, each] of pending) {
        if (each.connection !== connection) continue;
        pending.delete(id);
        each.settle({ isAcked: false, reason: 'connection_failed', mayRetry: true });
      }
      onChange();
    });
    connection.send(JSON.stringify(helloMessage(appId, connections.length)));
    onChange();
  }

  function acknowledge(text: string): void {
    const message = fieldsOf(parsedJson(text));
    const id = textOf(message.envelope_id) ?? '';
    const waiting = pending.get(id);
    if (!waiting) return;
    pending.delete(id);
    const payload = fieldsOf(message.payload);
    waiting.settle({ isAcked: true, body: Object.keys(payload).length > 0 ? payload : undefined });
  }

  return {
    openTicket() {
      const ticket = crypto.randomUUID();
      tickets.add(ticket);
      return ticket;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, welcome);
    },
    isReachable: () => connections.some((each) => each.readyState === WebSocket.OPEN),
    connectionCount: () => connections.length,
    attempt(attempt: Attempt, timeoutMs) {
      const open = connections.filter((each) => each.readyState === WebSocket.OPEN);
      const connection = open[turn++ % Math.max(1, open.length)];
      if (!connection)
        return Promise.resolve({ isAcked: false, reason: 'connection_failed', mayRetry: true });
      const id = crypto.randomUUID();
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          pending.delete(id);
          resolve({ isAcked: false, reason: 'timeout', mayRetry: true });
        }, timeoutMs);
        const settle = (answer: Answer) => {
          clearTimeout(timer);
          resolve(answer);
        };
        pending.set(id, { connection, settle });
        connection.send(JSON.stringify(envelopeOf(id, attempt)));
      });
    },
    close(how) {
      for (const connection of [...connections]) {
        if (how === 'abrupt') connection.terminate();
        else connection.send(JSON.stringify(disconnectMessage(how)));
      }
    },
    async stop() {
      clearInterval(pings);
      await Promise.all(connections.map(closeGently));
      server.close();
    },
  };
}

function closeGently(connection: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => connection.terminate(), closingGraceMs);
    connection.once('close', () => {
      clearTimeout(cut);
      resolve();
    });
    connection.close(1001);
  });
}
