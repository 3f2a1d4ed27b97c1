import { readStaff, type StaffReading } from '../asks/read-staff.ts';
import type { Message } from '../log.ts';

/** What a message of staff is for the customer who waits. Who is a colleague is told by how it was when it was written. */
export function staffReadingOf({ text, hasFiles, staffNamed = [] }: Message): StaffReading {
  return readStaff(text, { hasFiles, isStaff: (id) => staffNamed.includes(id) });
}
