const suffix = '/internal_reply';

/** The ask of a colleague that a clock measures, by its id in its inbox; undefined for any other clock. */
export function colleagueAskOf(inboxId: string, clockId: string): string | undefined {
  const isOne = clockId.startsWith(`${inboxId}/`) && clockId.endsWith(suffix);
  return isOne ? clockId.slice(inboxId.length + 1, -suffix.length) : undefined;
}
