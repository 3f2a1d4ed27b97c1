import { isAcknowledgement, withoutAnswer } from '../../../../src/domain/acknowledgements.ts';
import { readAsk } from '../../../../src/domain/asks.ts';
import type { CancelReason } from '../../../../src/domain/clocks/clock.ts';
import type { Fact, Message } from '../../../../src/domain/log.ts';
import type { Metric, PauseCause } from '../../../../src/domain/policy/document.ts';
import { asksBack } from '../../../../src/domain/questions-back.ts';
import type { Asked, Measured, Moment, Paused, Story } from './story.ts';

/** Whom a message is for, as the conversations here write it. */
const startsWithColleagues = /^(?:cc )?((?:<@\w+>,? ?)+)/;

const hourglasses = ['hourglass', 'hourglass_flowing_sand'];

/** Hears a conversation from its first word on, and keeps who waits for whom. */
export class Teller {
  readonly story: Story = { measured: [], pauses: [], asked: [], prioritised: [] };
  /** What customers' messages say now; a deleted one says nothing. */
  private readonly wordings = new Map<string, string>();
  /** What stood around each message of a customer when it was written. */
  private readonly around = new Map<string, { hasFiles: boolean; previousStaffText: string | null }>();
  private staffText: string | null = null;
  private customerSpokeSince = false;
  private unanswered: Asked[] = [];
  private reply: Measured | null = null;
  private resolution: Measured | null = null;
  private silence: Measured | null = null;
  private pause: Paused | null = null;
  private wasEverAnswered = false;
  private wasAnsweredSinceOpened = false;
  private readonly saidToBeAsked: ReadonlySet<string>;
  private readonly saidOfAnswers: ReadonlyMap<string, string>;
  private readonly isReplyToAcknowledge: (waiting: Measured, soFar: Story) => boolean;

  /**
   * @param saidToBeAsked the messages of which staff said, be it later, that they were asks
   * @param saidOfAnswers what staff said last of a colleague's message: `answers` or `no_answer`
   */
  constructor(
    saidToBeAsked: ReadonlySet<string>,
    saidOfAnswers: ReadonlyMap<string, string>,
    isReplyToAcknowledge: (waiting: Measured, soFar: Story) => boolean,
  ) {
    this.saidToBeAsked = saidToBeAsked;
    this.saidOfAnswers = saidOfAnswers;
    this.isReplyToAcknowledge = isReplyToAcknowledge;
  }

  hear(message: Message, when: Moment): void {
    if (message.authorRole === 'customer') this.hearCustomer(message, when);
    if (message.authorRole === 'staff') this.hearStaff(message, when);
  }

  learn(fact: Fact, message: Message, when: Moment): void {
    const { details } = fact;
    if (details.kind === 'edited') this.learnWording(message, details.text, when);
    if (details.kind === 'deleted') {
      this.wordings.delete(message.id);
      this.takeBack(message.id, 'ask_deleted', when);
    }
    if (fact.actorRole === 'staff') this.learnDecision(fact, message, when);
  }

  private hearCustomer(message: Message, when: Moment): void {
    this.endPause(when);
    this.wordings.set(message.id, message.text);
    const around = { hasFiles: message.hasFiles, previousStaffText: this.staffText };
    this.around.set(message.id, around);
    this.customerSpokeSince = true;
    const isAsk = this.saidToBeAsked.has(message.id) || readAsk(message.text, around).needsReply;
    if (isAsk) this.ask(message.id, message.text, when);
  }

  private hearStaff(message: Message, when: Moment): void {
    const said = this.saidOfAnswers.get(message.id);
    if (isAmongColleagues(message) && (said !== 'answers' || handsOver(message))) return;
    const goesOn = this.staffText !== null && !this.customerSpokeSince;
    this.staffText = goesOn ? `${this.staffText}\n${message.text}` : message.text;
    this.customerSpokeSince = false;
    const looksInto = !message.hasFiles && isAcknowledgement(message.text);
    const acknowledges = said === undefined ? looksInto : said === 'no_answer';
    const isReply =
      !acknowledges ||
      (withoutAnswer(message.text) === 'looks_into_it' &&
        said === undefined &&
        this.reply !== null &&
        this.isReplyToAcknowledge(this.reply, this.story));
    if (isReply) this.answerAll(when);
    if (this.resolution === null) return;
    this.breakSilence(when);
    if (asksBack(message.text) && !acknowledges && !isAmongColleagues(message))
      this.beginPause('question', message.authorId, when);
  }

  private answerAll(when: Moment): void {
    if (this.unanswered.length === 0) return;
    this.endReply('fulfilled', when);
    this.unanswered = [];
    this.wasEverAnswered = true;
    this.wasAnsweredSinceOpened = true;
  }

  private breakSilence(when: Moment): void {
    if (this.resolution === null) return;
    end(this.silence, 'fulfilled', when);
    const { ask, from } = this.resolution;
    this.silence = this.measure('periodic_update', ask, when, from);
  }

  private learnWording(message: Message, text: string, when: Moment): void {
    const before = this.wordings.get(message.id);
    if (before === undefined) return;
    this.wordings.set(message.id, text);
    if (this.saidToBeAsked.has(message.id)) return;
    const around = this.around.get(message.id);
    const wasAsk = readAsk(before, around).needsReply;
    const isAsk = readAsk(text, around).needsReply;
    if (wasAsk && !isAsk) this.takeBack(message.id, 'ask_withdrawn', when);
    if (!wasAsk && isAsk) this.ask(message.id, text, when);
  }

  private learnDecision({ details, actorId }: Fact, message: Message, when: Moment): void {
    const by = actorId ?? '';
    if (details.kind === 'no_reply_needed') this.needNoReply(message.id, when);
    if (details.kind === 'answered') {
      const waits = this.unanswered.some(({ id }) => id === message.id);
      if (details.about === 'conversation' ? this.isAboutWhatIsOpen(message) : waits) {
        this.answerAll(when);
        this.breakSilence(when);
      }
    }
    if (details.kind === 'reacted') {
      if (details.emoji === 'white_check_mark') this.close(when);
      if (hourglasses.includes(details.emoji)) this.beginPause('staff', by, when);
    }
    const isOwnPause = this.pause?.by === by;
    if (details.kind === 'unreacted' && hourglasses.includes(details.emoji) && isOwnPause)
      this.endPause(when);
    if (!this.isAboutWhatIsOpen(message)) return;
    if (details.kind === 'closed') this.close(when);
    if (details.kind === 'paused') this.beginPause('staff', by, when);
    if (details.kind === 'resumed') this.endPause(when);
    if (details.kind === 'prioritised') this.story.prioritised.push({ when, priority: details.priority });
  }

  /** A decision about what was written before the conversation was opened anew is about what was closed then. */
  private isAboutWhatIsOpen({ id, at }: Message): boolean {
    if (this.resolution === null) return false;
    return id === this.resolution.ask.id || at.getTime() / 60_000 >= this.resolution.from.minute;
  }

  private ask(id: string, text: string, when: Moment): void {
    const ask: Asked = { id, when, text, isTakenBack: false };
    this.story.asked.push(ask);
    this.unanswered.push(ask);
    this.open();
    this.waitForReply();
  }

  /** The conversation is open from the oldest ask that waits. */
  private open(): void {
    const ask = this.unanswered[0];
    if (this.resolution !== null || ask === undefined) return;
    this.resolution = this.measure('resolution', ask, ask.when, ask.when);
    this.wasAnsweredSinceOpened = false;
  }

  /** A clock for the oldest ask that waits, from its own time, unless one runs. */
  private waitForReply(): void {
    const ask = this.unanswered[0];
    if (this.reply !== null || this.resolution === null || ask === undefined) return;
    const metric = this.wasEverAnswered ? 'next_reply' : 'first_reply';
    this.reply = this.measure(metric, ask, ask.when, this.resolution.from);
  }

  private takeBack(id: string, how: 'ask_deleted' | 'ask_withdrawn', when: Moment): void {
    const ask = this.unanswered.find((waiting) => waiting.id === id);
    if (ask === undefined) return;
    ask.isTakenBack = true;
    this.unanswered = this.unanswered.filter((waiting) => waiting !== ask);
    if (this.reply?.ask === ask) this.endReply(how, when);
    if (this.resolution?.ask === ask && !this.wasAnsweredSinceOpened) {
      end(this.resolution, how, when);
      this.resolution = null;
      if (this.unanswered.length === 0) {
        this.endSilence(how, when);
        this.endPause(when);
      }
    }
    this.open();
    this.waitForReply();
  }

  private needNoReply(id: string, when: Moment): void {
    if (!this.unanswered.some((waiting) => waiting.id === id)) return;
    this.unanswered = [];
    this.endReply('no_reply_needed', when);
    if (this.wasAnsweredSinceOpened) return;
    end(this.resolution, 'no_reply_needed', when);
    this.resolution = null;
    this.endSilence('no_reply_needed', when);
    this.endPause(when);
  }

  private close(when: Moment): void {
    if (this.resolution === null) return;
    end(this.resolution, 'fulfilled', when);
    this.resolution = null;
    this.unanswered = [];
    this.endReply('closed', when);
    this.endSilence('closed', when);
    this.endPause(when);
  }

  private endReply(how: 'fulfilled' | CancelReason, when: Moment): void {
    end(this.reply, how, when);
    this.reply = null;
  }

  private endSilence(how: CancelReason, when: Moment): void {
    end(this.silence, how, when);
    this.silence = null;
  }

  private beginPause(cause: PauseCause, by: string, when: Moment): void {
    if (this.resolution === null || this.pause !== null) return;
    this.pause = { from: when, to: null, by, cause };
    this.story.pauses.push(this.pause);
  }

  private endPause(when: Moment): void {
    if (this.pause !== null) this.pause.to = when;
    this.pause = null;
  }

  private measure(metric: Metric, ask: Asked, from: Moment, openedAt: Moment): Measured {
    const measured: Measured = { metric, ask, from, openedAt, to: null, how: null };
    this.story.measured.push(measured);
    return measured;
  }
}

/** It begins with mentions, and all of them are of staff: neither the customer is spoken to, nor is anything said to them. */
function isAmongColleagues({ text, staffNamed = [] }: Message): boolean {
  const named = (startsWithColleagues.exec(text)?.[1] ?? '').match(/\w+/g) ?? [];
  return named.length > 0 && named.every((name) => staffNamed.includes(name));
}

/** As the conversations here write it. */
function handsOver({ text }: Message): boolean {
  return text.includes('can you take this') || text.includes('please check');
}

function end(measured: Measured | null, how: Measured['how'], when: Moment): void {
  if (measured === null) return;
  measured.to = when;
  measured.how = how;
}
