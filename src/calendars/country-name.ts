import { type Problem, quoted } from '../domain/calendar/problem.ts';
import { holidaysOfTheWorld } from './date-holidays.ts';

/** A country, or a state or region in it, by the codes of `date-holidays`. */
export interface Country {
  /** `DE-BY`: the codes, as the sets are named by. */
  readonly name: string;
  readonly codes: readonly [country: string, state?: string, region?: string];
  /** `Germany, Bayern`. */
  readonly words: string;
}

export type ReadCountry = { ok: true; country: Country } | { ok: false; problem: Problem };

/** Reads `DE`, `de-by`, `DE-BY-A`; what is unknown is named, with the nearest names that are known. */
export function readCountry(text: string, field = 'country'): ReadCountry {
  const world = new (holidaysOfTheWorld())();
  const [first = '', ...rest] = text.trim().split(/[-_./]/);
  const countries = world.getCountries('en');
  const country = findCode(countries, first);
  if (country === undefined) {
    const problem = `${quoted(text.trim())} is no country whose holidays are known`;
    return { ok: false, problem: { field, problem, mend: mendFor(text.trim(), first, countries) } };
  }
  const codes = [country];
  const words = [countries[country] ?? country];
  for (const part of rest) {
    const parts = partsOf(codes as [string, string?], world);
    const code = findCode(parts, part);
    if (code === undefined) {
      const problem = `${quoted(part)} is no part of ${words.toReversed().join(', ')} whose holidays are known`;
      return { ok: false, problem: { field, problem, mend: mendForPart(part, codes.join('-'), parts) } };
    }
    codes.push(code);
    words.push(parts[code] ?? code);
  }
  const name = codes.join('-');
  return { ok: true, country: { name, codes: codes as [string], words: words.join(', ') } };
}

type Names = Readonly<Record<string, string>>;
type World = InstanceType<ReturnType<typeof holidaysOfTheWorld>>;

function partsOf([country, state, ...deeper]: [string, string?, ...string[]], world: World): Names {
  if (deeper.length > 0) return {};
  return (state === undefined ? world.getStates(country) : world.getRegions(country, state)) ?? {};
}

function findCode(names: Names, text: string): string | undefined {
  return Object.keys(names).find((code) => code.toLowerCase() === text.toLowerCase());
}

const MOST_NAMED = 8;

const PARTS: Names = { GB: 'GB-ENG', US: 'US-CA' };

/** Codes that people try, which are not the ones of ISO 3166. */
const HABITS: Names = {
  UK: 'GB',
  EL: 'GR',
  EN: 'GB',
  ENGLAND: 'GB-ENG',
  SCOTLAND: 'GB-SCT',
  WALES: 'GB-WLS',
  USA: 'US',
};

function mendFor(text: string, first: string, countries: Names): string {
  const habit = HABITS[first.toUpperCase()] ?? HABITS[text.toUpperCase()];
  if (habit?.includes('-')) return `Write ${habit}.`;
  if (habit !== undefined)
    return PARTS[habit] === undefined
      ? `Write ${habit}.`
      : `Write ${habit}, or a part of it such as ${PARTS[habit]}.`;
  const near = nearest(countries, first, text);
  return near.length > 0
    ? `Perhaps ${listed(near, countries, '')}. Write a code such as DE, DE-BY or GB-ENG.`
    : 'Write the two letters of the country, and those of its part if any: DE, DE-BY, GB-ENG, US-CA.';
}

function mendForPart(part: string, above: string, parts: Names): string {
  const codes = Object.keys(parts);
  if (codes.length === 0) return `Write ${above}; it has no parts with holidays of their own.`;
  const near = codes.length <= MOST_NAMED ? codes : nearest(parts, part, part);
  const shown = near.length > 0 ? near : codes.slice(0, MOST_NAMED);
  const more = codes.length > shown.length ? `, and ${codes.length - shown.length} more` : '';
  return `Known are ${listed(shown, parts, `${above}-`)}${more}.`;
}

function listed(codes: readonly string[], names: Names, before: string): string {
  return codes.map((code) => `${before}${code} (${names[code]})`).join(', ');
}

/** Those whose name begins like what was written, or whose code is a letter away from it. */
function nearest(names: Names, code: string, text: string): string[] {
  const wanted = text.toLowerCase();
  const byName = Object.keys(names).filter(
    (known) => wanted.length >= 3 && names[known]?.toLowerCase().includes(wanted),
  );
  const byCode = Object.keys(names).filter((known) => isLetterAway(known.toLowerCase(), code.toLowerCase()));
  return [...new Set([...byName, ...byCode])].slice(0, MOST_NAMED);
}

function isLetterAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || other.length < 2) return false;
  if (one.length === other.length) {
    const differing = [...one].filter((letter, i) => letter !== other[i]).length;
    return differing === 1 || (one.length === 2 && one[0] === other[1] && one[1] === other[0]);
  }
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}
