/**
 * A fault of the database or its configuration that a person can mend. It is shown as two sentences, without a
 * stack trace: what is wrong (`message`) and what to do about it (`mend`).
 */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly mend: string;

  constructor(message: string, mend: string, options?: { cause?: unknown }) {
    super(message, options);
    this.mend = mend;
  }
}
