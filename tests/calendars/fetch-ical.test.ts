import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchIcal } from '../../src/calendars/fetch-ical.ts';

const ICAL = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const problemOf = async (place: string, patienceMs?: number) => {
  const fetched = await fetchIcal(place, patienceMs);
  return fetched.ok ? undefined : fetched.problems.map(({ problem, mend }) => `${problem}. ${mend}`).join();
};

describe('from a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cx-urgency-ical-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('the text, and the name of the file', async () => {
    const path = join(folder, 'days.ics');
    await writeFile(path, ICAL);
    expect(await fetchIcal(path)).toEqual({ ok: true, text: ICAL, from: 'days.ics' });
  });

  test('one that is not there, a folder, and one that is too big are refused', async () => {
    const big = join(folder, 'big.ics');
    await writeFile(big, 'x'.repeat(2 * 1024 * 1024 + 1));
    expect(await problemOf(join(folder, 'none.ics'))).toMatch(/none\.ics does not exist\. Name an iCal file/);
    expect(await problemOf(folder)).toContain('is a folder');
    expect(await problemOf(big)).toBe(
      'it is larger than 2 MB. Export a calendar of days off alone, or fewer years of it.',
    );
  });
});

describe('from an address', () => {
  let server: Server;
  let host: string;
  const pages: Record<string, RequestListener> = {
    '/days.ics': (_, response) => response.end(ICAL),
    '/moved': (_, response) => response.writeHead(302, { location: '/days.ics' }).end(),
    '/private': (_, response) => response.writeHead(403).end(),
    '/big': (_, response) => response.end('x'.repeat(3 * 1024 * 1024)),
    '/slow': (_, response) => response.write('BEGIN:VCALENDAR'),
    '/cut': (_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('BEGIN');
      setTimeout(() => response.destroy(), 20);
    },
  };
  beforeAll(async () => {
    server = createServer((request, response) => {
      const page = pages[request.url ?? ''];
      if (page === undefined) response.writeHead(404).end();
      else page(request, response);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('the text and the host, after a redirect too', async () => {
    const wanted = { ok: true, text: ICAL, from: '127.0.0.1' };
    expect(await fetchIcal(`http://${host}/days.ics`)).toEqual(wanted);
    expect(await fetchIcal(`http://${host}/moved`)).toEqual(wanted);
  });

  test('a webcal address is asked over https', async () => {
    // Nothing here speaks TLS: that the handshake fails shows that one was tried.
    expect(await problemOf(`webcal://${host}/days.ics`)).toContain(`${host} cannot be reached (`);
  });

  test.each([
    ['/none.ics', 'answered 404 Not Found. Check the address'],
    ['/private', 'answered 403 Forbidden. Use an address that needs no sign-in'],
    ['/big', 'it is larger than 2 MB'],
    ['/cut', 'cannot be reached ('],
  ])('%s is refused with what went wrong', async (path, words) => {
    expect(await problemOf(`http://${host}${path}`)).toContain(words);
  });

  test('one that does not come to an end is refused, without its secret', async () => {
    pages['/slow?secret=hidden'] = pages['/slow'] as RequestListener;
    const problem = await problemOf(`http://${host}/slow?secret=hidden`, 100);
    expect(problem).toContain('did not answer within 0.1 seconds');
    expect(problem).not.toContain('hidden');
  });

  test('a host that is not there, and what is no address', async () => {
    const port = (server.address() as AddressInfo).port;
    expect(await problemOf(`http://127.0.0.2:${port}/`)).toContain('cannot be reached (ECONNREFUSED)');
    expect(await problemOf('http://')).toContain('that is not an address');
  });
});
