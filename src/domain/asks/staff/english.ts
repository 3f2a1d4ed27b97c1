import type { StaffTable } from './table.ts';

const am =
  '(i am|im|we are|were|am|are|and are|i will be|ill be|we will be|well be|will be|ive been|i have been|weve been|we have been|)';
const adverb = '(still|already|just|currently|now|actively|also|busy|)';
const will =
  '(i will|ill|we will|well|will|i shall|we shall|let me|let us|lets|i am going to|im going to|we are going to|were going to|going to|gonna|i can|we can|allow me to|i need to|we need to|i have to|we have to|need to|i would have to|i want to)';
const have = '(i have|ive|we have|weve|have|i|we|)';
const team =
  '(the team|our team|engineering|our engineers|the engineers|our engineering team|the engineering team|our developers|the developers|a colleague|my colleague|my colleagues|someone|somebody|our support team|our billing team)';
const soon = '(right|quickly|just|first|also|now|)';

export const english: StaffTable = {
  language: 'English',
  acts: `${am} ${adverb} (looking|checking|investigating|taking a look|having a look|taking a quick look|taking a closer look|on it|on this|on that|on the case|working on it|working on this|working on that)
    ${will} ${soon} (look|check|investigate|have a look|have a quick look|take a look|take a quick look|find out|ask|ask around|follow up|look it up|look this up|see|verify|dig in|see what i can do|see what i can find|see what we can do|be right with you|be right back|be with you|work on it|work on this|pick this up|pick it up|take this|take it|take this one|take care of it|take care of this|handle this|handle it)
    (i will|ill|we will|well|will|ill be able to|) (get back|come back|circle back|report back) (to you|to you here|to you with an update|to you with more|to you with news|with an update|with more|with news|to you on this|to you on that|to you about this)
    (i will|ill|we will|well|will) (get back|come back|circle back|report back|revert|reply|respond|let you know|let you all know|keep you posted|keep you updated|keep you informed|keep you in the loop|update you|post an update|post updates|share an update|send an update|update you here|update this thread|be in touch|get in touch|write back|write you|answer you)
    (let|keep) you (know|posted|updated|informed)
    (i am|im|we are|were|) (aware of|aware that there is) (it|this|that|this issue|the issue|the problem|the error)
    (i will|ill|we will|well|will|) follow up (shortly|soon|here|with you|with you shortly|as soon as possible)
    leave it with (me|us), (bear|stay) with (me|us), hang (tight|on), stand by, hold (on|tight), please wait
    (one|just one|just a|a|another) (moment|sec|second|minute|min|minutes|tick), (moment|second|minute) please
    (gimme|give me|give us|i need|we need|need|just give me|please give me) (a|one|two|three|a few|a couple of|some|five|ten|fifteen|twenty|thirty|another five|5|10|15|20|30|60|half an|an|some more|a little|a bit more) (moment|moments|sec|second|seconds|minute|minutes|min|mins|hour|hours|time|more time)
    (still|) (no|nothing) (news|new|update|updates|word|news to share|update to share) (yet|so far|from them|from engineering|on our side|for now|), nothing yet, still nothing, nothing new yet
    still (looking|checking|investigating|taking a look|having a look|taking a quick look|taking a closer look|on it|working on it)
    ${have} (reproduced|been able to reproduce|could reproduce|can reproduce|managed to reproduce) (it|this|that|the issue|the problem|the error|the bug)
    ${have} (received|got|seen) your (message|request|report|ticket|question|email|mail|note|query|enquiry|inquiry)
    ${have} (opened|created|filed|raised|logged) (a|an internal) (ticket|issue|bug|case|bug report|report)
    as soon as (i|we) (know|have|hear|can|find) (more|news|an update|something|anything|back|)
    (once|when) (i|we) (know|have|hear) (more|news|an update|something|anything|back)`,
  opening: `${am} ${adverb} (looking into|looking at|looking in to|looking for|checking|checking on|checking into|checking in with|checking up on|investigating|reviewing|examining|analysing|analyzing|digging into|taking a look at|taking a look into|taking a quick look at|taking a closer look at|having a look at|following up on|following up with|debugging|triaging|tracking down|trying to reproduce|trying to find out|trying to figure out|trying to understand|working on (a|an|the|your|our|getting)|asking (the|our|my|engineering))
    ${will} ${soon} (look into|look at|check|check on|check with|check in with|investigate|review|examine|analyse|analyze|have a look at|have a look into|have a quick look at|take a look at|take a look into|take a quick look at|take a closer look at|dig into|verify|ask|find out|follow up on|follow up with|try to reproduce|try to find out|talk to|speak to|speak with|talk with|consult|confirm with|raise this with|raise it with|pass this to|pass this on to|pass it on to|forward this to|forward it to|escalate this to|escalate it to|bring this to|reach out to)
    ${team} (is|are|has been|have been) ${adverb} (looking into|looking at|checking|investigating|working on|reviewing|on)
    ${team} will (look into|look at|check|investigate|review|take a look at|follow up on|follow up with|get back to)
    ${will} (pull up|pull|look up)
    ${have} (escalated|forwarded|passed|raised|flagged|reported|handed|routed|assigned|sent) (it|this|that|your question|your request|your ticket|your report|your message|your issue|the question|the issue|the problem|the request|the ticket|the report) (on to|over to|along to|to|with)
    ${have} (asked|pinged|alerted|notified) (the|our|my|engineering|a colleague)
    aware of`,
  within: 'with, for, to, from, about, on, by, in, at, within, before, after, together with, of, into',
  polite: `noted, got it, gotcha, understood, roger, copy that, i see, i understand, we understand, i hear you, oh no, ouch, oops, uh oh, hope you are well, hope youre well, i hope you are well, hope all is well, hope you are doing well, good to hear from you, nice to hear from you, welcome back, happy monday, happy friday
    (i am|im|we are|were|) (so|very|really|terribly|truly|) sorry (about that|about this|about it|for that|for this|to hear that|to hear this|to hear it|to hear|again|)
    (apologies|our apologies|my apologies|sincere apologies|we apologise|we apologize|i apologise|i apologize) (for that|for this|)
    (that|this) (sounds|is|must be) (annoying|frustrating|unfortunate), thats (annoying|frustrating|unfortunate|not good|a pity|a shame), (thanks|thank you) (so much|very much|both|everyone)`,
  politeOpening: `(thanks|thank you|many thanks|thanks a lot|thanks so much|thank you so much|thank you very much) for
    (i am|im|we are|were|) (so|very|really|) sorry (for|about|to hear|to hear about|that)
    (apologies|our apologies|my apologies|we apologise|we apologize|i apologise|i apologize) (for|about), appreciate (your|the|you)`,
  neutral: `now, right now, right away, straight away, today, tomorrow, shortly, soon, asap, please, immediately, at once, at the moment, as we speak, this morning, this afternoon, this evening, tonight, in a moment, in a bit, in a minute, in a sec, momentarily, again, here, there, team, all, folks, everyone, everybody, later, later today, first thing, first thing tomorrow, as soon as possible, for you, as fast as we can, as soon as we can, already, back, this week, next week, next, oh, ah, hm, hmm`,
  filler:
    'it, this, that, them, these, those, you, we, i, me, us, very, much, still, also, just, too, further, closely, quickly, quick, internally, together, more, so, one, then',
  determiners: 'the, your, that, this, our, my, a, an, their, his, her, those, these, its',
  restarts: 'i, we, ive, weve, they, he, she',
  joining: 'and, as well as, plus, or, then',
  questions: 'why, what, whats, whether, if, how, where, when, who, which',
  yes: 'yes, yep, yeah, yup, ok, okay, sure, sure thing, alright, all right, of course, absolutely, certainly, great, perfect, no problem, no worries, will do',
  stops: `is, isnt, are, arent, was, wasnt, has, hasnt, had, can, cant, cannot, could, couldnt, should, shouldnt, would, wouldnt, must, may, might, do, does, doesnt, dont, did, didnt, not, no, never, fixed, done, works, working, resolved, solved, ready, available, complete, completed, finished, enabled, disabled, sent, restarted, deployed, released, because, but, however, although, so that, until, till, instead, you can, you need, you should, you may, you could, please try, please use, please send, please check, try, use, click, press, open, set, go to, see below, here is, heres, it will, itll, they will, will be, they, therefore, runs, run, meanwhile, meantime, means, caused, due`,
};
