import { basicMethods } from './basics.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { dndMethods } from './dnd.ts';
import { fileMethods } from './files.ts';
import { historyMethods } from './history.ts';
import type { Methods } from './method.ts';
import { reactionMethods } from './reactions.ts';
import { userGroupMethods } from './user-groups.ts';
import { userMethods } from './users.ts';
import { viewMethods } from './views.ts';

/** Every method of the Web API that the local workspace knows. */
export const methods: Methods = {
  ...basicMethods,
  ...userMethods,
  ...userGroupMethods,
  ...dndMethods,
  ...conversationMethods,
  ...historyMethods,
  ...chatMethods,
  ...reactionMethods,
  ...viewMethods,
  ...fileMethods,
};
