import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';

export interface SignOfLife {
  /** how others find it: a file name inside the folder, or an absolute path where the folder cannot hold sockets */
  address: string;
  close(): Promise<void>;
}

/** Listens on a local socket until closed or until this process ends, whichever way. Does not keep the process running. */
export async function openSignOfLife(folder: string): Promise<SignOfLife> {
  const name = `owner-${randomUUID()}.sock`;
  const places =
    process.platform === 'win32' ? [`\\\\.\\pipe\\cx-urgency-${name}`] : [name, join(tmpdir(), name)];
  let failure: unknown;
  for (const address of places) {
    const path = socketPath(folder, address);
    // Longer ones are cut short by some systems without a word.
    if (Buffer.byteLength(path) > 100) continue;
    try {
      const server = await listen(path);
      return { address, close: () => close(server) };
    } catch (error) {
      failure = error; // some shared folders hold no sockets: try the next place
    }
  }
  throw new Error(`no socket can be opened in ${folder} or ${tmpdir()}`, { cause: failure });
}

/** Whether the process that opened the sign of life still runs. In doubt (no right to look): yes. */
export async function isAlive(folder: string, address: string): Promise<boolean> {
  const socket = connect(socketPath(folder, address));
  try {
    await once(socket, 'connect');
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code !== 'ECONNREFUSED' && code !== 'ENOENT';
  } finally {
    socket.destroy();
  }
}

/** The path of a sign of life, by the shorter way: a socket's path may have about a hundred bytes. */
export function socketPath(folder: string, address: string): string {
  if (isAbsolute(address) || address.startsWith('\\\\')) return address;
  const absolute = resolve(folder, address);
  const fromHere = relative(process.cwd(), absolute);
  return fromHere.length < absolute.length ? fromHere : absolute;
}

async function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  server.listen(path);
  await once(server, 'listening');
  server.unref();
  return server;
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  await once(server, 'close');
}
