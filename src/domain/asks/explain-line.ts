import { readAsk } from '../asks.ts';
import { type Fault, faultOf, readObject } from '../json-line.ts';

const form =
  'Write {"text":"Thanks, that works"}, and what staff said before as "previousStaffText" where they did.';

interface MessageLine {
  text: string;
  hasFiles: boolean;
  previousStaffText: string | null;
}

/**
 * Answers one line of JSON, a message of a customer, by one line: `{"needsReply":false,"why":"it is a courtesy: …"}`.
 * A line that cannot be answered is answered by `{"error":…}`, which names the field and the mend.
 */
export function explainMessageLine(line: string): string {
  const read = readLine(line);
  return JSON.stringify('error' in read ? read : readAsk(read.text, read));
}

function readLine(line: string): MessageLine | Fault {
  const object = readObject(line);
  if (!object) return faultOf('line', 'not a JSON object', form);
  const { text, hasFiles = false, previousStaffText = null } = object;
  if (typeof text !== 'string') return faultOf('text', text === undefined ? 'missing' : 'not a text', form);
  if (typeof hasFiles !== 'boolean')
    return faultOf(
      'hasFiles',
      'neither true nor false',
      'Leave it out, or write true where files came with it.',
    );
  if (previousStaffText !== null && typeof previousStaffText !== 'string')
    return faultOf('previousStaffText', 'not a text', 'Leave it out where staff has said nothing before.');
  return { text, hasFiles, previousStaffText };
}
