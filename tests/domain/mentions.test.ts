import { describe, expect, test } from 'vitest';
import { mentionedIn } from '../../src/domain/mentions.ts';

describe('who is mentioned', () => {
  test.each([
    ['nobody', []],
    ['<@U0TOM> can you take this?', ['U0TOM']],
    ['cc <@U0TOM|tom> and <@W0MEI>', ['U0TOM', 'W0MEI']],
    ['<@U0TOM> <@U0TOM>', ['U0TOM']],
    ['<!here> <#C0NORTH> <https://a.example/<@>', []],
    ['&lt;@U0TOM&gt; @tom', []],
  ])('%s', (text, ids) => {
    expect(mentionedIn(text)).toEqual(ids);
  });

  test('is told of the first twenty', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => `<@U0A${i}>`).join(' ');
    expect(mentionedIn(crowd)).toHaveLength(20);
  });
});
