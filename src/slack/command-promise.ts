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

/** Whose promises are to be listed. */
export type TypedLedger = {
  name: 'promises';
  which:
    | { of: 'all' | 'open' | 'broken' | 'me' }
    | { of: 'person'; personId: string }
    | { of: 'customer'; typed: string };
};

/** `promises`, `promises @tom`, `promises me`, `promises Northwind`, `promises open`, `promises broken` */
export function readLedger(argument: string): TypedLedger {
  const of = (['open', 'broken', 'me'] as const).find((word) => word === argument.toLowerCase());
  const personId = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(argument)?.[1];
  if (personId) return { name: 'promises', which: { of: 'person', personId } };
  if (argument === '' || of) return { name: 'promises', which: { of: of ?? 'all' } };
  return { name: 'promises', which: { of: 'customer', typed: argument } };
}
