import type {
  AnswerNotice,
  CallNotice,
  NudgeNotice,
  WeeklyReportNotice,
  WhoIsNotice,
} from '../../domain/notices.ts';
import { answerMessage } from '../blocks/answer.ts';
import { callMessage } from '../blocks/call.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { nudgeMessage } from '../blocks/nudge.ts';
import { weeklyReportMessage } from '../blocks/weekly-report.ts';
import { whoIsMessage } from '../blocks/who-is.ts';

/** What a notice that holds all its contents says. */
export type WholeNotice = AnswerNotice | NudgeNotice | CallNotice | WeeklyReportNotice | WhoIsNotice;

/** The words and blocks of a notice: made when it is sent, from what it says by then. */
export function render(notice: WholeNotice): BlockMessage {
  switch (notice.type) {
    case 'nudge':
      return nudgeMessage(notice);
    case 'answer':
      return answerMessage(notice.answer);
    case 'call':
      return callMessage(notice.personId, notice.nudge);
    case 'weekly_report':
      return weeklyReportMessage(notice);
    case 'who_is':
      return whoIsMessage(notice);
  }
}
