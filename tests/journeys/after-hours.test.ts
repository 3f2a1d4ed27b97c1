import { expect, it } from 'vitest';
import { actionIds, blockIds } from '../../src/slack/ids.ts';
import { startJourney } from '../support/journey.ts';
import { dana, priya, tom } from '../support/journey-cast.ts';

const beforeClosing = { mode: 'socket' as const, at: '2026-11-20T15:00:00Z' };

it('a snooze that would end after closing ends when support hours begin again, and says so', async () => {
  const story = await startJourney(beforeClosing);
  await story.say(dana, 'The export is broken.');
  await story.at('2026-11-20T15:58:00Z');
  await story.press(priya, 'snooze', { selectedOption: '2h' });
  expect(story.nudgesTo(priya)[0]).toContain(
    'Snoozed until Monday 23 Nov, 09:00 UTC by @priya, past the deadline.',
  );
  const before = story.sandbox.slack.dm(priya).map(({ ts }) => ts);
  await story.at('2026-11-23T08:59:59Z');
  expect(story.sandbox.slack.dm(priya).map(({ ts }) => ts)).toEqual(before);
  await story.at('2026-11-23T09:00:00Z');
  expect(story.nudgesTo(priya)).toHaveLength(1);
  expect(story.sandbox.slack.dm(priya).map(({ ts }) => ts)).not.toEqual(before);
});

it('what is handed over on Friday evening is heard on Monday morning', async () => {
  const story = await startJourney(beforeClosing);
  await story.say(dana, 'The export is broken.');
  await story.at('2026-11-20T18:58:00Z');
  await handOver(tom);
  expect(story.nudgesTo(priya)[0]).toContain('handed over to @tom by @priya.');
  await story.at('2026-11-23T08:59:59Z');
  expect(story.nudgesTo(tom)).toEqual([]);
  await story.at('2026-11-23T09:00:00Z');
  expect(story.nudgesTo(tom)).toHaveLength(1);

  async function handOver(to: string) {
    await story.press(priya, 'handOver');
    await submitTo(to);
  }
  async function submitTo(to: string) {
    await story.sandbox.slack.submitView({
      user: priya,
      viewId: story.modal(priya).id,
      values: { [blockIds.handOverTo]: { [actionIds.handOverTo]: to } },
    });
    await story.quiet();
  }
});

it('nobody can hand over to themselves what they have already', async () => {
  const story = await startJourney(beforeClosing);
  await story.say(dana, 'The export is broken.');
  await story.at('2026-11-20T15:30:00Z');
  await story.press(priya, 'take');
  await story.press(priya, 'handOver');
  const refused = await story.sandbox.slack.submitView({
    user: priya,
    viewId: story.modal(priya).id,
    values: { [blockIds.handOverTo]: { [actionIds.handOverTo]: priya } },
  });
  await story.quiet();
  expect(refused.errors).toEqual({ [blockIds.handOverTo]: 'It is yours already. Choose somebody else.' });
  expect(story.nudgesTo(priya)).toHaveLength(1);
});
