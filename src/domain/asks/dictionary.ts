/** What is known of single words, in whatever language. */
export interface Dictionary {
  /** A word that nobody is called by: then it is not taken for a name. */
  isVocabulary(word: string): boolean;
  isGivenName(word: string): boolean;
}
