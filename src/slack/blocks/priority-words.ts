import type { Priority } from '../../domain/policy/document.ts';

export const priorityNames: Record<Priority, string> = {
  urgent: 'Urgent',
  high: 'High priority',
  normal: 'Normal priority',
  low: 'Low priority',
};

/** `*Urgent* · ` before a line about it; nothing where it is normal. */
export function priorityMark(priority: Priority): string {
  return priority === 'normal' ? '' : `*${priorityNames[priority]}* · `;
}
