/**
 * What the app may do in Slack and what it is told: the same lists as in manifest.yml, where each scope has its
 * reason (a test keeps them equal). `doctor` compares them with what was granted.
 */
export const botScopes = [
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'dnd:read',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'reactions:read',
  'usergroups:read',
  'users:read',
  'users:read.email',
] as const;

export const botEvents = [
  'app_home_opened',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_id_changed',
  'channel_left',
  'channel_rename',
  'channel_shared',
  'channel_unarchive',
  'channel_unshared',
  'dnd_updated_user',
  'group_archive',
  'group_deleted',
  'group_left',
  'group_rename',
  'group_unarchive',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'reaction_added',
  'reaction_removed',
  'subteam_members_changed',
  'subteam_updated',
  'tokens_revoked',
  'user_change',
] as const;
