/** A promise that somebody notes in words, understood or not. */
export type TypedPromise =
  /** `by` is null where it is whoever types. */
  { name: 'promise'; by: string | null; words: string } | { name: 'bad_promise'; typed: string };

/** `@tom Friday 15:00 send the export to Northwind`; `me` in the place of a mention is whoever types. */
export function readTypedPromise(argument: string): TypedPromise {
  const [, mention, me, words = ''] =
    /^(?:<@([UW][A-Z0-9]+)(?:\|[^>]*)?>|(me)\b)[\s,:]*(.*)$/is.exec(argument) ?? [];
  if (mention === undefined && me === undefined) return { name: 'bad_promise', typed: argument };
  return { name: 'promise', by: mention ?? null, words: words.trim() };
}
