/** What stands around a commitment and takes it back: conditions, reports, questions, relative clauses. */

const reported =
  /\b(?:(?:my|our|his|her|their) hope|said|told (?:\w+ )?(?:\w+ )?|thought|mentioned|wrote|claims?|claimed|says|thinks|asked|heard|announced?|announcing|(?:am|is|was|are|were|be|he|she|they) like|goes|hoped|expected|wish(?:ed)?|pretend|imagine|not think|not believe|not expect|not know|not sure|not certain|doubt|unlikely|do you think|suppose|joked|you think|you believe|you mean|figured)(?: that| if)?$/;
const promising =
  /\b(?:promise|promised|assure|assured|guarantee|sure|certain|confident|know|confirm|say|note|think|believe|hope|afraid|inform|informed|advise|advised|agreed|fear|means|aware|remember|understand|it is that|is that)(?: (?:you|him|her|them))?(?: that)?$/;
const subordinate =
  /(?:^| )(?:what|when|where|how|why|who|which|whom|whose|whether|if|that|than|as|until|till|unless|while|whatever|whenever|wherever|whoever|before|after|once|because|since|things?|everything|anything|something|nothing|all|one|ones|people|way|reason|place|things|person|time|times|issues|how (?:long|much|many|soon|often|fast)|what \w+|which \w+)$/;
const nounBefore =
  /(?:^|(?<!\b(?:to|at|on|in|during|before|after|by|from|until|since|regarding|per|following)) )(?:the|those|these|any|some|every|only|my|our|your|his|her|their|another|no)(?: [a-z]+){0,1} ([a-z]+)$/;
const timeNoun =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|morning|afternoon|evening|night|time|moment|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|meantime|future|end|way|case|record|now|today|tomorrow|noon|time|team|it|well|least|sure|right|best|rest|first|same)$/;
const indirect =
  /\b(?:know|see|sure|check|checking|ask|asking|wonder|wondering|verify|confirm|clear|determine|figure out|find out|tell|told|let (?:you|me|us|him|her|them) know|certain|matter|decide|care)(?: \w+){0,2}$/;
const ownCondition =
  /^ (?:i|we|not|possible|necessary|needed|need be|required|all goes|everything goes|things go|nothing (?:else|comes|goes|changes)|anything (?:else |new )?(?:comes|changes|goes|happens)|time (?:permits|allows)|at all|any|engineering|they|he|she|the (?:team|fix|test|build|lab|supplier|carrier|bank))\b/;
const polite = /^ (?:you|that|this|it|so|u|your|anyone|anybody|someone|he|she|they)\b/;
const waiting =
  /^(?:please |just |kindly )?(?:let (?:me|us)(?! know)|leave (?:it|this|that|these|them) (?:with|to) (?:me|us)|bear with|hang on|hold on|hold tight|hang tight|stand by|give (?:me|us) (?:a|an|one|two|until|till|some|five|ten|\d+|the (?:day|morning|afternoon|weekend))|stay tuned|rest assured|do not worry|no worries|sit tight|be assured|trust me|look|see|say|thank|note|excuse|wait|sorry|allow me|forgive|pardon|never mind|good|do not)/;
const ordering =
  /(?:^|[,;:.] |^(?:\w+ )?, |\b(?:please|just|kindly|you can|you could|you should|you may|simply) )(?:please |just |kindly )?(?:send|call|let|give|email|e mail|forward|tell|show|provide|reply|click|contact|drop|shoot|ping|put|ask|get|take|try|fill|sign|confirm|advise|fax|mail|leave|feel|enter|open|press|upload|post|attach|share|come|write|bring|keep|point|say|set|name|paste|run|reboot|check|look|go|make|pick|choose|return|text|message|do)\b/;

export type Around = 'clear' | 'unsure' | 'condition' | 'reported' | 'embedded' | 'general' | 'joke';

/** @param before the plain words of the sentence before the commitment @param after those that follow it */
export function around(before: string, after: string, isWritten: boolean): Around {
  const near = before.replace(/(?: (?:and|also|then|so|but|just|well|ok|okay))+$/, '');
  if (isJoke.test(`${before} ${after}`)) return 'joke';
  if (general.test(`${before} ${after}`)) return 'general';
  if (reported.test(before) && !/\b(?:as i (?:said|mentioned)|like i said)\b/.test(before)) return 'reported';
  if (subordinate.test(before) && !promising.test(before)) return 'embedded';
  const noun = nounBefore.exec(before)?.[1];
  if (
    isWritten &&
    noun &&
    !/^(?:and|or|but|so|then)$/.test(noun) &&
    !/^(?:hi \w+ )?(?:thanks|thank|sorry|got)\b/.test(before) &&
    !timeNoun.test(noun) &&
    !promising.test(before)
  )
    return 'embedded';
  const condition = conditionBefore(before, isWritten) ?? orderBefore(before, near);
  if (condition) return condition;
  return conditionAfter(after);
}

const isJoke =
  /\b(?:just kidding|jk|kidding|joking|eat my (?:hat|shoe|shoes|words|keyboard)|hell freezes|pigs fly|over my dead body|my firstborn|my soul|in my dreams|world domination|rule the world|magic wand|crystal ball|million dollars|buy you a (?:pony|yacht|unicorn)|to the moon|win the lottery|unicorns?|ha ha ha|jump off|blood oath|time machine)\b/;
const general =
  /\b(?:always be|be here for you|be there for you|sometimes|usually|often|occasionally|normally|typically|(?:once in a|every) while|now and then|lots? of times?|most of the time|at times|most days|on weekends|tend to|used to|every (?:day|week|month|monday|tuesday|wednesday|thursday|friday|time|morning|quarter|night|hour|year|new|customer)|in general|whenever|as a rule|never again|in the long run|one of these days|someday|some day|one day|eventually)\b/;

function conditionBefore(before: string, isWritten: boolean): Around | undefined {
  let verdict: Around | undefined;
  for (const match of before.matchAll(
    /\b(if|when|once|as soon as|provided|assuming|in case|should you|after|until|upon|whenever)(?= |$)/g,
  )) {
    const [word] = match;
    const lead = before.slice(0, match.index).trimEnd();
    const rest = before.slice(match.index + word.length);
    if (/\b(?:but|however)\b(?!.*\b(?:if|when|once)\b)/.test(rest)) continue;
    if (word === 'should you' || word === 'whenever') return 'condition';
    if (word === 'if' || word === 'provided' || word === 'assuming' || word === 'in case') {
      if (indirect.test(lead)) {
        // "Let me know if it works, and I'll close it" is settled by the order that it begins with.
        continue;
      }
      if (!ownCondition.test(rest)) return 'condition';
      if (/^ (?:so|not|you)\b/.test(rest)) return 'condition';
      // In speech, "if they call me I'll tell them" tells how somebody is.
      if (!isWritten && !/^ (?:i|we) (?:find|hear|can|get|see)\b|^ (?:possible|necessary|needed)/.test(rest))
        return 'condition';
      verdict = 'unsure';
    } else if (
      /^ (?:you|your|u)\b(?! and i)/.test(rest) ||
      /^ (?:i|we) (?:hear|receive|get|have) .*\b(?:you|your)\b/.test(rest)
    ) {
      if (word !== 'until' && word !== 'after' && !indirect.test(lead)) return 'condition';
      if (word === 'after' && /^ you\b/.test(rest)) return 'condition';
    }
  }
  return verdict;
}

/** "Send me the log and I'll look": nothing comes of it unless the customer does. */
function orderBefore(before: string, near: string): Around | undefined {
  if (near === before && !/(?:[,;-]|\bor)$/.test(before)) return undefined;
  const clause = before.replace(
    /^(?:(?:hi|hello|hey|ok|okay|yes|yeah|sure|so|well|then|thanks|and|but)(?: \w+)? , ?)/,
    '',
  );
  if (waiting.test(clause) && !/\band (?:please )?(?:send|call|let (?:me|us) know)\b/.test(clause))
    return undefined;
  if (!/\b(?:and|then|so|or|and then|and so)(?: (?:then|also|just))?$/.test(before)) return undefined;
  return ordering.test(clause) &&
    !/\b(?:i|we) (?:will|am|are|have|need|can|think|would|did|do|just)\b/.test(
      clause.slice(Math.max(0, clause.search(ordering))),
    ) &&
    !/^(?:i|we|he|she|they|it|there|the|that|this)\b/.test(clause)
    ? 'condition'
    : undefined;
}

function conditionAfter(after: string): Around {
  const match = /(?:^| )(if|once|as soon as|provided|when|after|assuming|in case|unless|until)(?= )/.exec(
    after,
  );
  if (!match) return 'clear';
  const word = match[1] ?? '';
  const lead = after.slice(0, match.index);
  const rest = after.slice(match.index + match[0].length);
  if (word === 'if' || word === 'provided' || word === 'assuming') {
    if (
      indirect.test(lead) ||
      /\b(?:look|see|know|find|check|look into|ask)\b/.test(lead.split(' ').slice(-4).join(' '))
    )
      return 'clear';
    if (ownCondition.test(rest)) return 'unsure';
    return polite.test(rest) || word !== 'if' ? 'condition' : 'unsure';
  }
  if (word === 'unless') return 'unsure';
  if (word === 'in case' || word === 'until') return 'clear';
  return /^ (?:you|your|u)\b(?! (?:when|after))/.test(rest) && !indirect.test(lead) ? 'condition' : 'clear';
}
