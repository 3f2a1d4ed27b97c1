import type { ConfigFault } from '../config.ts';
import { withoutSecrets } from '../logger/redaction.ts';
import { SlackFault } from '../slack/slack-fault.ts';
import { StoreFault } from '../store/fault.ts';

/** The configuration is wrong; carries every fault. */
export class ConfigurationFaulty extends Error {
  override readonly name = 'ConfigurationFaulty';
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    super(`${faults.length} fault(s) in the configuration`);
    this.faults = faults;
  }
}

/** What a person is told when a command fails: what is wrong and how to mend it. Only a bug shows its stack. */
export function failureInWords(error: unknown): string {
  if (error instanceof ConfigurationFaulty) {
    const faults = error.faults.map(({ variable, problem, mend }) =>
      inWords(`${variable}: ${problem}`, mend),
    );
    return `The configuration has ${error.faults.length === 1 ? 'a fault' : `${error.faults.length} faults`}.\n${faults.join('')}`;
  }
  if (error instanceof StoreFault || error instanceof SlackFault) return inWords(error.message, error.mend);
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') {
    return inWords(
      `Port ${port} is in use by another program, perhaps CX Urgency itself.`,
      'Stop that program, or choose another port with PORT (Slack over HTTP) or SANDBOX_PORT (local workspace).',
    );
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return withoutSecrets(`${text}\n`);
}

function inWords(problem: string, mend: string): string {
  return `✗ ${problem}\n    → ${mend}\n`;
}
