import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** One keep-alive connection of HTTP/1.1: as little as delivering takes, so that the sender leaves the machine alone. */
export interface Connection {
  /** Sends a request and waits for its answer. @returns the status @throws where the connection ends before */
  send(request: Buffer): Promise<number>;
  end(): void;
}

/** A POST as it goes over the wire. */
export function asRequest(url: URL, headers: Record<string, string>, body: string): Buffer {
  const all = { host: url.host, ...headers, 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${url.pathname} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

export async function openConnection(url: URL): Promise<Connection> {
  const socket = connect(Number(url.port), url.hostname);
  socket.setNoDelay(true);
  await once(socket, 'connect');
  return {
    async send(request) {
      socket.write(request);
      return await readAnswer(socket);
    },
    end: () => socket.destroy(),
  };
}

function readAnswer(socket: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = '';
    const onClose = () => reject(new Error('The connection ended without an answer'));
    const onData = (data: Buffer) => {
      text += data.toString('latin1');
      if (!isWhole(text)) return;
      socket.off('data', onData).off('close', onClose);
      resolve(Number(text.slice(9, 12)));
    };
    socket.on('data', onData).on('close', onClose);
  });
}

/** Acknowledgements are short: a head, and a body of a known length or in chunks. */
function isWhole(text: string): boolean {
  const headEnd = text.indexOf('\r\n\r\n');
  if (headEnd < 0) return false;
  const head = text.slice(0, headEnd).toLowerCase();
  if (head.includes('transfer-encoding: chunked')) return text.endsWith('\r\n0\r\n\r\n');
  const length = Number(/content-length: (\d+)/.exec(head)?.[1] ?? 0);
  return text.length >= headEnd + 4 + length;
}
