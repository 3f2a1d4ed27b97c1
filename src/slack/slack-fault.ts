/** A fault between us and Slack that a person can mend, shown without a stack trace. */
export class SlackFault extends Error {
  override readonly name = 'SlackFault';
  readonly mend: string;

  constructor(message: string, mend: string, options?: { cause?: unknown }) {
    super(message, options);
    this.mend = mend;
  }
}
