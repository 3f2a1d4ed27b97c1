import { randomBytes } from 'node:crypto';
import type { AppIdentity } from './model.ts';

/** All the app could want. A test that wants less says so. */
export const allScopes = [
  'channels:history',
  'channels:join',
  'channels:manage',
  'channels:read',
  'chat:write',
  'commands',
  'dnd:read',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'groups:write',
  'im:history',
  'im:read',
  'im:write',
  'reactions:read',
  'reactions:write',
  'team:read',
  'usergroups:read',
  'users:read',
  'users:read.email',
];

/** The app as it is installed in the local workspace. Tokens are drawn afresh each time. */
export function createAppIdentity(given: {
  scopes?: readonly string[];
  shortcuts?: readonly { name: string; callbackId: string }[];
}): AppIdentity {
  const secret = (bytes: number) => randomBytes(bytes).toString('hex');
  return {
    appId: 'A0SANDBOX1',
    name: 'CX Urgency',
    botId: 'B0SANDBOX1',
    botUserId: 'U0CXURGENCY',
    botToken: `xoxb-${secret(12)}`,
    appToken: `xapp-1-A0SANDBOX1-${secret(12)}`,
    signingSecret: secret(16),
    verificationToken: secret(12),
    scopes: [...(given.scopes ?? allScopes)],
    isInstalled: true,
    shortcuts: [...(given.shortcuts ?? [])],
    commands: ['/cx-urgency'],
  };
}
