import { describe, expect, test } from 'vitest';
import { isAcknowledgement } from '../../src/domain/acknowledgements.ts';

describe('saying no more than that one looks into it is no reply', () => {
  test.each([
    'Looking into it',
    'looking into this now.',
    'Looking',
    'Checking',
    'Checking now…',
    "I'm looking into it",
    'I’m on it',
    'On it.',
    "I'll take a look",
    'Taking a look',
    'We will check this today',
    'Let me check',
    'Let me check this for you',
    "We'll be looking into this right away",
    'Hi Dana, looking into it',
    'Thanks Dana. Checking.',
    'Sorry, checking this one',
    'Looking into that, thanks',
    'Checking with the team',
    '<@U0DANA> looking into it :eyes:',
    'One moment',
    'Just a sec, please',
    'Bear with me',
    ':eyes:',
    '👀',
  ])('%s', (text) => {
    expect(isAcknowledgement(text)).toBe(true);
  });
});

describe('saying so in other languages is no reply either', () => {
  test.each([
    'Wir prüfen das',
    'Hallo Dana, ich schaue es mir an',
    'Danke, bin dran.',
    'Je regarde tout de suite',
    'Bonjour Dana, nous vérifions',
    'Un instant, s’il vous plaît',
    'Lo estamos revisando',
    'Hola Dana, ahora lo miro',
    'Verifico subito, grazie',
    'Un attimo',
    'Vamos verificar',
    'Estamos analisando',
    'Ik zoek het uit',
    'We kijken ernaar',
    'Sprawdzamy',
    'Dzień dobry, już sprawdzam',
    'Vi kollar på det',
    '確認いたします',
    '少々お待ちください',
    '我看一下',
    '您好，正在处理',
    '확인해 보겠습니다',
    '네, 잠시만 기다려 주세요',
  ])('%s', (text) => {
    expect(isAcknowledgement(text)).toBe(true);
  });

  test.each([
    'Wir haben das geprüft',
    'Können Sie das prüfen?',
    'Je regarde, mais le serveur est en panne',
    'Ya está arreglado',
    'È tornato. Controllo',
    'Het werkt weer',
    'Działa',
    '確認しました',
    '已经修好了',
    '해결되었습니다',
  ])('but a reply is one: %s', (text) => {
    expect(isAcknowledgement(text)).toBe(false);
  });
});

describe('mere politeness is no reply either', () => {
  test.each(['Thanks', 'Hi Dana', 'Danke', 'Noted.', 'Sorry to hear that'])('%s', (text) => {
    expect(isAcknowledgement(text)).toBe(true);
  });
});

describe('anything more is a reply', () => {
  test.each([
    'Looking into it, it should be fixed by noon',
    'I looked into it: the disk was full',
    'Check this',
    'Look',
    'Please check the log',
    'Can you check this?',
    'Looking good',
    'The export is back',
    'On it since Monday',
    'One moment was enough to mend it',
    '',
    ':white_check_mark:',
  ])('%s', (text) => {
    expect(isAcknowledgement(text)).toBe(false);
  });
});

test('a very long text is read at once', () => {
  expect(isAcknowledgement(`hi ${'a, '.repeat(20_000)}looking into it`)).toBe(false);
});
