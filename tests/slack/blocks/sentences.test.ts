import { expect, test } from 'vitest';
import {
  reportChannelSet,
  targetSet,
  tierSet,
  unwatched,
  watching,
} from '../../../src/slack/blocks/confirmations.ts';
import { helpMessage, unknownWord } from '../../../src/slack/blocks/help.ts';
import { forTheTeamOnly, periodUnknown, targetUnreadable } from '../../../src/slack/blocks/refusals.ts';
import { wordsOf } from './support.ts';

const inbox = { id: 'C0NORTH', name: 'ext-northwind' };

test('a channel that is watched: for whom, the owner, the target', () => {
  const message = watching({
    inbox,
    customerName: 'Northwind',
    ownerId: 'U0PRIYA',
    promised: { minutes: 60, hours: 'business' },
  });
  const sentence = 'Watching <#C0NORTH> for Northwind. Owner: <@U0PRIYA>. Target: 1 h of support hours.';
  expect(message).toEqual({
    text: sentence,
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: sentence, verbatim: true } }],
  });
});

test('without an owner, the confirmation says how to name one', () => {
  const message = watching({
    inbox,
    customerName: 'Northwind',
    ownerId: null,
    promised: { minutes: 90, hours: 'calendar' },
  });
  expect(message.text).toBe(
    'Watching <#C0NORTH> for Northwind. Owner: none yet; `/cx-urgency watch @somebody` names one. Target: 1 h 30 min around the clock.',
  );
});

test('the other confirmations say what changed and what stays', () => {
  expect(unwatched(inbox).text).toBe(
    'No longer watching <#C0NORTH>. What was counted so far stays in the reports; `/cx-urgency watch` starts again.',
  );
  expect(targetSet(inbox, { minutes: 30, hours: 'business' }).text).toBe(
    'Target in <#C0NORTH>: 30 min of support hours. It holds for what customers ask from now on; earlier asks keep theirs.',
  );
  expect(targetSet(inbox, null).text).toBe(
    'Target in <#C0NORTH>: none, the policy promises no first reply here. It holds for what customers ask from now on; earlier asks keep theirs.',
  );
  expect(tierSet('Northwind', 'gold', { minutes: 30, hours: 'business' }).text).toBe(
    'Northwind is of tier *gold*. Target: 30 min of support hours. It holds for what they ask from now on; earlier asks keep theirs.',
  );
  expect(tierSet('Northwind', null, null).text).toContain('Northwind is of no tier. Target: none,');
  expect(reportChannelSet({ id: 'C0TEAM', name: 'cx' }).text).toBe(
    'The weekly report comes to <#C0TEAM>, on Mondays at 09:00.',
  );
});

test('refusals are polite and say what would work', () => {
  expect(forTheTeamOnly('Acme & Co').text).toBe('This is for the team of Acme &amp; Co.');
  expect(targetUnreadable('<!here>').text).toBe(
    '“&lt;!here&gt;” is not a number of minutes. A whole number from 1 to 86400 (60 days) is, as in `/cx-urgency target 60`.',
  );
  expect(targetUnreadable('').text).toBe('How many minutes? Say so as in `/cx-urgency target 60`.');
  expect(periodUnknown('year').text).toContain('Try `/cx-urgency report 7d`');
});

test('help lists every word of the command', () => {
  const list = wordsOf(helpMessage())[0] ?? '';
  for (const usage of [
    'open',
    'mine',
    'report',
    'report here',
    'watch',
    'watch @owner',
    'unwatch',
    'target 30',
    'tier gold',
    'why &lt;link&gt;',
    'priority urgent &lt;link&gt;',
    'pause &lt;link&gt; reason',
    'help',
  ]) {
    expect(list).toContain(`\`/cx-urgency ${usage}\``);
  }
});

test('an unknown word gets what was probably meant, else what is used most, and where the rest is', () => {
  expect(wordsOf(unknownWord('wath', ['watch', 'unwatch']))).toEqual([
    'I do not know “wath”. Did you mean `/cx-urgency watch`, `/cx-urgency unwatch`? `/cx-urgency help` lists all.',
  ]);
  expect(unknownWord('<!here>', []).text).toBe(
    'I do not know “&lt;!here&gt;”. Used most are `/cx-urgency open`, `/cx-urgency mine`, `/cx-urgency report`. ' +
      '`/cx-urgency help` lists all.',
  );
});
