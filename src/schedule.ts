import cron, { type ScheduledTask } from 'node-cron';

/** One recurring duty. Cron only wakes: what is due is decided in the database, so a missed tick loses nothing. */
export interface Duty {
  name: string;
  /** With seconds: `second minute hour day month weekday`. */
  cron: string;
  run(): Promise<unknown>;
}

/** What the duties are, by name; `main` gives the functions. */
export type DutyRuns = Record<
  'apply' | 'sweep' | 'close' | 'tell' | 'send' | 'weekly' | 'reread' | 'whereabouts' | 'forget' | 'keepUp',
  () => Promise<unknown>
>;

/** Every recurring duty of the app. */
export function duties(runs: DutyRuns): Duty[] {
  return [
    { name: 'apply what was recorded', cron: '*/15 * * * * *', run: runs.apply },
    { name: 'nudge and note breaches', cron: '*/5 * * * * *', run: runs.sweep },
    { name: 'close what has gone quiet, and ask about it', cron: '4-59/5 * * * * *', run: runs.close },
    { name: 'bring lists up to date', cron: '*/5 * * * * *', run: runs.tell },
    { name: 'send what is in the outbox', cron: '*/5 * * * * *', run: runs.send },
    { name: 'post the weekly report', cron: '5 */5 * * * *', run: runs.weekly },
    { name: 'read again what was missed', cron: '30 17 * * * *', run: runs.reread },
    { name: 'ask who is there, and who takes turns', cron: '40 2-59/4 * * * *', run: runs.whereabouts },
    { name: 'forget deliveries long applied', cron: '45 43 3 * * *', run: runs.forget },
    { name: 'keep the tables in shape', cron: '3-58/5 * * * * *', run: runs.keepUp },
  ];
}

/** Starts the duties. A duty that is still at work when its time comes again is not started twice. */
export function startSchedule(
  list: readonly Duty[],
  onError: (name: string, error: unknown) => void,
): { stop(): Promise<void> } {
  const tasks: ScheduledTask[] = list.map(({ name, cron: expression, run }) =>
    cron.schedule(
      expression,
      async () => {
        try {
          await run();
        } catch (error) {
          onError(name, error);
        }
      },
      { name, noOverlap: true },
    ),
  );
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
    },
  };
}
