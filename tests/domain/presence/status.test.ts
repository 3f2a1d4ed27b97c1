import { describe, expect, it } from 'vitest';
import { saysAway } from '../../../src/domain/presence/status.ts';

describe('a status that says somebody is away', () => {
  it.each([
    [':palm_tree:', ''],
    [':palm_tree:', 'Vacationing'],
    ['🌴', null],
    [':face_with_thermometer:', 'Out sick'],
    [':no_entry:', 'Out of office • Google Calendar'],
    [':beach_with_umbrella:', 'On holiday until 5 Dec'],
    [':speech_balloon:', 'OOO'],
    [null, 'PTO - back Monday'],
    [null, 'OOO until tomorrow'],
    [null, 'Parental leave through March'],
    [':baby:', 'Elternzeit'],
    [null, 'Im Urlaub bis 6.12.'],
    [null, 'KRANK'],
    [null, 'Abwesend'],
    [null, 'En congé, de retour demain'],
    [null, 'Congé parental'],
    [null, 'vacances'],
    [null, 'De vacaciones'],
    [null, 'baja'],
    [null, 'De baja médica'],
    [null, 'In ferie fino al 7'],
    [null, 'De férias'],
    [null, 'Op vakantie'],
    [null, 'På semester'],
    [null, 'Na urlopie'],
    [null, '夏季休暇中'],
    [null, '休假'],
    [null, '휴가'],
    [null, 'В отпуске'],
  ])('%s %s', (emoji, text) => {
    expect(saysAway(emoji, text)).toBe(true);
  });
});

describe('a status that does not', () => {
  it.each([
    [null, null],
    ['', ''],
    [':spiral_calendar_pad:', 'In a meeting'],
    [':bus:', 'Commuting'],
    [':house_with_garden:', 'Working remotely'],
    [':sandwich:', 'Lunch'],
    [':no_entry:', 'Focus time'],
    [':no_entry_sign:', 'Heads down'],
    [':palm_tree:', 'Working from Lisbon'],
    [null, 'Vacation planning'],
    [':palm_tree:', 'Vacation next week'],
    [null, 'PTO tomorrow'],
    [null, 'Back from vacation'],
    [':palm_tree:', 'Zurück aus dem Urlaub'],
    [null, 'Prioridad baja'],
    [null, 'Wintersemester'],
    [null, 'I’ll be with you shortly'],
    [null, 'L4 support'],
    [':tada:', 'Happy holidays'],
    [null, 'Leave a message'],
    [':headphones:', ''],
  ])('%s %s', (emoji, text) => {
    expect(saysAway(emoji, text)).toBe(false);
  });
});
