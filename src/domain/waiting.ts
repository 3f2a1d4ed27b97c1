import type { Metric, Priority } from './policy/document.ts';

/** One customer waiting for staff now, as lists show it. */
export interface Waiting {
  clockId: string;
  inboxId: string;
  inboxName: string;
  customerName: string;
  metric: Metric;
  priority: Priority;
  askId: string;
  askText: string;
  askedByName: string | null;
  askedAt: Date;
  dueAt: Date;
  isOverdue: boolean;
  /** Who is nudged: assignee, else last staff author, else the customer's owner, else the inbox's; null with nobody. */
  ownerId: string | null;
  takenBy: string | null;
  snoozedUntil: Date | null;
  link: string;
  /** The sentence that explains the deadline. */
  why: string;
}
