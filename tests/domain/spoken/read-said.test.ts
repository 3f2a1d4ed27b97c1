import { expect, test } from 'vitest';
import { readSaid } from '../../../src/domain/spoken/read-said.ts';
import type { Said } from '../../../src/domain/spoken/said.ts';

const phone = { what: 'answered', how: 'phone', time: null, minutesAgo: null } as const;

test.each<[string, Said]>([
  ['on it', { what: 'take' }],
  ["I'm on it!", { what: 'take' }],
  ['I’ll take it', { what: 'take' }],
  ['got it, thanks', { what: 'take' }],
  ['Bin dran', { what: 'take' }],
  ['Ich übernehme', { what: 'take' }],
  ["Je m'en occupe", { what: 'take' }],
  ['Me encargo', { what: 'take' }],
  ['snooze', { what: 'snooze', minutes: 120 }],
  ['snooze 2h', { what: 'snooze', minutes: 120 }],
  ['snooze for 30 min', { what: 'snooze', minutes: 30 }],
  ['later, 1.5 hours', { what: 'snooze', minutes: 90 }],
  ['remind me again in 45 minutes', { what: 'snooze', minutes: 45 }],
  ['später, 2 Stunden', { what: 'snooze', minutes: 120 }],
  ['plus tard, 2 heures', { what: 'snooze', minutes: 120 }],
  ['más tarde, 3 horas', { what: 'snooze', minutes: 180 }],
  ['snooze until 15:00', { what: 'snooze_until', time: { hour: 15, minute: 0 }, isTomorrow: false }],
  ['snooze till 3pm', { what: 'snooze_until', time: { hour: 15, minute: 0 }, isTomorrow: false }],
  ['snooze until 12.30', { what: 'snooze_until', time: { hour: 12, minute: 30 }, isTomorrow: false }],
  ['schlummern bis 15 Uhr', { what: 'snooze_until', time: { hour: 15, minute: 0 }, isTomorrow: false }],
  ['rappelle-moi à 15h30', { what: 'snooze_until', time: { hour: 15, minute: 30 }, isTomorrow: false }],
  ['luego, hasta las 15:00', { what: 'snooze_until', time: { hour: 15, minute: 0 }, isTomorrow: false }],
  [
    'snooze until tomorrow at 11:00',
    { what: 'snooze_until', time: { hour: 11, minute: 0 }, isTomorrow: true },
  ],
  ['snooze until tomorrow', { what: 'snooze_until_morning' }],
  ['remind me tomorrow morning', { what: 'snooze_until_morning' }],
  ['erinnere mich morgen', { what: 'snooze_until_morning' }],
  ['not a promise', { what: 'not_promised' }],
  ["That wasn't a promise", { what: 'not_promised' }],
  ['kein Versprechen', { what: 'not_promised' }],
  ["Ce n'est pas une promesse", { what: 'not_promised' }],
  ['no es una promesa', { what: 'not_promised' }],
  ['no reply needed', { what: 'no_reply_needed', reason: null }],
  ['No answer needed.', { what: 'no_reply_needed', reason: null }],
  ['keine Antwort nötig', { what: 'no_reply_needed', reason: null }],
  ['pas besoin de réponse', { what: 'no_reply_needed', reason: null }],
  ['no hace falta responder', { what: 'no_reply_needed', reason: null }],
  ['no reply needed, spam', { what: 'no_reply_needed', reason: 'spam' }],
  ['they just said thanks', { what: 'no_reply_needed', reason: 'thanks' }],
  ['not for us', { what: 'no_reply_needed', reason: 'not_for_us' }],
  ['answered elsewhere', { what: 'no_reply_needed', reason: 'answered_elsewhere' }],
  ['hand over to <@U0TOM>', { what: 'hand_over', to: 'U0TOM' }],
  ['hand it over to <@U0TOM|tom> please', { what: 'hand_over', to: 'U0TOM' }],
  ['<@U0TOM>', { what: 'hand_over', to: 'U0TOM' }],
  ['übergeben an <@U0TOM>', { what: 'hand_over', to: 'U0TOM' }],
  ['passe à <@U0TOM>', { what: 'hand_over', to: 'U0TOM' }],
  ['hand over to the rotation', { what: 'hand_over_to_turn' }],
  ['hand over to @tom', { what: 'hand_over_to_name', name: 'tom' }],
  ['hand over Globex to Tom Becker, please', { what: 'hand_over_to_name', name: 'tom becker please' }],
  ['give it to Mei later', { what: 'hand_over_to_name', name: 'mei later' }],
  ['übergeben an José', { what: 'hand_over_to_name', name: 'jose' }],
  ['passe ça à Tom', { what: 'hand_over_to_name', name: 'tom' }],
  ['remind me later to give it to them', { what: 'snooze', minutes: 120 }],
  ['called them', phone],
  ['I called them at 10:05', { ...phone, time: { hour: 10, minute: 5 } }],
  ['spoke to her 10 minutes ago', { ...phone, minutesAgo: 10 }],
  ['angerufen um 10:05', { ...phone, time: { hour: 10, minute: 5 } }],
  ['je les ai appelés', phone],
  ['los llamé', phone],
  ['met them in person', { ...phone, how: 'in_person' }],
  ['done', { what: 'close' }],
  ['erledigt', { what: 'close' }],
  ['c’est fait', { what: 'close' }],
  ['hecho', { what: 'close' }],
  ['why?', { what: 'why' }],
  ['Warum?', { what: 'why' }],
])('“%s”', (text, said) => {
  expect(readSaid(text).said).toEqual(said);
});

test.each([
  'hello',
  'what a day',
  '',
  '???',
  '42',
  'The export is broken',
  '<@U0TOM> is on holiday',
  'not done yet',
  'I am not on it',
  'I have not called them',
  'is it done?',
  'don’t hand it over to tom',
  'noch nicht erledigt',
  'pas fait',
])('“%s” is not understood', (text) => {
  expect(readSaid(text).said).toBeNull();
});

test.each([
  ['2 snooze 2h', 2, ''],
  ['2', 2, ''],
  ['no 3: done', 3, ''],
  ['12 on it', 12, ''],
  ['snooze Northwind 2h', null, 'northwind'],
  ['called Globex Ltd. at 10:05', null, 'globex ltd'],
  ['on it', null, ''],
  ['2 hand over to @tom', 2, ''],
  ['hand over Globex to @tom', null, 'globex'],
])('“%s” says about which', (text, number, rest) => {
  expect(readSaid(text)).toMatchObject({ number, rest });
});

test.each([
  'what is waiting for me?',
  'Who waits?',
  'anything open?',
  'list',
  'was wartet auf mich?',
  'qui attend ?',
])('“%s” asks who waits, and decides nothing', (text) => {
  expect(readSaid(text)).toMatchObject({ asksForList: true, said: null });
});

test.each(['on it', 'what do you think of it', 'hand over to @tom', 'snooze until 15:00', 'no reply needed'])(
  '“%s” does not ask who waits',
  (text) => {
    expect(readSaid(text).asksForList).toBe(false);
  },
);
