import { expect, it } from 'vitest';
import { startJourney } from '../support/journey.ts';
import { dana, priya, tom } from '../support/journey-cast.ts';

it('thanks in a thread, on the ask or on its answer, leave what was answered in the channel answered', async () => {
  const story = await startJourney({ mode: 'socket', at: '2026-11-23T10:00:00Z' });
  const ask = await story.say(dana, 'How do I add a colleague?');
  await story.at('2026-11-23T10:10:00Z');
  const answer = await story.say(tom, 'Under Settings, then People.');
  await story.at('2026-11-23T10:12:00Z');
  await story.reply(dana, answer, 'Thanks!');
  await story.reply(dana, ask, 'Thank you');
  await story.at('2026-11-23T12:00:00Z');
  expect(story.nudgesTo(priya)).toEqual([]);
  expect(story.nudgesTo(tom)).toEqual([]);
  expect(await story.command(priya, 'open')).toContain('Nobody is waiting for a reply.');
});

it('a question in a thread on an answer is a wait of its own, for the next reply', async () => {
  const story = await startJourney({ mode: 'socket', at: '2026-11-23T10:00:00Z' });
  await story.say(dana, 'How do I add a colleague?');
  await story.at('2026-11-23T10:10:00Z');
  const answer = await story.say(tom, 'Under Settings, then People.');
  await story.at('2026-11-23T10:12:00Z');
  await story.reply(dana, answer, 'There is no such page. Where is it?');
  await story.at('2026-11-23T10:42:00Z');
  expect(story.nudgesTo(tom)).toEqual([expect.stringContaining('is waiting for the next reply')]);
  await story.reply(tom, answer, 'Sorry: it is called Members.');
  expect(story.nudgesTo(tom)).toEqual([expect.stringContaining('answered by @tom in 30 min')]);
  expect(story.nudgesTo(priya)).toEqual([]);
});
