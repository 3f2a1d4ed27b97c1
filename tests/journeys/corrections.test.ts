import { describe, expect, it } from 'vitest';
import { modesByDatabase, startJourney } from '../support/journey.ts';
import { beacon, dana, globex, omar, priya, raj, tom } from '../support/journey-cast.ts';

const others = 'The other conversation\n[Choose a conversation]';

describe.each(modesByDatabase)('a verdict that staff corrects, over %s', (mode) => {
  it('“It needs a reply”: the clock runs from when it was written, and the nudge comes', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const thanks = await story.say(dana, 'Thanks');
    await story.at('2026-11-23T10:40:00Z');
    expect(story.nudgesTo(priya)).toEqual([]);
    expect(await story.correcting(tom, thanks)).toBe(
      '*Dana Reyes* wrote:\n>Thanks\n' +
        'Nobody owes it a reply: it is a courtesy: only thanks, greetings or agreement.\n' +
        'How is it?\n[It needs a reply]',
    );
    expect(await story.correct(tom, 'asked')).toBe(
      '>Thanks\nIt counts as an *ask* now, since Monday 23 Nov, 10:00 UTC.\n' +
        '“Thanks” by Dana Reyes waits: reply due Monday 23 Nov, 11:00 UTC (due in 20 min).',
    );
    expect(story.nudgesTo(priya)[0]).toContain(
      'is waiting for a first reply in #ext-northwind.\n>Thanks\n*Asked*\nMonday 23 Nov, 10:00 UTC',
    );
    expect(await story.why(tom, thanks)).toContain('@tom said that it is an ask, Monday 23 Nov, 10:40 UTC.');
    await story.say(tom, 'You are welcome. Your export runs again.');
    expect(story.nudgesTo(priya)[0]).toContain('answered by @tom in 40 min');
  });

  it('“No reply needed” settles the nudge, may be taken back, and is told in the report', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const note = await story.say(dana, 'We will be closed on Friday.');
    await story.at('2026-11-23T10:40:00Z');
    expect(await story.correcting(tom, note)).toContain(
      'It is read as an *ask*: it waits for a reply since Monday 23 Nov, 10:00 UTC.\n' +
        'How is it?\n[No reply needed]',
    );
    expect(await story.correct(tom, 'no_reply_needed')).toBe(
      '>We will be closed on Friday.\nNobody waits for a reply to it any more.\n' +
        'Nobody waits for a reply in its conversation.',
    );
    expect(story.nudgesTo(priya)).toEqual([
      '✓ *Northwind*: no reply needed, said @tom.\nWe will be closed on Friday.',
    ]);
    expect(await story.command(priya, 'report week')).toContain(
      'Nudge precision: 0 of 1 nudged ask needed a reply · 1 marked “no reply needed”.',
    );

    expect(await story.correcting(priya, note)).toContain(
      'It is read as an *ask*: no reply needed, said @tom, Monday 23 Nov, 10:40 UTC.\n' +
        'How is it?\n[It needs a reply]',
    );
    expect(await story.correct(priya, 'asked')).toContain('It counts as an *ask* now');
    expect(story.nudgesTo(priya)[0]).toContain('is waiting for a first reply');
    const report = await story.command(priya, 'report week');
    expect(report).toContain('Nudge precision: 1 of 1 nudged ask needed a reply.');
    await story.at('2026-11-23T11:00:01Z');
    expect(story.nudgesTo(priya)[0]).toContain('has waited longer than promised');
  });
});

describe.each(modesByDatabase)('an answer that staff corrects, over %s', (mode) => {
  it('“It is no answer”: the customer waits on, and “It answers” takes that back', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:10:00Z');
    const words = await story.say(tom, 'The export team meets at noon.');
    expect(await story.command(priya, 'open')).toContain('*Nobody is waiting for a reply.*');
    await story.at('2026-11-23T10:20:00Z');
    expect(await story.correcting(priya, words)).toContain(
      'How is it?\n[It is no answer: the customer still waits]',
    );
    expect(await story.correct(priya, 'no_answer')).toBe(
      '>The export team meets at noon.\nIt is no answer any more: the customer still waits.\n' +
        '“The export is broken.” by Dana Reyes waits: reply due Monday 23 Nov, 11:00 UTC (due in 40 min).',
    );
    expect(await story.command(priya, 'open')).toContain('*1 message is waiting for a reply.*');
    expect(await story.why(tom, ask)).toContain('is waiting for a first reply');

    expect(await story.correcting(priya, words)).toContain('How is it?\n[It answers]');
    expect(await story.correct(priya, 'answers')).toContain(
      '“The export is broken.” by Dana Reyes is answered by this message now.',
    );
    await story.restart();
    expect(await story.command(priya, 'open')).toContain('*Nobody is waiting for a reply.*');
  });

  it('“It answers”: what was read as an acknowledgement ends the wait when it was written', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'Who looks after our export?');
    await story.at('2026-11-23T10:10:00Z');
    const words = await story.say(tom, 'Our engineers are looking into it');
    await story.at('2026-11-23T11:30:00Z');
    expect(await story.command(priya, 'open')).toContain('*1 message is waiting for a reply, and overdue.*');
    expect(await story.correcting(priya, words)).toContain('How is it?\n[It answers]');
    expect(await story.correct(priya, 'answers')).toContain('is answered by this message now.');
    expect(await story.why(tom, ask)).toContain('Nobody is waiting here: answered by @tom');
  });
});

describe.each(modesByDatabase)('a grouping that staff corrects, over %s', (mode) => {
  it('“It answers another ask”: the other clock ends with it, and the first one runs on', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const first = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:02:00Z');
    const second = await story.say(omar, 'The October invoice shows the wrong VAT number.');
    await story.at('2026-11-23T10:20:00Z');
    const answer = await story.say(tom, 'The VAT number of the invoice is right now.');
    expect(await story.why(tom, first)).toContain('is waiting for a first reply');

    expect(await story.correcting(priya, answer)).toBe(
      '*Tom Becker* wrote:\n>The VAT number of the invoice is right now.\n' +
        'It is read as staff’s *answer* to “The October invoice shows the wrong VAT number.” by Omar Haddad.\n' +
        'How is it?\n[It is no answer: the customer still waits]\n[It answers another ask]\n[It begins a conversation of its own]\n[Both conversations are one]\n' +
        others,
    );
    expect(await story.correct(priya, 'belongs')).toBe('Choose the other conversation.');
    const chosen = 'Dana Reyes, Monday 10:00: The export is broken.';
    expect(await story.correct(priya, 'belongs', chosen)).toBe(
      '>The VAT number of the invoice is right now.\n' +
        '“The export is broken.” by Dana Reyes is answered by this message now.\n' +
        '“The October invoice shows the wrong VAT number.” by Omar Haddad waits again: ' +
        'reply due Monday 23 Nov, 11:02 UTC (due in 42 min).\n' +
        'Nobody waits for a reply in its conversation.',
    );
    expect(await story.why(tom, first)).toContain('Nobody is waiting here: answered by @tom');
    expect(await story.why(tom, second)).toContain('is waiting for a first reply');
    expect(await story.command(priya, 'open')).toContain('*1 message is waiting for a reply.*');

    // The last word counts.
    await story.correcting(priya, answer);
    await story.correct(priya, 'belongs', 'The October invoice');
    expect(await story.why(tom, first)).toContain('is waiting for a first reply');
    expect(await story.why(tom, second)).toContain('Nobody is waiting here: answered by @tom');
  });

  it('splits what was taken for one, and makes one of two', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:02:00Z');
    const second = await story.say(dana, 'The import does not work either.');
    expect(await story.command(priya, 'open')).toContain('*1 message is waiting for a reply.*');
    expect(await story.correcting(priya, second)).toContain(
      '[No reply needed]\n[It begins a conversation of its own]',
    );
    expect(await story.correct(priya, 'begins')).toBe(
      '>The import does not work either.\nIt begins a conversation of its own now.\n' +
        '“The import does not work either.” by Dana Reyes waits: reply due Monday 23 Nov, 11:02 UTC (due in 1 h).',
    );
    expect(await story.command(priya, 'open')).toContain('*2 messages are waiting for a reply.*');
    expect(await story.correcting(priya, second)).toContain(`[Both conversations are one]\n${others}`);
    expect(await story.correct(priya, 'merged', 'The export')).toBe(
      '>The import does not work either.\n' +
        'Its conversation and that of “The export is broken.” by Dana Reyes are one now.\n' +
        '“The export is broken.” by Dana Reyes waits: reply due Monday 23 Nov, 11:00 UTC (due in 58 min).',
    );
    expect(await story.command(priya, 'open')).toContain('*1 message is waiting for a reply.*');
    await story.restart();
    await story.say(tom, 'Both work again.');
    expect(await story.command(priya, 'open')).toContain('*Nobody is waiting for a reply.*');
  });

  it('gives back a conversation of its own to what was put elsewhere, also where it is the older one', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const first = await story.say(dana, 'The export is broken.');
    await story.at('2026-11-23T10:02:00Z');
    await story.say(omar, 'The October invoice shows the wrong VAT number.');
    expect(await story.correcting(tom, first)).not.toContain('[It begins a conversation of its own]');
    expect(await story.correct(tom, 'belongs', 'The October invoice')).toContain(
      'It belongs to the conversation of “The October invoice shows the wrong VAT number.” by Omar Haddad now.',
    );
    expect(await story.command(priya, 'open')).toContain('*1 message is waiting for a reply.*');
    expect(await story.correcting(tom, first)).toContain('[It begins a conversation of its own]');
    expect(await story.correct(tom, 'begins')).toContain('It begins a conversation of its own now.');
    expect(await story.command(priya, 'open')).toContain('*2 messages are waiting for a reply.*');
  });

  it('takes out of a thread what asks for something else', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.reply(tom, ask, 'Mended: please try again.');
    await story.at('2026-11-23T10:30:00Z');
    const other = await story.reply(dana, ask, 'Where is the October invoice?');
    expect(await story.correcting(priya, other)).toContain('[It begins a conversation of its own]');
    expect(await story.correct(priya, 'begins')).toContain('It begins a conversation of its own now.');
    expect(await story.why(tom, other)).toContain('*Northwind* is waiting for a first reply.');
    await story.reply(tom, ask, 'It is in your mailbox now.');
    expect(await story.why(tom, other)).toContain('Nobody is waiting here: answered by @tom');
  });
});

describe.each(modesByDatabase)('Correct this, over %s', (mode) => {
  it('is for staff alone, in channels that are watched', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    expect(await story.correcting(dana, ask)).toBe('');
    expect(story.shownTo(dana)).toEqual(['This is for the team of Acme.']);
    const elsewhere = await story.say(raj, 'The import is broken.', { channel: globex });
    expect(await story.correcting(tom, elsewhere, globex)).toBe(
      'This channel is not watched, so there is nothing to correct.',
    );
    const alert = await story.say(beacon, 'All systems work.');
    expect(await story.correcting(tom, alert)).toContain('Neither a customer nor staff wrote this');
  });

  it('stands under each explanation, and closes with it', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    const { slack } = story.sandbox;
    await story.why(tom, ask);
    await slack.press({ user: tom, viewId: story.modal(tom).id, actionId: 'correct_this' });
    await story.quiet();
    expect(story.modal(tom).title).toMatchObject({ text: 'Correct this' });
    expect(slack.viewStack(tom)).toHaveLength(2);
    expect(await story.correct(tom, 'no_reply_needed')).toContain('Nobody waits for a reply to it any more.');
    await slack.closeView({ user: tom, viewId: story.modal(tom).id });
    expect(slack.viewStack(tom)).toEqual([]);
    expect(await story.why(tom, ask)).toContain('no reply needed, said @tom');
  });

  it('is carried out also where its modal is closed meanwhile', async () => {
    const story = await startJourney({ mode, at: '2026-11-23T10:00:00Z' });
    const ask = await story.say(dana, 'The export is broken.');
    await story.correcting(tom, ask);
    story.sandbox.faults.fail('views.update', 'not_found');
    await story.correct(tom, 'no_reply_needed');
    expect(await story.command(tom, 'open')).toContain('*Nobody is waiting for a reply.*');
  });
});
