import type { Notice } from '../../domain/notices.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { nudgeMessage } from '../blocks/nudge.ts';
import { weeklyReportMessage } from '../blocks/weekly-report.ts';
import { whoIsMessage } from '../blocks/who-is.ts';

/** The words and blocks of a notice: made when it is sent, from what it says by then. */
export function render(notice: Notice): BlockMessage {
  switch (notice.type) {
    case 'nudge':
      return nudgeMessage(notice);
    case 'weekly_report':
      return weeklyReportMessage(notice);
    case 'who_is':
      return whoIsMessage(notice);
  }
}
