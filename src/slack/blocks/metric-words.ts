import type { Metric } from '../../domain/policy/document.ts';

/** What the customer waits for. */
export const metricNames: Record<Metric, string> = {
  first_reply: 'first reply',
  next_reply: 'next reply',
  periodic_update: 'update',
  resolution: 'resolution',
  follow_up: 'follow-up',
  internal_reply: 'answer',
};

/** The same without telling the first reply from the next. */
export const awaited: Record<Metric, string> = {
  ...metricNames,
  first_reply: 'reply',
  next_reply: 'reply',
};

/** How it was kept: "answered by …", "resolved by …". */
export const keptWords: Record<Metric, string> = {
  first_reply: 'answered',
  next_reply: 'answered',
  periodic_update: 'updated',
  resolution: 'resolved',
  follow_up: 'told',
  internal_reply: 'answered',
};

/** What a clock begins with. */
export const beginnings: Record<Metric, string> = {
  first_reply: 'Asked',
  next_reply: 'Asked',
  periodic_update: 'Last word from us',
  resolution: 'Asked',
  follow_up: 'Promised',
  internal_reply: 'Asked',
};

/** These go on after a reply: what ends them is another word, or the close. */
export function isAboutConversation(metric: Metric): boolean {
  return metric === 'periodic_update' || metric === 'resolution';
}

/**
 * Who promised a follow-up to whom: `You promised *Northwind* a follow-up in <#C…>.`
 * @param who as they are shown; null is the reader
 */
export function promiseSentence(
  who: string | null,
  customer: string,
  where: string | null,
  isOverdue: boolean,
): string {
  const there = where === null ? '' : ` in ${where}`;
  const over = isOverdue ? ', and its time has passed' : '';
  return `${who ?? 'You'} promised ${customer} a follow-up${there}${over}.`;
}

/**
 * Who waits for what, in a sentence: `*Northwind* is waiting for a first reply in <#C…>.`
 * @param waiter and @param where as they are shown; where null, the place is left out
 */
export function waitSentence(
  metric: Metric,
  isOverdue: boolean,
  waiter: string,
  where: string | null,
): string {
  const there = where === null ? '' : ` in ${where}`;
  if (metric === 'resolution') {
    const over = isOverdue ? ', and the promised time is over' : '';
    return `What ${waiter} asked${there} is not resolved yet${over}.`;
  }
  return `${waiter} ${isOverdue ? overdueWords(metric) : `is waiting for ${article(metric)}`}${there}.`;
}

function overdueWords(metric: Metric): string {
  const isReply = metric === 'first_reply' || metric === 'next_reply';
  return isReply
    ? 'has waited longer than promised'
    : `has waited for ${article(metric)} longer than promised`;
}

function article(metric: Metric): string {
  if (metric === 'next_reply') return `the ${metricNames[metric]}`;
  return `${metric === 'periodic_update' ? 'an' : 'a'} ${metricNames[metric]}`;
}
