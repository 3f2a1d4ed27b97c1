import { compile, lineOf } from './pattern.ts';
import type { Token } from './tokens.ts';

type Into = (taken: readonly (string | undefined)[]) => string;

/** Turns of phrase that say the same as simpler ones; what they are turned into takes their place on the line. */
const phrases: readonly [pattern: string, into: Into][] = [
  ['~next|this|coming|following|last|#|#o|the|a quarter !past|to|after|before|of', () => 'Uq'],
  ['~next|this|coming|following|last|#|#o quarter !past|to|after|before', () => 'Uq'],
  ['~in|within|next|coming|more|a|-|to|and|or|after|ahead <hours>', ([n]) => `${n} Uh`],
  ['<minutes>', ([n]) => `${n} Umin`],
  ['<hours> >ago|hence|from', ([n]) => `${n} Uh`],
  ['~in|within <hours> <day> Umin', ([n, m]) => `${Number(n) * 60 + Number(m)} Umin`],
  ['~quarter|thing|#|Umin|half vor', () => 'to'],
  ['vor <amount> <unit>', ([n, unit]) => `ago ${n} U${unit}`],
  ['vor', () => 'before'],
  ['past >H*|W*|+0|+1|M*|D*', () => 'after'],
  ['thes', () => 'the'],
  ['1o thing in the Pmorning', () => 'dawn'],
  ['1o thing', () => 'dawn'],
  ['<day> 2o !of|M*|,', ([n]) => `${n} Us`],
  ['~in|within|a 2o !of|M*|,', () => 'Us'],
  ['a|1? half -? a? of? a|the? <unit>', ([unit]) => `0.5 U${unit}`],
  ['a|1? quarter of a|the? <unit>', ([unit]) => `0.25 U${unit}`],
  ['3 -? quarter|Uq of? a? <unit>', ([unit]) => `0.75 U${unit}`],
  ['<amount> and a? half <unit>', ([n, unit]) => `${Number(n) + 0.5} U${unit}`],
  ['!~at <amount> <unit> and a? half !past', ([n, unit]) => `${Number(n) + 0.5} U${unit}`],
  ['a <unit> and a? half !past', ([unit]) => `1.5 U${unit}`],
  ['<fraction> of? a? <unit>', ([fraction, unit]) => `${share(fraction)} U${unit}`],
  ['<day> <fraction> <unit>', ([n, fraction, unit]) => `${Number(n) + share(fraction)} U${unit}`],
  ['a? couple of? more? <unit>', ([unit]) => `2 U${unit}`],
  ['a? few more? <unit>', ([unit]) => `3 U${unit}`],
  ['a|1 <unit> or 2', ([unit]) => `2 U${unit}`],
  ['<amount> -|to|or <amount> <unit>', ([, n, unit]) => `${n} U${unit}`],
  ['<numeric> <unit>', ([range, unit]) => `${/\d+$/.exec(range ?? '')?.[0]} U${unit}`],
  ['<amount> more <unit>', ([n, unit]) => `${n} U${unit}`],
  ["<day> ' '", ([n]) => `${n} Us`],
  ["~in|within <day> '", ([n]) => `${n} Umin`],
  ['~at|@|W*|+0|+1|Ptonight|until|by|before <dotted>', clockOfDotted],
  ['<dotted> >am|pm|oclock', clockOfDotted],
];
const rewrites = phrases.map(([pattern, into]) => [compile(pattern), into] as const);

function share(fraction: string | undefined): number {
  const [over = 0, under = 1] = (fraction ?? '').split('/').map(Number);
  return under === 0 ? 0 : over / under;
}

/** Reads the line once from left to right and turns what it can. */
export function rewrite(tokens: readonly Token[]): Token[] {
  const line = lineOf(tokens);
  const out: Token[] = [];
  let i = 0;
  while (i < tokens.length) {
    const turned = turnAt(tokens, line.starts[i] ?? 0, line, i);
    if (turned === undefined) {
      out.push(tokens[i] as Token);
      i += 1;
    } else {
      out.push(...turned.tokens);
      i = turned.next;
    }
  }
  return out;
}

function turnAt(tokens: readonly Token[], start: number, line: ReturnType<typeof lineOf>, i: number) {
  for (const [pattern, into] of rewrites) {
    pattern.lastIndex = start;
    const match = pattern.exec(line.text);
    const next = match ? line.tokenAt.get(start + match[0].length) : undefined;
    if (match === null || next === undefined || next <= i) continue;
    const [from, to] = [tokens[i]?.from ?? 0, tokens[next - 1]?.to ?? 0];
    const forms = into(match.slice(1)).split(' ');
    return { tokens: forms.map((form) => ({ form, from, to, isWeak: false })), next };
  }
  return undefined;
}

function clockOfDotted(taken: readonly (string | undefined)[]): string {
  return `T${(taken[0] ?? '').replace('.', ':')}`;
}
