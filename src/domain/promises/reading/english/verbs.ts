import { startingWith, wordSet } from '../found.ts';

/** What somebody does for somebody else, in one word. */
export const tells = wordSet(`
  send resend forward email mail fax fedex ship courier call ring phone text ping message contact reply respond answer write
  share post circulate distribute relay convey notify inform update brief report confirm deliver provide supply submit
  show explain present describe clarify tell remind invite introduce announce return hand give lend offer refund credit
  reimburse pay copy cc quote publish upload advise thank upload transmit reissue dial recap
`);

export const looks = wordSet(`
  check verify recheck test retest investigate look explore examine research review revisit reread read proofread study
  analyze analyse assess evaluate audit inspect ask consult enquire inquire query find figure see dig debug monitor track
  chase pull pursue reproduce confer discuss talk speak listen search
`);

export const does = wordSet(`
  prepare draft file pass work fix repair resolve solve correct mend patch address handle sort manage arrange schedule
  reschedule book reserve organize organise coordinate set request order obtain collect gather compile assemble complete
  finish finalize finalise sign execute approve process invoice bill replace swap exchange issue renew extend cancel remove
  delete add include insert attach append change modify amend edit revise rewrite rework redo adjust increase reduce lower
  escalate flag log open create generate build implement develop deploy release push roll merge configure enable disable
  activate install restart reset restore migrate transfer switch upgrade ensure help assist mention raise connect put bring
  drop fetch grab print scan translate summarize summarise document note list outline draw sketch design negotiate propose
  nominate delegate assign enter type record move download buy purchase print attempt try rerun recalculate incorporate
  update follow close start begin make fill dispatch deal notarize reconcile route redirect rectify whitelist unlock unblock
  provision expedite hire
`);

/** Verbs of several words, or that are acts only in some company: what the customer hears or gets. */
export const tellsIn = startingWith(`
  (?:get|come|circle|report|write|call|ring|phone|email|mail|text|be|go|revert|ping|touch|message|bring (?:\\w+ ){1,3}) back
  (?:follow|check) (?:back )?(?:up )?with you
  follow up
  let (?:you|y'all|everyone|everybody|him|her|them|\\w+|you (?:all|both|guys)) (?:know|have)
  keep (?:you|everyone|everybody|him|her|them|this thread|you (?:all|both)) (?:posted|updated|informed|up to date|apprised|in the loop|advised|abreast)
  be right back
  be (?:right |back )?(?:in touch|in contact|with you (?:shortly|soon|in|as soon|right)|back (?:to|with|in touch))
  (?:get|stay|keep) in (?:touch|contact)
  touch base
  reach out
  get (?:you|it to you|this to you|that to you|them to you|those to you|(?:\\w+ ){1,5}(?:to|over to|out to|back to) you)
  get (?:in|into) (?:touch|contact)
  (?:give|drop|shoot) (?:you|him|her|them|\\w+) an? (?:\\w+ )?(?:call|ring|buzz|shout|line|email|mail|note|message|update|answer|date|time|quote|copy|heads)
  (?:give|get|bring|send|show|tell|leave|lend|hand|buy|drop|make|grab) (?:you|him|her|them)
  pass (?:it|this|that|them|your|the|on|along|\\w+) 
  send (?:you|it|this|that|them|out|over|the|a|an|my|our|your)
  walk (?:you|them|him|her) through
  put you (?:in touch|through|on|in contact|down)
  bring (?:you|it|them|that|this|over|along)
  leave (?:you|it (?:at|with|for|on)|(?:a|him|her|them) (?:\\w+ )?(?:message|voicemail|note|voice|copy)|a)
  have (?:\\w+ ){1,6}?(?:to you|for you|with you|ready|done|out|sent|fixed|finished|completed|over|back|up)
  have (?:\\w+ ){1,4}?(?:call|contact|send|email|mail|forward|fax|look|check|get|reach|follow|review|fix|ring|give|prepare|set|draft|schedule)
  (?:have|get|owe) you
  make (?:it|that|this) up to you
  roll (?:it|this|that) out
  fill you in
  loop (?:you|\\w+) in
  send
`);

export const looksIn = startingWith(`
  (?:take|have) (?:a|another|one) (?:\\w+ ){0,2}(?:look|peek|crack|stab|shot|pass)
  see (?:if|whether|to it|to that|about|what|how|who|when|where|why|that)
  (?:find|figure|work|sort|hunt|track|run|chase) (?:it |this |that |them )?(?:out|down)
  look (?:into|in to|at|for|it|this|that|them|through|over|up|around|and|again|on)
  check (?:on|with|into|in|out|it|this|that|the|if|whether|and|your|our|my|again|both|all|to|for|what|who|how|when|back|around|for)
  (?:talk|speak|chat|meet|confer|consult|sit down|huddle|sync|get|work|check in|liaise|coordinate|touch base|catch up|raise (?:it|this|that)|confirm|follow up|discuss (?:it|this|that|them)|take (?:it|this|that) up) with(?! (?:you\\b))
  (?:talk|speak|reach out|go back|mention (?:it|this|that)|write) to(?! (?:you\\b))
  (?:go|run|read|work|think|dig|get|wade|walk) (?:through|over|into|about|it through|it over)
  think (?:about|over|on|it over)
  give (?:it|this|that) (?:a|some|another) (?:\\w+ )?(?:look|thought|try|shot|go|read|check)
  put (?:some thought|\\w+ on (?:it|this))
  keep an eye
  keep (?:looking|digging|checking|working|trying|pushing|investigating|monitoring|chasing|watching)
  go (?:and )?(?:check|look|ask|find|see)
  double check
  get (?:to the bottom|some (?:more )?(?:info|information|details|numbers|data))
`);

export const doesIn = startingWith(`
  make (?:sure|certain|it happen|it work|a note|the|that|those|these|this|your|a|an|any|some|all|sure|arrangements|changes|copies|contact)
  take (?:care|charge|it from here|over|that|this|those|them|it|the (?:\\w+ )?(?:ticket|issue|case|request|lead|task|action|point|next|matter|question|order|call)|your|on|action|responsibility|ownership|steps|up|out|down|an action)
  get (?:it|that|this|them|those|these|the|a|an|some|on (?:it|this|that)|right on|with|to (?:it|this|that|work)|back|someone|somebody|started|going on|your|our|my|all|everything|hold|him|her|in|\\w+ (?:to|on|done|fixed|sorted|sent|out|over))
  do (?:it|that|this|so|these|those|my best|our best|the|a|some|an|all|both|one|your|what|everything|as|whatever|likewise|whichever|some more|another)
  see (?:to it|to this|to that|to|what (?:i|we) can|that)
  give (?:it|this|that|him|her|them|the|\\w+)
  put (?:it|this|that|them|together|in|up|out|on|the|a|an|your|you|those|some|everything|\\w+)
  set (?:it|this|that|them|up|the|a|an|aside|\\w+)
  (?:turn|hand|sign|send|fill|write|type|print|draw|wrap|finish|clean|tidy|firm|beef|clear|free|back|follow|speed) (?:\\w+ ){0,3}(?:in|over|up|out|on|off|down|around)
  go ahead
  work (?:on|with|it|this|that|up|something|towards|out|around)
  come (?:up with|back to|by|over)
  try (?:it|this|that|again|to|and|out|something|the|a|my|our|another)
  run (?:it|this|that|the|them|a|an|some|by|another|those)
  leave (?:the|that|this|it|them)
  bring (?:up|the|a|an|my|some|\\w+)
  keep (?:it|that|this|them|the|track|a|your|record)
  hold (?:it|this|that|them|the|off)
  pick (?:it|this|that|them|up)
  let (?:him|her|them|\\w+) know
  volunteer (?:to|for)
  raise (?:it|this|that|the)
  push (?:it|this|that|for)
  cover (?:it|this|that|the|for)
  (?:sort|straighten|clear|smooth|fix|patch|tidy) 
`);

/** What is no follow-up, though somebody will do it: states, opinions, travels, attendance, farewells, ways of speaking. */
export const isNone = startingWith(`
  let (?:you|him|her|them|everyone) know (?:if|when|should) (?:i|we) (?:need|have any|run into|get stuck|want)
  close the (?:meeting|session)
  open (?:it|this|that|them) on (?:the|my)
  (?:take|make|be taking|be making) (?:some )?notes
  be(?! (?:able|in touch|in contact|back (?:to|with|in touch)|right back|right with|with you|on it\\b|sure to|\\w+ing\\b))
  be (?:being|going|missing|waiting|flying|travelling|traveling|driving|attending|leaving|staying|having|needing|wanting|missing|moving|getting (?:in|home|there|married)|interesting|exciting|willing|running late|looking forward|coming|wearing|joining|seeing you|hosting|thinking|happening|living|sitting|standing|using|watching|eating|spending|taking (?:off|vacation|a (?:day|week|break|vacation))|something|nothing|anything|bring|making (?:a|the) (?:mistake|decision))
  have(?! (?:you\\b|(?:\\w+ ){1,6}?(?:to you|for you|with you|ready|done|out|sent|fixed|finished|completed|over|back|up|call|contact|send|email|mail|forward|fax|look|check|get|reach|follow|review|fix|ring|give|prepare|set|draft|schedule)\\b))
  see(?! (?:if|whether|to|about|what (?:i|we) can|that|what|how|who|when|where|why))
  see (?:what happens|how (?:it|that|this|things) (?:goes|go|works|turns?))
  (?:see|catch|meet|join|miss|love|beat|race|bet|trust|believe|thank|owe|know|leave|follow|marry|hate|visit) (?:you|ya)
  (?:talk|speak|chat|write) (?:to|with|at) you (?:later|soon|then|tomorrow|on|next|again|in|this|at|about|when|tonight|more|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
  (?:talk|speak) (?:to|with) you$
  (?:know|need|want|like|love|hate|enjoy|prefer|wish|hope|expect|miss|remember|recall|forget|understand|agree|disagree|admit|confess|bet|believe|guess|assume|suppose|imagine|doubt|feel|seem|appear|appreciate|look forward|wait|await|stay|remain|live|die|sleep|eat|drink|cry|laugh|grow|become|turn \\d+|retire|graduate|lose|win|own|owe|fly|travel|ride|swim|ski|arrive|depart|land|attend|join|participate|play|sit|stand|celebrate|survive|suffer|cease|lack|belong|depend|cost|gain|benefit|spend|watch|hear|notice|decide|choose|regret|mind|say|grant|concede|stress|emphasize|repeat|reiterate|skip|shut|spare|stick|settle|swear|accept|reject|defer|trust|vote|differ|pray|hang|rest|recover|pretend|refrain|happen|use|move on|end up|wind up|hurry|welcome|keep quiet|step|rely|blame|forgive|kill|faint|scream|explode|marvel|sing|dance|cook|wear|wash|dream)
  think(?! (?:about|over|on|it over|of something))
  (?:mention|point out|warn you|tell you|ask you|give you|say|show you) (?:that|what|this much|something|one thing|the truth|why|how much|a secret|an example|example|credit|the benefit|right now|here|this)
  (?:add|note|mention) that(?= (?:i|we|it|he|she|they|the|this|there))
  tell (?:you|ya)$
  ask you
  let(?! (?:(?:you (?:all |both |guys )?|him |her |them |everyone |everybody |me |us |\\w+ |the \\w+ |my \\w+ |our \\w+ )(?:know|have)\\b))
  take (?:an? (?:\\w+ )?(?:break|bus|train|taxi|cab|flight|plane|nap|vacation|shower|day|week|trip|walk|seat|chance|guess|bite|drink)|the (?:bus|train|day|week|blame|plane|afternoon|morning|subway|hit|credit|fifth)|off|vacation|time off|your word|(?:that|it|this) (?:as|you|that|we|he|she|they)|my (?:time|chances)|credit)
  make (?:it(?! (?:work|happen|up|a|so|available|clear|right))|do\\b|love|money|a (?:mistake|difference|decision|fool|fortune)|the (?:meeting|call|party|trip|game)|\\w+ (?:laugh|cry)|dinner|lunch)
  do (?:fine|well|great|okay|ok|without|lunch|dinner|better|good|anything|whatever it takes|nothing|more (?:harm|than))
  go(?! (?:first|next$|ahead|over|through|back (?:and|to)|and (?:check|look|ask|get|find|see|talk|do|fix|make)|check|look|ask|get|find|into|talk|do))
  come(?! (?:up with|back (?:to|with)|by with|and (?:fix|look|check|get|pick)|over and))
  get (?:home|there|to (?:the|my|work|see|go|know|meet|spend)|up|married|sick|tired|lost|used|older|better|worse|off|out|drunk|a (?:chance|cold|headache|job)|fired|killed|in (?:at|around|late|trouble|on)|there|ready|along|dressed|through|by|over it|rich|bored)
  (?:keep)(?! (?:you|him|her|them|everyone|everybody|an eye|it|that|this|the|track|a|your|record|looking|digging|checking|working|trying|pushing|investigating|monitoring|chasing|watching|in touch|\\w+ (?:posted|updated|informed)))
  keep (?:it|this|that) (?:short|brief|simple|secret|quiet|to myself|in mind|that way|up)
  leave(?! (?:you|it|that|this|them|the|a|him|her))
  leave (?:it at that|the (?:office|house|country|rest|company|meeting)|you (?:alone|to|with|now)|it (?:up )?to you|that (?:up )?to you|that for)
  leave (?:this|that|it|the \\w+) (?:there|here|open|alone|as)
  pass(?: on (?:this|that|it)(?: one)?)?$
  drive(?! (?:the (?:project|effort)))
  walk(?! (?:you|them|him|her|through))
  run(?! (?:it|this|that|the|them|a|an|some|by|another|those))
  hold(?! (?:it|this|that|them|the|off|a))
  (?:deal|live|put up|go|stick|roll) with (?:it|that|this)? ?(?:later|then|when|$)
  find (?:that|it (?:hard|difficult|easy|useful|interesting)|yourself|myself|ourselves|some(?:one|thing) (?:else|better))
  work (?:from|at|late|remotely|there|here|weekends|overtime|out)(?! of)
  talk (?:about|a bit about|a little (?:bit )?about)(?! (?:it|this|that) (?:with|to))
  tell you (?:it|he|she|they|we|i|there|you|one)(?! (?:tomorrow|later|when|on|by|as))
  try (?:not|to (?:be|make it|attend|come|remember|keep|stay|join|get there|understand|not|survive|sleep|enjoy|go|see you))
  start (?:by (?:saying|asking|introducing|giving)|off|with|from|over there|my|school|college|to|at)
  read (?:between)
  open up
  close (?:by|with|on)
  speak (?:for (?:myself|ourselves)|as|now)
  buy (?:that|it\\b|a (?:house|car))
  second that
  drop (?:dead|out)
  call it
  pay (?:attention|for (?:it|this|that))
  return (?:to (?:the office|work|my|our)|from|on|home|\\w+day)
  write (?:off|a book)
`);

/** Together: a meeting, or something said of everybody. */
export const isMeeting = startingWith(`
  (?:discuss|talk|meet|chat|visit|catch up|get together|touch base|see|go|move|start|continue|begin|have|sit down|speak|debate|regroup|reconvene|convene|review (?:it|this|that) (?:together|at|in)|work (?:it|this|that) out together|need|cover|revisit|wrap up|stop|break|do lunch|do dinner|hold|figure|read|listen|look at (?:it|this|that|the \\w+) (?:together|later|next|in))
`);

/** What is only looked into or asked: "I need to check with Sara". */
export const asksIn = startingWith(`
  (?:(?:double )?check (?:with|on|into|if|whether|that|this|it|internally|first|before)|ask|talk to|talk with|speak to|speak with|consult|confirm|verify|look into|look at|look it up|look that up|look up|find out|get back to you|follow up|dig into|investigate|run (?:it|this|that) by|get with|get hold|get in touch|clear (?:it|this|that) with|discuss (?:it|this|that) with|see if|see whether|see what (?:i|we) can|figure out)
`);
