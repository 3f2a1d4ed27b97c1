/**
 * What a phrase is in a conversation.
 * - `thanks`, `praise`, `agreement`, `settled` ("that is all"), `greeting`, `farewell`, `laugh`: courtesies
 * - `yes`, `no`: courtesies or answers, by what staff said before; `go` ("please do") is an order, save to close
 * - `filler`: says nothing by itself; `thing`: is thanked for, and nothing by itself either
 * - `for`: after thanks it opens what is thanked for; `thanksFor` is thanks and opens it ("appreciate your")
 * - `declines`: opens what is not wanted: "no, I don't want"
 * - `intends`: opens what somebody will do themselves: "I will send"
 * - `wanted`: "I need", which at the end of a sentence says that they have it ("all I need"), and else asks
 * - `request`: asks, or tells of trouble, whatever stands beside it
 * - `matter`: a word that is never taken for a name or a slip of the pen ("invoice", "cancel")
 */
export type Kind =
  | 'filler'
  | 'thing'
  | 'for'
  | 'matter'
  | 'laugh'
  | 'greeting'
  | 'farewell'
  | 'praise'
  | 'thanks'
  | 'thanksFor'
  | 'agreement'
  | 'yes'
  | 'no'
  | 'go'
  | 'settled'
  | 'declines'
  | 'intends'
  | 'wanted'
  | 'request';

/** What staff asks, told by its words: whether there is anything else, whether to close, whether it works, whether to act. */
export type StaffCue = 'anythingElse' | 'mayClose' | 'isSolved' | 'mayAct' | 'doThis';

/**
 * The words of one language: phrases parted by commas or lines. Case, apostrophes and the accents of Latin letters are of
 * no account: customers leave them out.
 */
export interface LanguageTable {
  language: string;
  kinds: Partial<Record<Kind, string>>;
  /** Words that end what is thanked for: "thanks for the help but …". */
  restarts?: string;
  /** How sentences begin that say how somebody finds it: "that upload works great", "you have been a gem". */
  openers?: string;
  /** Words that say no and not: "no funciona". */
  negations?: string;
  /** Parts of sentences by which staff's questions are told. */
  staff: Partial<Record<StaffCue, string>>;
}
