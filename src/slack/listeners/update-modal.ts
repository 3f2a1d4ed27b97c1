import type { ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { SlackContext } from '../context.ts';

/** Shows what came of a submitted modal in its place. Whoever closed it meanwhile wants to hear no more. */
export async function updateModal(
  { logger }: SlackContext,
  client: WebClient,
  { id }: Pick<ViewSubmitAction['view'], 'id'>,
  view: ModalView,
): Promise<void> {
  try {
    await client.views.update({ view_id: id, view });
  } catch (error) {
    const isClosed = (error as { data?: { error?: unknown } } | undefined)?.data?.error === 'not_found';
    if (!isClosed) throw error;
    logger.debug('What was submitted was carried out, and its modal closed before that could be told');
  }
}
