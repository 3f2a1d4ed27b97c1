const SECRETS = [
  [/\b(xox[a-z](?:\.[a-z]+)?-|xapp-)[\w.-]+/g, '$1[redacted]'],
  [/\b(postgres(?:ql)?:\/\/[^:@/\s]*:)[^@\s]+@/g, '$1[redacted]@'],
  [/(hooks\.slack\.com\/\w+\/)[\w/-]+/g, '$1[redacted]'],
  [/(wss:\/\/[^?\s"]+\?)[^\s"]+/g, '$1[redacted]'],
] as const;

/** Blots out tokens, database passwords and addresses that are secrets, wherever they stand in a line. */
export function withoutSecrets(line: string): string {
  return SECRETS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line);
}

export interface ErrorInWords {
  type: string;
  message: string;
  code?: string;
  /** where it was thrown, without the message */
  stack?: string;
  cause?: ErrorInWords;
}

/**
 * What is safe to log of an error. Errors of drivers carry the query's parameters, which hold what people wrote: in
 * fields (left out, since only known ones are taken) and after "params:" in the message (cut off).
 */
export function describeError(error: unknown): ErrorInWords {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutParameters(String(error)) };
  const { code } = error as { code?: unknown };
  const cause = error.cause ?? (error as { original?: unknown }).original;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: withoutParameters(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    ...(frames === undefined ? {} : { stack: frames.join('\n') }),
    ...(cause === undefined || cause === error ? {} : { cause: describeError(cause) }),
  };
}

function withoutParameters(message: string): string {
  return message.replace(/\nparams:.*$/s, '');
}
