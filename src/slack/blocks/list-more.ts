import type { ActionsBlock, KnownBlock, ModalView } from '@slack/types';
import type { NudgeNotice } from '../../domain/notices.ts';
import { actionIds } from '../ids.ts';
import { fitting, limits } from './limits.ts';
import { openWords } from './list-line.ts';
import { context, openButton, plain, section } from './parts.ts';

/** One block each, with room for the line that counts the rest. */
const mostInModal = 90;
/** All text of a view together. */
const mostText = 40_000;

/** `[See all, 12 more]` */
export function seeAllBlock(more: number): ActionsBlock {
  const text = plain(`and ${more} more`, limits.buttonText);
  return { type: 'actions', elements: [{ type: 'button', action_id: actionIds.seeAll, text, value: 'all' }] };
}

/** Everything that waits for one person, to look through and to open. */
export function allWaitingView(open: readonly NudgeNotice[]): ModalView {
  const lines = open.slice(0, mostInModal).map((notice) => ({ notice, words: openWords(notice) }));
  const lengths = lines.map(({ words, notice }) => words.length + notice.link.length);
  const shown = lines.slice(0, fitting(lengths, mostText));
  const more = open.length - shown.length;
  const rows = shown.map(({ notice, words }): KnownBlock => {
    const [accessory] = openButton(notice.link);
    return accessory ? { ...section(words), accessory } : section(words);
  });
  return {
    type: 'modal',
    title: plain('Waiting for you', limits.modalTitle),
    close: plain('Close', limits.modalTitle),
    blocks: [
      ...(rows.length > 0 ? rows : [section('Nobody is waiting for you.')]),
      ...(more > 0 ? [context(`and ${more} more`)] : []),
    ],
  };
}
