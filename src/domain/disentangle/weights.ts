/**
 * What each sign adds to a choice; the choice with the largest sum is taken. The unit is that of log-odds. They were set
 * by hand, few and round: each may be halved or doubled without much change (docs/threads.md tells by how much).
 */
export const weights = {
  /** per doubling of the silence since the conversation's last message, from two minutes on */
  silence: -0.45,
  /** it is the conversation that was active last */
  latest: 1.3,
  /** the author's newest message stands there */
  home: 3,
  /** the author wrote there, but elsewhere since */
  visited: 2,
  /** per doubling of the time since the author wrote there */
  homeFades: -0.25,
  /** the author wrote the message right before; halves with each minute */
  burst: 1,
  /** and the message opens as the rest of a sentence does */
  restOfSentence: 1.5,
  /** somebody wrote there after the author */
  answered: 0.5,
  /** and the message thanks */
  thanksAnswered: 0.8,
  /** it names somebody who writes there now */
  named: 4,
  /** it names somebody who wrote there earlier */
  namedEarlier: 2,
  /** it names somebody who never wrote there */
  namedOther: -2.5,
  /** the author was named there and has not written since */
  called: 2,
  /** somebody else waits for an answer there */
  waiting: 0.8,
  /** nobody else has written there */
  alone: 0.5,
  /** per word in common */
  word: 0.7,
  wordsAtMost: 2.8,
  /** a link or a ticket's number in common */
  mark: 2,
  /** people do not go on with what machines announce */
  feed: -2.5,

  /** staff answer several customers side by side: where they wrote last tells less, who waits tells more */
  staffHome: 1.2,
  staffLatest: 0.6,
  staffWaiting: 2,

  /** a customer who waits there asks again */
  chases: 2.5,

  begin: 0.3,
  /** the author writes in no open conversation */
  fresh: 1,
  /** the same of a customer with more to say than a word or two: two asks in one conversation would hide one of them */
  freshCustomer: 2,
  /** a customer says something of which nobody has spoken */
  anotherAsk: 1,
  /** a question of some length */
  asks: 0.8,
  greets: 1.5,
  toEveryone: 0.8,
  short: -1,
  replies: -1,
  goesOn: -0.8,
  toYou: -0.7,
  names: -1.5,
};

export type Weights = Readonly<typeof weights>;

/** A sign that was found: what it adds, and its words where they help to understand the choice. */
export interface Sign {
  weight: number;
  because?: string;
}
