import { isOpen, type Note, type OpenConversation, withNote } from './conversation.ts';
import { noteOf, type Scene, sceneOf } from './scene.ts';
import { type Bounds, defaultBounds, type Placement, type Utterance } from './utterance.ts';
import { weighBeginning } from './weigh-beginning.ts';
import { weighJoining } from './weigh-joining.ts';
import { weights as defaultWeights, type Sign, type Weights } from './weights.ts';

/** What is known of a channel: the conversations open to joining, the one that was active last at the end. */
export type Channel = readonly OpenConversation[];

export const emptyChannel: Channel = [];

export interface Placed {
  channel: Channel;
  placement: Placement;
}

interface Choice {
  conversation: OpenConversation | undefined;
  signs: readonly Sign[];
  weight: number;
}

/**
 * Places the next message of a channel, in the order of the log: it goes on with one of the open conversations, or
 * begins one. The channel given is left as it was.
 */
export function place(
  channel: Channel,
  utterance: Utterance,
  bounds: Bounds = defaultBounds,
  weights: Weights = defaultWeights,
): Placed {
  if (utterance.isSystem) return { channel, placement: apart(utterance) };
  const open = openAt(channel, utterance.at, bounds);
  const note = noteOf(utterance, open);
  const { best, lead } = choose(sceneOf(note, open), weights);
  const conversationId = best.conversation?.id ?? utterance.id;
  return {
    channel: joined(open, note, best.conversation, conversationId, bounds),
    placement: { conversationId, begins: best.conversation === undefined, why: inWords(best), lead },
  };
}

/**
 * Puts a message where somebody else knows that it belongs: staff who corrected it, or an earlier placement that is
 * replayed. An id that is not open begins a conversation of that id.
 */
export function placeIn(
  channel: Channel,
  utterance: Utterance,
  conversationId: string,
  bounds: Bounds = defaultBounds,
): Channel {
  if (utterance.isSystem) return channel;
  const open = openAt(channel, utterance.at, bounds);
  const conversation = open.find(({ id }) => id === conversationId);
  return joined(open, noteOf(utterance, open), conversation, conversationId, bounds);
}

/**
 * The conversations that a message written at `at` could join. Where there are none, nothing that was written before
 * matters to anything that follows.
 */
export function openAt(channel: Channel, at: Date, bounds: Bounds = defaultBounds): Channel {
  return channel.every((one) => isOpen(one, at, bounds))
    ? channel
    : channel.filter((one) => isOpen(one, at, bounds));
}

function apart({ id }: Utterance): Placement {
  return {
    conversationId: id,
    begins: true,
    why: 'It is a notice of the channel and stands apart.',
    lead: Number.POSITIVE_INFINITY,
  };
}

/** The best choice; of equal ones, beginning comes first, then the one that was active last. */
function choose(scene: Scene, weights: Weights): { best: Choice; lead: number } {
  let best = choiceOf(undefined, weighBeginning(scene, weights));
  let lead = Number.POSITIVE_INFINITY;
  for (let i = scene.conversations.length - 1; i >= 0; i--) {
    const conversation = scene.conversations[i];
    const signs = conversation && weighJoining(scene, conversation, weights);
    if (!signs) continue;
    const choice = choiceOf(conversation, signs);
    if (choice.weight > best.weight) {
      lead = choice.weight - best.weight;
      best = choice;
    } else lead = Math.min(lead, best.weight - choice.weight);
  }
  return { best, lead };
}

function choiceOf(conversation: OpenConversation | undefined, signs: readonly Sign[]): Choice {
  let weight = 0;
  for (const sign of signs) weight += sign.weight;
  return { conversation, signs, weight };
}

function joined(
  open: Channel,
  note: Note,
  conversation: OpenConversation | undefined,
  id: string,
  bounds: Bounds,
): Channel {
  const channel = conversation ? open.filter((one) => one !== conversation) : open.slice();
  channel.push(withNote(conversation, id, note, bounds));
  return channel.length > bounds.conversations ? channel.slice(-bounds.conversations) : channel;
}

/** "It goes on with a conversation: it names anna, who writes there; “export” was spoken of there." */
function inWords({ conversation, signs }: Choice): string {
  const told = signs.filter(({ weight, because }) => weight > 0 && because !== undefined);
  if (told.length > 1) told.sort((a, b) => b.weight - a.weight);
  let reasons = told[0]?.because ?? '';
  for (let i = 1; i < told.length && i < 3; i++) reasons += `; ${told[i]?.because}`;
  return conversation === undefined
    ? `It begins a conversation: ${reasons || 'it goes on with none that is open'}.`
    : `It goes on with a conversation: ${reasons || 'none is nearer'}.`;
}
