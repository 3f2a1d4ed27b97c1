import { isOpen, type OpenConversation, withNote } from './conversation.ts';
import { type Scene, sceneOf } from './scene.ts';
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
  const scene = sceneOf(channel, utterance, bounds);
  const [best, second] = ranked(scene, weights);
  const conversationId = best?.conversation?.id ?? utterance.id;
  return {
    channel: joined(scene, best?.conversation, conversationId, bounds),
    placement: {
      conversationId,
      begins: best?.conversation === undefined,
      why: inWords(best),
      lead: best && second ? best.weight - second.weight : Number.POSITIVE_INFINITY,
    },
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
  const scene = sceneOf(channel, utterance, bounds);
  const conversation = scene.conversations.find(({ id }) => id === conversationId);
  return joined(scene, conversation, conversationId, bounds);
}

/**
 * The conversations that a message written at `at` could join. Where there are none, nothing that was written before
 * matters to anything that follows.
 */
export function openAt(channel: Channel, at: Date, bounds: Bounds = defaultBounds): Channel {
  return channel.filter((one) => isOpen(one, at, bounds));
}

function apart({ id }: Utterance): Placement {
  return {
    conversationId: id,
    begins: true,
    why: 'It is a notice of the channel and stands apart.',
    lead: Number.POSITIVE_INFINITY,
  };
}

/** All choices, the best first; of equal ones, beginning comes first, then the one that was active last. */
function ranked(scene: Scene, weights: Weights): Choice[] {
  const choices = [choiceOf(undefined, weighBeginning(scene, weights))];
  for (const conversation of scene.conversations.toReversed()) {
    const signs = weighJoining(scene, conversation, weights);
    if (signs) choices.push(choiceOf(conversation, signs));
  }
  return choices.sort((a, b) => b.weight - a.weight);
}

function choiceOf(conversation: OpenConversation | undefined, signs: readonly Sign[]): Choice {
  return { conversation, signs, weight: signs.reduce((sum, { weight }) => sum + weight, 0) };
}

function joined(
  { conversations, note }: Scene,
  conversation: OpenConversation | undefined,
  id: string,
  bounds: Bounds,
): Channel {
  const others = conversations.filter((one) => one !== conversation);
  return [...others, withNote(conversation, id, note, bounds)].slice(-bounds.conversations);
}

/** "It goes on with a conversation: it names anna, who writes there; “export” was spoken of there." */
function inWords(choice: Choice | undefined): string {
  const told = (choice?.signs ?? [])
    .filter(({ weight, because }) => weight > 0 && because !== undefined)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ because }) => because);
  if (choice?.conversation === undefined) {
    return `It begins a conversation: ${told.join('; ') || 'it goes on with none that is open'}.`;
  }
  return `It goes on with a conversation: ${told.join('; ') || 'none is nearer'}.`;
}
