import { afterEach, describe, expect, test, vi } from 'vitest';
import { createRunner, type Runner } from '../../src/intake/runner.ts';

/** A runner whose pieces of work end when told to, and how many of them are at work. */
function workshop(restMs = 0) {
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const told: unknown[] = [];
  const count = { begun: 0, atOnce: 0, mostAtOnce: 0 };
  const runner: Runner = createRunner(
    async () => {
      count.begun += 1;
      count.atOnce += 1;
      count.mostAtOnce = Math.max(count.mostAtOnce, count.atOnce);
      try {
        await new Promise<void>((resolve, reject) => ends.push({ resolve, reject }));
      } finally {
        count.atOnce -= 1;
      }
    },
    (error) => told.push(error),
    restMs,
  );
  const end = async () => {
    ends.shift()?.resolve();
    await settled();
  };
  return { runner, count, told, ends, end };
}

/** Everything that follows from promises already settled has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('work begins at once where nothing is at work', () => {
  const { runner, count } = workshop();
  runner.wake();
  expect(count.begun).toBe(1);
});

describe('calls during a run', () => {
  test('share one more run, which begins after it', async () => {
    const { runner, count, end } = workshop();
    runner.wake();
    const asked = [runner.run(), runner.run(), runner.run()];
    runner.wake();
    expect(count.begun).toBe(1);
    await end();
    expect(count.begun).toBe(2);
    await end();
    await Promise.all(asked);
    expect(count.begun).toBe(2);
  });

  test('are done only when that next run has ended', async () => {
    const { runner, end } = workshop();
    const done: string[] = [];
    void runner.run().then(() => done.push('first'));
    void runner.run().then(() => done.push('second'));
    await end();
    expect(done).toEqual(['first']);
    await end();
    expect(done).toEqual(['first', 'second']);
  });
});

test('never two at once, also for whoever asks again as soon as a run is over', async () => {
  const { runner, count, end } = workshop();
  void runner.run().then(() => runner.run());
  runner.wake();
  while (count.atOnce > 0) await end();
  expect(count).toMatchObject({ mostAtOnce: 1, begun: 2 });
});

describe('with a rest between runs', () => {
  afterEach(() => vi.useRealTimers());

  test('the first begins at once, and what comes during the rest shares the run after it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { runner, count, end } = workshop(200);
    runner.wake();
    await end();
    runner.wake();
    runner.wake();
    vi.advanceTimersByTime(199);
    expect(count.begun).toBe(1);
    vi.advanceTimersByTime(1);
    expect(count.begun).toBe(2);
    await end();
    vi.advanceTimersByTime(1000);
    expect(count.begun).toBe(2);
  });

  test('whoever needs it now does not wait', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { runner, count, end } = workshop(200);
    runner.wake();
    await end();
    runner.wake();
    const asked = runner.run();
    expect(count.begun).toBe(2);
    await end();
    await asked;
    vi.advanceTimersByTime(1000);
    expect(count.begun).toBe(2);
  });

  test('nothing that was asked for is left when it is idle', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { runner, count, end } = workshop(200);
    runner.wake();
    await end();
    runner.wake();
    const idle = runner.idle();
    await end();
    await idle;
    expect(count.begun).toBe(2);
  });
});

describe('a run that fails', () => {
  test('fails for whoever asked for it, and for nobody else', async () => {
    const { runner, ends, end } = workshop();
    const first = runner.run();
    const second = runner.run();
    ends.shift()?.reject(new Error('the database is away'));
    await expect(first).rejects.toThrow('the database is away');
    await settled();
    await end();
    await expect(second).resolves.toBeUndefined();
  });

  test('is told once where it was only woken', async () => {
    const { runner, ends, told } = workshop();
    runner.wake();
    ends.shift()?.reject(new Error('the database is away'));
    await settled();
    expect(told).toEqual([new Error('the database is away')]);
  });
});

describe('idle', () => {
  test('is at once where nothing is at work', async () => {
    await workshop().runner.idle();
  });

  test('waits for the run that was asked for meanwhile too', async () => {
    const { runner, count, end } = workshop();
    runner.wake();
    runner.wake();
    let isIdle = false;
    void runner.idle().then(() => {
      isIdle = true;
    });
    await end();
    expect({ isIdle, begun: count.begun }).toEqual({ isIdle: false, begun: 2 });
    await end();
    expect(isIdle).toBe(true);
  });

  test('does not fail with the run that it waits for', async () => {
    const { runner, ends } = workshop();
    runner.wake();
    const idle = runner.idle();
    ends.shift()?.reject(new Error('the database is away'));
    await expect(idle).resolves.toBeUndefined();
  });
});
