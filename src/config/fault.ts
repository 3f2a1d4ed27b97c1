/** One thing wrong with the configuration: the variable, what is wrong with it, and how to mend it. */
export interface ConfigFault {
  variable: string;
  problem: string;
  mend: string;
}
