/** Every name by which Slack calls the app back. They stand in messages already sent: renaming one breaks old buttons. */

export const command = '/cx-urgency';

/** The words after the command, as help lists them. */
export const commandWords = [
  'open',
  'mine',
  'why',
  'promise',
  'promises',
  'priority',
  'pause',
  'resume',
  'report',
  'watch',
  'unwatch',
  'target',
  'tier',
  'ladder',
  'customer',
  'staff',
  'relay',
  'reactions',
  'away',
  'cover',
  'settings',
  'help',
] as const;
export type CommandWord = (typeof commandWords)[number];

export const actionIds = {
  /** A link button: Slack opens the link itself, but still reports the press, which has to be acknowledged. */
  open: 'open_ask',
  take: 'take_ask',
  snooze: 'snooze_ask',
  noReplyNeeded: 'no_reply_needed',
  close: 'close_conversation',
  resume: 'resume_conversation',
  handOver: 'hand_over',
  /** What settles it otherwise: answered by phone, or no reply needed and why. */
  otherwise: 'settle_otherwise',
  /** Asks when the customer was answered by phone or in person. */
  answered: 'answered_otherwise',
  answeredHow: 'answered_how',
  answeredAt: 'answered_at',
  snoozeUntil: 'snooze_until',
  handOverToRotation: 'hand_over_to_rotation',
  /** The ⋯ of a nudge. */
  menu: 'nudge_menu',
  /** Under a list that is longer than what it shows. */
  seeAll: 'see_all',
  handOverTo: 'hand_over_to',
  handOverNote: 'hand_over_note',
  /** Opens the correction of a message beside its explanation. */
  correct: 'correct_this',
  correctAs: 'correct_as',
  correctWith: 'correct_with',
  /** On App Home: a person's own hours, absences and backup. */
  openSettings: 'open_settings',
  settingsHours: 'settings_hours',
  settingsDigest: 'settings_digest',
  settingsAway: 'settings_away',
  settingsBack: 'settings_back',
  settingsBackup: 'settings_backup',
  /** The two answers to who somebody is. */
  isCustomer: 'person_is_customer',
  isStaff: 'person_is_staff',
  /** Of a promise: it is one, by the time that the button names; by the other reading of its day. */
  promiseYes: 'promise_yes',
  promiseOtherDay: 'promise_other_day',
  /** Asks for another time, in a modal. */
  promiseDate: 'promise_date',
  notPromised: 'not_a_promise',
  /** Asks how and when the customer was told, in a modal. */
  promiseTold: 'promise_told',
  /** A promise noted by hand: what, who and by when. */
  followUpWhat: 'follow_up_what',
  followUpWho: 'follow_up_who',
  followUpWhen: 'follow_up_when',
  /** The two answers to whether a quiet conversation is over. */
  closeLoop: 'close_loop',
  keepOpen: 'keep_open',
  /** The modal of *Ask a colleague*; its two ends. */
  askColleagueTo: 'ask_colleague_to',
  askColleagueWhat: 'ask_colleague_what',
  askColleagueBy: 'ask_colleague_by',
  colleagueAnswered: 'colleague_answered',
  colleagueWithdrawn: 'colleague_withdrawn',
  /** The modal of `/cx-urgency ladder`. */
  ladderRule: 'ladder_rule',
  ladderLines: 'ladder_lines',
  ladderLead: 'ladder_lead',
  ladderChannel: 'ladder_channel',
} as const;

export const blockIds = {
  /** The prefix of a nudge's buttons; the standing follows, so that an updated message starts with fresh ones. */
  nudgeActions: 'nudge_actions',
  handOverTo: 'hand_over_to',
  handOverNote: 'hand_over_note',
  handOverToRotation: 'hand_over_to_rotation',
  answeredHow: 'answered_how',
  answeredAt: 'answered_at',
  snoozeUntil: 'snooze_until',
  correctAs: 'correct_as',
  correctWith: 'correct_with',
  whoIs: 'who_is',
  /** The prefix of a question about a conversation; which one follows. */
  loop: 'loop',
  askColleagueTo: 'ask_colleague_to',
  askColleagueWhat: 'ask_colleague_what',
  askColleagueBy: 'ask_colleague_by',
  /** The prefix of what an asker is told; the clock follows. */
  colleague: 'colleague',
  /** The prefix of a question about a promise; its standing and the promise follow. */
  promise: 'promise',
  promiseDate: 'promise_date',
  followUpWhat: 'follow_up_what',
  followUpWho: 'follow_up_who',
  followUpWhen: 'follow_up_when',
  /** The rule's place follows, so that another rule begins with its own ladder and not with what was typed. */
  ladderRule: 'ladder_rule',
  ladderLines: 'ladder_lines',
  ladderLead: 'ladder_lead',
  ladderChannel: 'ladder_channel',
  settingsHours: 'settings_hours',
  settingsDigest: 'settings_digest',
  settingsAway: 'settings_away',
  settingsBack: 'settings_back',
  settingsBackup: 'settings_backup',
} as const;

export const callbackIds = {
  whyIsThisWaiting: 'why_is_this_waiting',
  /** The message shortcut. */
  correctThis: 'correct_this',
  /** The modal behind it. */
  correction: 'correction',
  /** The message shortcut. */
  trackFollowUp: 'track_follow_up',
  /** The modal behind it. */
  followUp: 'follow_up',
  ladder: 'ladder',
  handOver: 'hand_over',
  answered: 'answered_otherwise',
  snoozeUntil: 'snooze_until',
  why: 'why',
  settings: 'own_settings',
  askColleague: 'ask_colleague',
  promiseDate: 'promise_date',
  promiseTold: 'promise_told',
} as const;
