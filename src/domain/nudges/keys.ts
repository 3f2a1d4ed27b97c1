// The keys under which the messages of nudges stand in the outbox. A clock's id may hold slashes; a channel's may not.

/** The one message about a clock in an internal channel. */
export function cardKey(channelId: string, clockId: string): string {
  return `card/${channelId}/${clockId}`;
}

/** One step's call to a person in the thread of a card. */
export function callKey(channelId: string, clockId: string, step: string): string {
  return `call/${channelId}/${step}/${clockId}`;
}

/** The card in whose thread a call stands. */
export function cardOfCall(key: string, clockId: string): string {
  return cardKey(key.split('/')[1] ?? '', clockId);
}

/** A channel's id as Slack writes it: `C…`, or `G…` of an old private one. */
export function isChannelId(id: string): boolean {
  return /^[CG][A-Z0-9]{2,30}$/.test(id);
}
