import fc from 'fast-check';

const marks = [
  '<!channel>',
  '<!here|x>',
  '<@U0EVIL>',
  '<#C1|',
  '&',
  '&lt;!everyone&gt;',
  '&amp;lt;',
  '>',
  '<',
  '*',
  '`',
  '\n',
  '\u0000',
  '\ud83d',
  '😀',
  '\u202e',
  '<https://a.example|b>',
];

/** Text as hostile as it comes: any characters, halves of pairs, Slack's own marks, and far too much of each. */
export function foreign(): fc.Arbitrary<string> {
  const mark = fc.constantFrom(...marks);
  const pieces = fc.array(fc.oneof(mark, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 12 });
  const tooMuch = fc
    .tuple(mark, fc.integer({ min: 1, max: 3000 }))
    .map(([piece, times]) => piece.repeat(times));
  return fc.oneof(
    pieces.map((all) => all.join('')),
    tooMuch,
  );
}
