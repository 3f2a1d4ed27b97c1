import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { actionIds, blockIds, callbackIds } from '../ids.ts';
import { type LadderEntries, ladderBlock, writeLadderMetadata } from './ladder-form.ts';
import { fitting, limits } from './limits.ts';
import { context, plain, section } from './parts.ts';
import { foreignName, plainName } from './text.ts';

/** A ladder as it is edited, and what would happen by it. */
export interface LadderEditing {
  /** The version of the policy that it is made from. */
  expected: number;
  /** The names of all rules, in their order. */
  rules: readonly string[];
  entries: LadderEntries;
  /** What would happen to an ask, line by line in mrkdwn; null where the policy promises nothing here. */
  preview: readonly string[] | null;
  /** What in the policy has a ladder of its own, and keeps it. */
  keepTheirs: readonly string[];
  /** Whether whoever edits has asked for what would happen: the next submission saves it. */
  isShown: boolean;
}

const title = 'Ladder';
const most = 3000;

/** The modal of `/cx-urgency ladder`: the steps of a rule as lines, its lead, and what would happen by them. */
export function ladderView(editing: LadderEditing): ModalView {
  const { expected, entries, isShown } = editing;
  if (entries.lines.length > most) return ladderTold(tooLong);
  return {
    type: 'modal',
    callback_id: callbackIds.ladder,
    private_metadata: writeLadderMetadata({ expected, rule: entries.rule }, isShown ? entries : null),
    title: plain(title, limits.modalTitle),
    submit: plain(isShown ? 'Save' : 'Preview', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    blocks: isShown
      ? [...previewBlocks(editing), { type: 'divider' }, ...inputs(editing)]
      : [...inputs(editing), { type: 'divider' }, ...previewBlocks(editing)],
  };
}

function inputs({ entries, rules }: LadderEditing): KnownBlock[] {
  const { rule, lines, lead, leadChannel } = entries;
  return [
    ...(rules.length === 0 ? [] : [ruleInput(rules, rule)]),
    {
      type: 'input',
      block_id: ladderBlock(blockIds.ladderLines, rule),
      optional: true,
      label: plain('Steps, one a line', limits.buttonText),
      hint: plain(hint, limits.header),
      element: {
        type: 'plain_text_input',
        action_id: actionIds.ladderLines,
        multiline: true,
        max_length: most,
        ...(lines === '' ? {} : { initial_value: lines.toWellFormed() }),
        placeholder: plain('50% owner', limits.buttonText),
      },
    },
    context(examples),
    {
      type: 'input',
      block_id: ladderBlock(blockIds.ladderLead, rule),
      optional: true,
      label: plain('Lead', limits.buttonText),
      element: {
        type: 'users_select',
        action_id: actionIds.ladderLead,
        ...(lead === null ? {} : { initial_user: lead }),
        placeholder: plain('Nobody', limits.buttonText),
      },
    },
    {
      type: 'input',
      block_id: ladderBlock(blockIds.ladderChannel, rule),
      optional: true,
      label: plain('Lead’s channel', limits.buttonText),
      element: {
        type: 'conversations_select',
        action_id: actionIds.ladderChannel,
        filter: { include: ['public', 'private'], exclude_external_shared_channels: true },
        ...(leadChannel === null ? {} : { initial_conversation: leadChannel }),
        placeholder: plain('None', limits.buttonText),
      },
    },
  ];
}

const hint = 'A time, then whom.';

const examples = [
  '`50% owner`  at half of the target',
  '`80% owner, backup`  to both',
  '`15 min before due lead, urgent`  heard at once, also outside working hours',
  '`+60 min lead channel`  an hour after the deadline',
  '`100% lead every 30 min until acknowledged`  or `until answered`',
  'Also `customer owner`, `inbox owner`, `rotation`, a colleague’s name such as `@tom`, a Slack id such as `C024BE7LH`, and `in the thread` of the card.',
].join('\n');

const mostRules = 99;

function ruleInput(rules: readonly string[], rule: number | null): InputBlock {
  const options: PlainTextOption[] = [
    { text: plain('Everywhere', limits.optionText), value: 'policy' },
    ...rules.slice(0, mostRules).map((name, i) => ({
      text: plain(plainName(name, 'A rule', limits.optionText), limits.optionText),
      value: String(i),
    })),
  ];
  const [first] = options;
  const initial = rule === null ? first : (options[rule + 1] ?? first);
  return {
    type: 'input',
    block_id: ladderBlock(blockIds.ladderRule, rule),
    dispatch_action: true,
    label: plain('Where', limits.buttonText),
    element: {
      type: 'static_select',
      action_id: actionIds.ladderRule,
      options,
      ...(initial ? { initial_option: initial } : {}),
    },
  };
}

/** The place of the rule that was chosen; null for the policy's own ladder. */
export function readLadderRule(value: unknown): number | null {
  return typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : null;
}

function previewBlocks({ preview, isShown, keepTheirs }: LadderEditing): KnownBlock[] {
  const heading = isShown
    ? '*What would happen to an ask that nobody answers*'
    : '*What happens now to an ask that nobody answers*';
  const told = fittingLines(preview ?? ['Nothing is promised here, so nobody is nudged.']);
  return [
    section([heading, ...told].join('\n')),
    ...(isShown ? [context(saving)] : []),
    ...(keepTheirs.length === 0
      ? []
      : [context(`Rules with a ladder of their own keep it: ${listed(keepTheirs)}.`)]),
  ];
}

/** As many as a section takes; of the others how many there are. */
function fittingLines(lines: readonly string[]): string[] {
  const items = lines.map((line) => `• ${line}`);
  const count = fitting(
    items.map(({ length }) => length + 1),
    limits.sectionText - 200,
  );
  const more = items.length - count;
  return more === 0 ? items : [...items.slice(0, count), `… and ${more} more`];
}

const tooLong =
  'This ladder is too long to be edited here. `npx cx-urgency policy show` prints it, and `policy apply` takes it back.';

const saving =
  'Saving makes a new version of the policy. What was asked before keeps the ladder that it has. ' +
  'If you change something first, this is shown anew.';

function listed(names: readonly string[]): string {
  const more = names.length - 10;
  const shown = names.slice(0, 10).map((name) => foreignName(name, 'a rule'));
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** A modal that only tells what came of it. */
export function ladderTold(text: string): ModalView {
  return {
    type: 'modal',
    title: plain(title, limits.modalTitle),
    close: plain('Close', limits.modalTitle),
    blocks: [section(text)],
  };
}
