import { describe, expect, test } from 'vitest';
import { readAsk } from '../../../src/domain/asks.ts';

const needsReply = (text: string) => readAsk(text).needsReply;

describe('a courtesy waits for nobody', () => {
  test.each([
    'Thanks!',
    'thanks',
    'Thank you!',
    'thank you so much',
    'Thanks again',
    'Thanks a lot for the quick reply!',
    'Thanks for the help',
    'Thanks &amp; have a good weekend',
    'Perfect, thank you so much for your quick help!',
    'thx',
    'ty!',
    'Cheers',
    'Much appreciated',
    'I appreciate it',
    'We appreciate your support',
    'ok',
    'Okay',
    'OK great',
    'kk',
    'Got it',
    'got it, thanks',
    'Noted.',
    'Understood, thank you',
    'Will do',
    'Sounds good',
    'Sure',
    'No problem',
    'no worries!',
    'You’re welcome',
    'All good now',
    'That works, thanks',
    'It works now, thanks',
    'Sorted',
    'That is it, thanks',
    'Great!',
    'wow, awesome',
    'lol',
    'Hi',
    'Hello everyone',
    'Good morning team',
    'Have a nice evening',
    'Bye',
  ])('%s', (text) => {
    expect(needsReply(text)).toBe(false);
  });
});

describe('a courtesy is known in other languages too', () => {
  test.each([
    'Danke!',
    'Vielen Dank',
    'Danke schön',
    'Super, danke',
    'Merci beaucoup !',
    'Muchas gracias',
    'Grazie mille',
    'Muito obrigado',
    'Tack så mycket',
    'kiitos',
    'Dzięki',
    'Спасибо',
    'ありがとうございます',
    '谢谢',
  ])('%s', (text) => {
    expect(needsReply(text)).toBe(false);
  });
});

describe('emoji and emoticons alone, or beside a courtesy, ask nothing', () => {
  test.each([
    ':+1:',
    ':+1::skin-tone-3:',
    ':pray: :tada:',
    '👍',
    '👍🏽',
    '👩🏽‍💻',
    '❤️',
    '1️⃣',
    '🇩🇪',
    'Thanks :slightly_smiling_face:',
    'thanks 🙏🏽',
    'Thanks :D',
    'thanks &lt;3',
    'thanks :)',
    '',
    '  ',
  ])('%j', (text) => {
    expect(needsReply(text)).toBe(false);
  });
});

describe('a name after thanks or a greeting asks nothing', () => {
  test.each([
    'Thanks Priya',
    'Thank you, Priya!',
    'Brilliant, thanks Priya',
    'Thanks Priya and Tom',
    'Hi Priya, thanks',
    'Danke Jürgen',
    'thanks priya',
    '<@U0PRIYA> thanks',
    'thanks <@U0PRIYA|priya>',
  ])('%s', (text) => {
    expect(needsReply(text)).toBe(false);
  });
});

describe('whatever is more than a courtesy is an ask', () => {
  test.each([
    'The export is broken',
    'Any news?',
    '?',
    'ok?',
    'Great. And the other one?',
    'すみません、まだ動きません？',
    'still not working',
    'urgent',
    'Please call me',
    'yes please',
    'Yes',
    'No',
    'not good',
    'I need access to the billing page',
    'Order 4471 has not arrived',
    '4471',
    'Error: <https://status.example.com/incident>',
    'Kannst du das prüfen',
    'Toujours en panne',
    'No funciona',
    '...',
    ':(',
    'is it working now',
    'it is this',
  ])('%s', (text) => {
    expect(needsReply(text)).toBe(true);
  });
});

describe('thanks do not hide an ask', () => {
  test.each([
    'Thanks, but it is still broken',
    'Thanks in advance',
    'Thank you. Could you also check the invoice',
    'Perfect, now the second export fails',
    'Hi team, help',
    'Hello, no response',
    'Nice, no response again',
    'ok, fix it',
    'I have this again, thanks',
    'thanks, is this done',
    'Hi Priya, the login is down',
  ])('%s', (text) => {
    expect(needsReply(text)).toBe(true);
  });
});

describe('a question is an ask without its mark', () => {
  test.each([
    'is it done',
    'is this resolved now',
    'was that good',
    'have you got it',
    'will you have a fix',
  ])('%s', (text) => {
    expect(needsReply(text)).toBe(true);
  });
});

describe('calling somebody is an ask', () => {
  test.each(['<@U0PRIYA>', '<@U0PRIYA> :wave:', '<!here>', '<!subteam^S0SUPPORT> thanks'])('%s', (text) => {
    expect(needsReply(text)).toBe(true);
  });
});

test('a file is an ask, whatever is said with it', () => {
  expect(readAsk('thanks', { hasFiles: true })).toEqual({ needsReply: true, why: 'it brings a file' });
  expect(readAsk('', { hasFiles: true })).toEqual({ needsReply: true, why: 'it brings a file' });
});

test('each verdict says why', () => {
  expect(readAsk('Any news?').why).toBe('it asks a question');
  expect(readAsk('<@U0PRIYA>').why).toBe('it calls somebody');
  expect(readAsk('The export is broken').why).toBe('it says more than a courtesy: “export broken”');
  expect(readAsk('Thanks, could you check it').why).toBe('it asks for something: “could you”');
  expect(readAsk('thanks').why).toBe('it is a courtesy: only thanks, greetings or agreement');
  expect(readAsk(':+1:').why).toBe('it is an emoji and no more');
});
