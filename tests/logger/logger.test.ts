import { DrizzleQueryError } from 'drizzle-orm/errors';
import { describe, expect, test } from 'vitest';
import { boltLogger, createLogger } from '../../src/logger.ts';

function logTo(isReadable: boolean, level: 'debug' | 'info' = 'info') {
  const lines: string[] = [];
  const logger = createLogger({ level, isReadable, write: (line) => lines.push(line) });
  return { lines, logger, last: () => JSON.parse(lines.at(-1) ?? '{}') };
}

test('a machine gets one line of JSON, with the level by its name and the instant in ISO', () => {
  const { lines, logger, last } = logTo(false);
  logger.info({ channel: 'C1' }, 'ready');
  expect(lines).toHaveLength(1);
  expect(last()).toEqual({ level: 'info', time: expect.stringMatching(/Z$/), channel: 'C1', msg: 'ready' });
});

test('a person gets one plain line', () => {
  const { lines, logger } = logTo(true);
  logger.warn({ channel: 'C1', name: 'two words', attempts: 3 }, 'no answer yet');
  expect(lines).toEqual([
    expect.stringMatching(
      /^\d\d:\d\d:\d\d warn {2}no answer yet \(channel=C1 name="two words" attempts=3\)\n$/,
    ),
  ]);
});

test('a foreseen failure stays one line, an unforeseen one brings its stack', () => {
  const { lines, logger } = logTo(true);
  const error = new Error('timed out', { cause: new TypeError('no route') });
  logger.warn({ err: error }, 'will try again');
  expect(lines[0]).toMatch(/will try again: Error: timed out, because of TypeError: no route\n$/);
  logger.error({ err: error }, 'gave up');
  expect(lines[1]).toMatch(/no route\n\s+at .*logger\.test\.ts/);
});

describe('secrets are blotted out', () => {
  test.each([
    ['xoxb-123-456-abcDEF', 'xoxb-[redacted]'],
    ['xapp-1-A0-99-ffee', 'xapp-[redacted]'],
    ['xoxe.xoxp-1-Mi0yL', 'xoxe.xoxp-[redacted]'],
    ['postgres://cx:pa55w0rd@db:5432/cx', 'postgres://cx:[redacted]@db:5432/cx'],
    ['https://hooks.slack.com/actions/T1/2/abc', 'https://hooks.slack.com/actions/[redacted]'],
    ['wss://wss-primary.slack.com/link/?ticket=t1&app_id=a', 'wss://wss-primary.slack.com/link/?[redacted]'],
  ])('%s', (secret, shown) => {
    const { lines, logger } = logTo(false);
    logger.info({ nested: { value: secret }, err: new Error(`refused ${secret}`) }, `with ${secret}`);
    expect(lines[0]).not.toContain(secret);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: `with ${shown}`, nested: { value: shown } });
  });
});

describe('what people wrote is not logged', () => {
  const said = 'my card number is 4111';

  test('as a field of what is logged', () => {
    const { lines, logger } = logTo(false);
    logger.info({ message: { text: said, ts: '1.2' }, text: said, body: said, blocks: [said] }, 'received');
    expect(lines[0]).not.toContain(said);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ message: { ts: '1.2' } });
  });

  test('as a parameter in an error of the database', () => {
    const { lines, logger, last } = logTo(false);
    const cause = Object.assign(new Error('duplicate key'), { code: '23505', parameters: [said] });
    const error = new DrizzleQueryError('insert into messages values ($1)', [said], cause);
    logger.error({ err: error }, 'not saved');
    expect(lines[0]).not.toContain(said);
    expect(last().err).toMatchObject({
      message: 'Failed query: insert into messages values ($1)',
      cause: { message: 'duplicate key', code: '23505' },
    });
  });

  test("in Bolt's debug lines, which hold whole payloads", () => {
    const { lines, logger } = logTo(false, 'debug');
    const bolt = boltLogger(logger);
    bolt.debug(`received a message: {"text":"${said}"}`, { text: said });
    bolt.debug(`view: [{"text":"${said}"}]`);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain(said);
  });
});

test("Bolt's lines carry the name it gives itself, and errors their stack", () => {
  const { logger, last } = logTo(false);
  const bolt = boltLogger(logger);
  bolt.setName('socket-mode');
  bolt.error('cannot connect', new Error('refused'));
  expect(last()).toMatchObject({ level: 'error', from: 'socket-mode', msg: 'cannot connect' });
  expect(last().err.stack).toContain('logger.test.ts');
  bolt.error(new Error('alone'));
  expect(last().msg).toBe('alone');
});

test('Bolt asks for the level by one of its own four names', () => {
  expect(boltLogger(logTo(false, 'debug').logger).getLevel()).toBe('debug');
  expect(boltLogger(logTo(false, 'info').logger).getLevel()).toBe('info');
});
