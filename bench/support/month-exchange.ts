import type { Intent } from '../../src/intake/intents.ts';
import { answers, asks, courtesies, furtherAsks, randomFrom } from './day.ts';
import { type Absence, drawReaction, isLead } from './month-people.ts';
import { decision, type Play } from './month-play.ts';
import { answerTime, type Drawn, type Fate, pick } from './month-story.ts';
import type { ToldOf } from './month-told.ts';
import { team } from './workspace.ts';

/** One ask that waits for a reply, or did. */
interface Waiting {
  drawn: Drawn;
  askId: string;
  rootId: string;
  fate: Fate;
  next: Drawn['next'];
  isOver: boolean;
}

const minuteMs = 60_000;
const snoozeMs = 30 * minuteMs;

/** What customers and colleagues do in the month, on what was drawn and on what they are told. */
export function monthOfPeople(play: Play, absences: readonly Absence[], seed: number) {
  const random = randomFrom(seed + 1);
  const known = new Map<string, Waiting>();
  let said = 0;

  const speak = (
    drawn: Drawn,
    author: { id: string; name: string; teamId: string },
    at: Date,
    rootId: string | null,
    text: string,
  ) => {
    said += 1;
    const id = `${Math.floor(at.getTime() / 1000)}.${String(said % 1_000_000).padStart(6, '0')}`;
    const { id: userId, name, teamId } = author;
    const threadId = drawn.isThread ? rootId : null;
    const message: Intent = {
      ...{ type: 'said', inboxId: drawn.place.id, id, at, threadId, text, hasFiles: false },
      author: { userId, teamId, botId: null, name },
    };
    return { id, message };
  };

  const ask = (drawn: Drawn, at: Date, fate: Fate, answeredAt: Date | null, rootId: string | null) =>
    play.plan({
      at,
      does() {
        const { id, message } = speak(
          drawn,
          drawn.customer,
          at,
          rootId,
          pick(rootId ? furtherAsks : asks, random),
        );
        const waiting = {
          drawn,
          askId: id,
          rootId: rootId ?? id,
          fate,
          next: rootId ? null : drawn.next,
          isOver: false,
        };
        known.set(`${drawn.place.id}/${id}`, waiting);
        if (answeredAt) answer(waiting, whoAnswers(drawn, answeredAt), answeredAt);
        return [message];
      },
    });

  const answer = (waiting: Waiting, by: string, at: Date) =>
    play.plan({
      at,
      does() {
        if (waiting.isOver) return [];
        waiting.isOver = true;
        const { drawn, rootId } = waiting;
        const author = { id: by, name: by, teamId: team.id };
        goOn(waiting, at);
        return [speak(drawn, author, at, rootId, pick(answers, random)).message];
      },
    });

  const goOn = ({ drawn, rootId, next }: Waiting, after: Date) => {
    const at = new Date(after.getTime() + (1 + random() * 25) * minuteMs);
    if (next === 'another ask') ask(drawn, at, 'answered', answerTime(at, random), rootId);
    if (next !== 'thanks') return;
    play.plan({
      at,
      does: () => [speak(drawn, drawn.customer, at, rootId, pick(courtesies, random)).message],
    });
  };

  const decide = (waiting: Waiting, by: string, at: Date, details: Parameters<typeof decision>[3]) =>
    play.plan({
      at,
      does() {
        if (waiting.isOver) return [];
        if (details.kind === 'closed' || details.kind === 'no_reply_needed') waiting.isOver = true;
        return [decision({ inboxId: waiting.drawn.place.id, messageId: waiting.askId }, by, at, details)];
      },
    });

  return {
    begin: (drawn: Drawn) => ask(drawn, drawn.at, drawn.fate, drawn.answeredAt, null),
    onTold({ personId, inboxId, askId, toldAt }: ToldOf): void {
      const waiting = known.get(`${inboxId}/${askId}`);
      if (!waiting || waiting.isOver) return;
      const reaction = drawReaction(waiting.fate, isLead(personId), random);
      if (reaction.does === 'nothing') return;
      const at = new Date(toldAt.getTime() + reaction.after * minuteMs);
      if (reaction.does === 'answer') answer(waiting, personId, at);
      if (reaction.does === 'no reply needed') decide(waiting, personId, at, { kind: 'no_reply_needed' });
      if (reaction.does === 'close') decide(waiting, personId, at, { kind: 'closed' });
      if (reaction.does === 'take and answer') {
        decide(waiting, personId, at, { kind: 'taken' });
        answer(waiting, personId, answerTime(at, random));
      }
      if (reaction.does === 'snooze') {
        const until = new Date(at.getTime() + snoozeMs).toISOString();
        decide(waiting, personId, at, { kind: 'snoozed', until });
      }
      if (reaction.does === 'hand over') {
        const { owner, backup } = waiting.drawn.place;
        const to = personId === backup.id ? owner.id : backup.id;
        decide(waiting, personId, at, { kind: 'handed_over', to, note: null });
      }
    },
  };

  function whoAnswers({ place }: Drawn, at: Date): string {
    const isAway = absences.some(
      ({ personId, saidAt, until }) => personId === place.owner.id && saidAt <= at && at < until,
    );
    return isAway ? place.backup.id : place.owner.id;
  }
}
