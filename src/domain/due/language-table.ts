/**
 * The words of one language for dates and times. `words` gives each meaning its phrases, parted by commas; case,
 * accents, apostrophes and hyphens are of no account. Meanings are the same in every language:
 *
 * - `W1`…`W7` Monday to Sunday, `M1`…`M12`, `U…` units (`Us Umin Uh Ud Uw Umo Uq Uy`, `Uwe` weekend, `Ufn` fortnight,
 *   `Ubd` business day, `Ubh` business hour), `P…` parts of the day, `H…` holidays, `A…` seasons, `+0 +1 +2 -1` days from
 *   today
 * - `next this last coming`, `end begin mid`, `half quarter past to`, `am pm oclock noon midnight`
 * - `eod eow eom eoq eoy asap now rightnow dawn` and the small words `at on in by within from after of …`
 * - several meanings parted by spaces, where one phrase says them all (`dawn +1`, "gleich morgen früh")
 * - `hello`: greetings and wishes that speak of no day ("good morning", "have a nice weekend")
 * - `thing`: what an ordinal counts when it is no day ("the 4th floor")
 */
export interface LanguageTable {
  readonly language: string;
  readonly words: Readonly<Record<string, string>>;
  /** The cardinals from 0 to 59 in order, parted by commas; an order of its own for those made of parts. */
  readonly cardinals: readonly string[];
  /** The ordinals from 1st to 31st in order; each entry may hold several forms parted by `|`. */
  readonly ordinals: readonly string[];
  /** Words that are also something else ("may", "sat"): they name a day only with a sign beside them. */
  readonly weak: string;
  /** "next Friday": of next week, or simply the one that comes. */
  readonly isNextOfNextWeek: boolean;
  /** "le 14", "el 14": a bare number after the article is a day of the month. */
  readonly isDayCardinal: boolean;
  /** "am 14.": a number with a dot is an ordinal. */
  readonly isDotOrdinal: boolean;
  /** "half three": half an hour before it (German) or after it. */
  readonly isHalfBefore: boolean;
}
