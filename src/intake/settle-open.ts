import type { FactDetails } from '../domain/log.ts';
import { emojiMeant, type ReactionWords } from '../domain/reactions.ts';
import { nextMorning } from '../domain/snooze.ts';
import type { Transaction } from '../store/database.ts';
import { findPeople } from '../store/people.ts';
import { personHours } from '../store/person-hours.ts';
import { findWorkspace } from '../store/workspaces.ts';
import type { FactIntent, SaidIntent, SettledFact } from './intents.ts';
import type { Acquaintance } from './roles.ts';
import { whoHasTheTurn } from './whose-turn.ts';

/** What was heard, with nothing left open, and everybody whom it names by now. */
export interface Settled {
  heard: (SaidIntent | SettledFact)[];
  known: Acquaintance;
}

/**
 * Settles what facts leave open, by what is known as they come into the log: when somebody's next morning is, who has the
 * turn, what an emoji means here. From then on the log says it, and no later change of hours, turns or words rewrites it.
 * A hand-over to a rotation in which nobody has the turn is left out.
 */
export async function settleOpen(
  tx: Transaction,
  workspaceId: string,
  heard: readonly (SaidIntent | FactIntent)[],
  known: Acquaintance,
): Promise<Settled> {
  if (heard.every((intent) => intent.type === 'said' || !isOpen(intent))) {
    return { heard: heard as (SaidIntent | SettledFact)[], known };
  }
  const words = (await findWorkspace(tx, workspaceId))?.reactions ?? {};
  const settled: (SaidIntent | SettledFact)[] = [];
  for (const intent of heard) {
    if (intent.type === 'said') settled.push(intent);
    else {
      const details = await detailsOf(tx, workspaceId, intent, words);
      if (details) settled.push({ ...intent, details });
    }
  }
  const to = settled.flatMap((intent) =>
    intent.type === 'fact' && intent.details.kind === 'handed_over' ? [intent.details.to] : [],
  );
  const people = await findPeople(
    tx,
    workspaceId,
    to.filter((id) => !known.people.has(id)),
  );
  return { heard: settled, known: { ...known, people: new Map([...known.people, ...people]) } };
}

function isOpen({ details: { kind } }: FactIntent): boolean {
  return (
    kind === 'snoozed_until_morning' ||
    kind === 'handed_to_rotation' ||
    kind === 'reacted' ||
    kind === 'unreacted'
  );
}

async function detailsOf(
  tx: Transaction,
  workspaceId: string,
  { details, actor, at }: FactIntent,
  words: ReactionWords,
): Promise<FactDetails | null> {
  switch (details.kind) {
    case 'reacted':
    case 'unreacted':
      return { ...details, ...emojiMeant(details.emoji, words) };
    case 'snoozed_until_morning': {
      const { timeZone, hours } = await personHours(tx, workspaceId, actor?.userId ?? '', at);
      const { kind: _, ...about } = details;
      return { kind: 'snoozed', until: nextMorning(at, timeZone, hours).toISOString(), ...about };
    }
    case 'handed_to_rotation': {
      const { kind: _, rotation, ...rest } = details;
      const to = await whoHasTheTurn(tx, workspaceId, rotation, at);
      return to === null ? null : { kind: 'handed_over', to, ...rest };
    }
    default:
      return details;
  }
}
