import type { Dismissed, Found } from '../found.ts';
import { from, type Sentence } from '../words.ts';
import { around } from './context.ts';
import { readVerb } from './verb-phrase.ts';

const people =
  /^(?:team|engineering|engineers?|support|colleagues?|coworkers?|developers?|devs|manager|someone|somebody|specialists?|technicians?|accounting|accountants?|billing|finance|legal|sales|assistant|secretary|rep|representatives?|agents?|department|office|staff|partner|director|admin|desk|lawyers?|counsel|attorneys?|group|guys|folks|people|expert|operations|ops|logistics|warehouse|shipping|boss|they|he|she|both|@m|crew|courier|consultants?|advis[oe]rs?|analysts?|associates?)$/;
const handing =
  /^(?:call|ring|phone|contact|email|mail|e mail|send|forward|fax|get|reach|follow|reply|respond|answer|let|keep|give|provide|share|update|be|look|take care|take a look|help|deliver|bring|come|go|set|arrange|schedule|fix|review|write|text|ping|message|confirm|notify|inform|handle|prepare|work|check|investigate|pick|walk|show|drop)\b/;
/** Only people do these, whatever name stands before them. */
const onlyPeople =
  /^(?:call|ring|phone|get back|reach out|look into|take care|take a look|follow up|be in touch|be calling|write|talk|come|help|let|handle|be back|get in touch)\b/;

/** What a colleague will do: "Tom will call you tomorrow", "our engineers will look into it today". */
export function thirdPersons(sentence: Sentence, hasDate: () => boolean): (Found | Dismissed)[] {
  const found: (Found | Dismissed)[] = [];
  const { words } = sentence;
  for (let i = 1; i < words.length; i++) {
    if (words[i]?.text !== 'will' && !(words[i]?.text === 'going' && words[i + 1]?.text === 'to')) continue;
    const isGoing = words[i]?.text === 'going';
    let at = i - (isGoing ? 2 : 1);
    while (at > 0 && /^(?:also|probably|then|definitely|,|is|are)$/.test(words[at]?.text ?? '')) at--;
    const subject = words[at];
    const isPronoun = /^(?:they|he|she|both)$/.test(subject?.text ?? '');
    if (!subject || /^(?:i|we|you|it|that|this|which|who|there)$/.test(subject.text)) continue;
    const isPerson = people.test(subject.text);
    const isNamed = subject.isCapital && !/^[a-z]$/.test(subject.text) && !isThing.test(subject.text);
    const rest = from(sentence, i + (isGoing ? 2 : 1));
    const left = rest.replace(
      /^(?:also|then|probably|definitely|be able to|try to|just|personally|shortly|soon|first) /,
      '',
    );
    const verb = readVerb(rest);
    if (verb.isNegated || !handing.test(left.replace(/^be (\w+)ing\b/, '$1')) || verb.phrase === 'none')
      continue;
    const clause = rest.split(/ [;.!?]/, 1)[0] ?? '';
    const isForThem = /\b(?:you|your)\b/.test(clause);
    const isOurs =
      !isThing.test(subject.text) &&
      /(?:^| )(?:my|our)(?: \w+){0,3}(?: , \w+(?: \w+)?)?$/.test(
        sentence.plain.slice(0, (sentence.begins[at] ?? 0) + subject.text.length),
      );
    if (isPronoun && !(/\b(?:you|your)\b/.test(clause) && hasDate())) continue;
    if (
      !isPerson &&
      !isOurs &&
      !(
        isNamed &&
        (onlyPeople.test(left) || hasDate() || /^(?:send|forward|email|mail|give|get) you\b/.test(left))
      )
    )
      continue;
    if (!isForThem && !(isOurs || ((isPerson || isNamed) && hasDate() && !isPronoun))) continue;
    if (
      !isForThem &&
      /^(?:be|go|come|get|take|help)\b/.test(left) &&
      !/^(?:take care|take a look|get (?:back|it|that|this))/.test(left)
    )
      continue;
    while (
      at > 0 &&
      /^(?:my|our|the|a|an|one|of|from|another|technical|support|sales)$/.test(words[at - 1]?.text ?? '')
    )
      at--;
    const before = sentence.plain.slice(0, Math.max(0, (sentence.begins[at] ?? 0) - 1));
    const stands = around(before, clause, false);
    if (stands !== 'clear' && stands !== 'unsure') {
      found.push({ why: 'it is said of somebody else, and on a condition or in a report' });
      continue;
    }
    const isSure = isForThem && stands === 'clear' && !verb.isHedged && !isPronoun;
    const name =
      subject.text === '@m'
        ? 'a colleague'
        : words
            .slice(at, i + 3)
            .map(({ text }) => text)
            .join(' ');
    found.push({
      first: at,
      last: Math.min(i + 2, words.length - 1),
      confidence: isSure ? 'sure' : 'unsure',
      act: verb.phrase === 'tell' || verb.phrase === 'look' ? verb.phrase : 'do',
      why: `it says what a colleague will do: “${name}”`,
    });
  }
  return found;
}

const isThing =
  /^(?:product|solution|platform|plan|policy|company|calendar|newsletter|dashboard|plugin|integration|feature|job|system|script|app|server|service|site|website|tool|page|link|slack|jira|zendesk|github|google|outlook|excel|windows|software|bot|api|cron|export|import|data|report|email|mail|message|invoice|meeting|call|training|class|conference|release|version|update|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|president|congress|customers?|users?|client)$/;
