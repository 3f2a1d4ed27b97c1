const ending = '/follow_up';

/** The clock that a promise has once it is certain. @param promiseId inside its inbox */
export function clockOfPromise(inboxId: string, promiseId: string): string {
  return `${inboxId}/${promiseId}${ending}`;
}

/** The promise, by its id inside its inbox, that a clock measures; undefined where it measures something else. */
export function promiseOfClock(inboxId: string, clockId: string): string | undefined {
  const beginning = `${inboxId}/`;
  const isOfPromise = clockId.startsWith(beginning) && clockId.endsWith(ending);
  const id = isOfPromise ? clockId.slice(beginning.length, -ending.length) : '';
  return id === '' ? undefined : id;
}
