import { sql } from 'drizzle-orm';
import type { NudgeNotice } from '../domain/notices.ts';
import { type ListContent, listOf, type Moved, settledShownMs } from '../domain/nudges/list.ts';
import { isSettled, nudgeNotice } from '../domain/nudges/notice.ts';
import { unwatched } from '../domain/nudges/revise.ts';
import { type ClockRow, clockColumns } from './clocks.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { withEndings } from './endings.ts';
import { listPostedAt } from './lists.ts';
import { type NudgeRow, shownNudges } from './nudges.ts';
import { asIds } from './parameters.ts';
import { insteadOf, type MoveRow, movesToldOf } from './passed-over.ts';
import { type Around, aroundClocks } from './surroundings.ts';

/** What a person's list says at `now`, read from the tables: whatever is committed by then is in it. */
export async function listContent(
  db: Database | Transaction,
  workspaceId: string,
  personId: string,
  now: Date,
): Promise<ListContent> {
  const since = new Date(now.getTime() - settledShownMs);
  const postedAt = await listPostedAt(db, workspaceId, personId);
  // What had ended before the message was decided that stands now, it never asked for.
  const settledSince = postedAt && postedAt > since ? postedAt : new Date(since.getTime() + 1);
  const nudges = await shownNudges(db, workspaceId, personId, settledSince);
  const moves = await movesToldOf(db, workspaceId, personId, since);
  const ids = [...new Set([...nudges, ...moves].map(({ clockId }) => clockId))];
  const clocks = await clocksByIds(db, workspaceId, ids);
  const around = await aroundClocks(db, workspaceId, ids);
  const passedOver = await insteadOf(db, workspaceId, personId, ids);
  const notices = newestOfEach(nudges).flatMap((nudge): NudgeNotice[] => {
    const [clock, place] = [clocks.get(nudge.clockId), around.get(nudge.clockId)];
    if (!clock || !place) return []; // what it asked for has moved: the log folds to another clock now
    const others = passedOver.get(clock.id);
    const notice = noticeFor(nudge, clock, place, now);
    return [others ? { ...notice, insteadOf: others } : notice];
  });
  return listOf(
    personId,
    notices,
    moves.flatMap((move) => movedOf(move, clocks, around, now)),
  );
}

/** Of several nudges about one clock the newest speaks. */
function newestOfEach(nudges: readonly NudgeRow[]): NudgeRow[] {
  return [...new Map(nudges.map((nudge) => [nudge.clockId, nudge])).values()];
}

function noticeFor(nudge: NudgeRow, clock: ClockRow, { handling, where, isWatched }: Around, now: Date) {
  const { personId, decidedAt } = nudge;
  const notice = nudgeNotice(clock, { personId, decidedAt }, handling, where, now);
  return isWatched || isSettled(notice.standing) ? notice : unwatched(notice);
}

function movedOf(
  { clockId, toPersonId }: MoveRow,
  clocks: ReadonlyMap<string, ClockRow>,
  around: ReadonlyMap<string, Around>,
  now: Date,
): Moved[] {
  const [clock, place] = [clocks.get(clockId), around.get(clockId)];
  if (!clock || !place) return [];
  const { customerName, askText, link } = nudgeNotice(
    clock,
    { personId: null, decidedAt: now },
    place.handling,
    place.where,
    now,
  );
  return [{ customerName, askText, link, toPersonId, isOver: clock.endedAt !== null }];
}

async function clocksByIds(
  db: Database | Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, ClockRow>> {
  if (ids.length === 0) return new Map();
  const rows = await queryRows<ClockRow>(
    db,
    sql`select ${clockColumns} from clocks c where c.workspace_id = ${workspaceId} and c.id = ${asIds(ids)}`,
  );
  return new Map((await withEndings(db, workspaceId, rows)).map((clock) => [clock.id, clock]));
}
