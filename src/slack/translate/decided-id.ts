import { actionIds } from '../ids.ts';

/** The id of the fact that a delivery decides: by it, what came of it is found again. */
export function decidedId(deliveryId: string): string {
  return `decided/${deliveryId}`;
}

/** The same for a press, of which one delivery may hold several. */
export function pressedId(deliveryId: string, actionId: string = actionIds.menu): string {
  return decidedId(`${deliveryId}/${actionId}`);
}
