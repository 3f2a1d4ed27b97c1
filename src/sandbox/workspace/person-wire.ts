import { createHash } from 'node:crypto';
import type { Fields } from '../wire/json.ts';
import { secondsOf } from '../wire/timestamps.ts';
import type { Person } from './model.ts';
import type { World } from './world.ts';

/**
 * A person as users.info gives them. People of another team come without what their own team keeps to itself:
 * no e-mail, no admin flags, no time zone.
 */
export function personOnWire(world: World, person: Person): Fields {
  const isOurs = person.teamId === world.team.id;
  return {
    id: person.id,
    ...(person.isTeamHidden ? {} : { team_id: person.teamId }),
    name: person.name,
    deleted: person.isDeleted,
    color: person.color,
    real_name: person.realName,
    ...(isOurs ? zoneFields(person, world.clock.now()) : {}),
    profile: profileOnWire(world, person),
    ...(isOurs ? rankFields(person) : { is_stranger: !sharesAChannelWithTheApp(world, person) }),
    is_bot: person.isBot,
    is_app_user: false,
    updated: secondsOf(person.updatedAt),
    ...(isOurs ? { is_email_confirmed: true, who_can_share_contact_card: 'EVERYONE' } : {}),
  };
}

/** The short profile that Slack Connect messages carry about their author. */
export function connectProfile(person: Person): Fields {
  return {
    avatar_hash: avatarHash(person),
    image_72: '',
    first_name: firstName(person),
    real_name: person.realName,
    display_name: person.name,
    team: person.teamId,
    name: person.name,
    is_restricted: person.isRestricted,
    is_ultra_restricted: person.isUltraRestricted,
  };
}

function profileOnWire(world: World, person: Person): Fields {
  const isSeen = person.teamId === world.team.id || person.isTeamHidden;
  const mayReadEmail = world.app.scopes.includes('users:read.email') && isSeen;
  return {
    title: person.title ?? '',
    phone: '',
    skype: '',
    real_name: person.realName,
    real_name_normalized: person.realName,
    display_name: person.isBot ? '' : person.name,
    display_name_normalized: person.isBot ? '' : person.name,
    fields: null,
    ...statusOnWire(world, person),
    avatar_hash: avatarHash(person),
    first_name: firstName(person),
    last_name: person.realName.split(' ').slice(1).join(' '),
    ...(mayReadEmail && person.email && !person.isBot ? { email: person.email } : {}),
    ...(person.botId
      ? { bot_id: person.botId, api_app_id: botAppId(world, person), always_active: true }
      : {}),
    image_24: '',
    image_32: '',
    image_48: '',
    image_72: '',
    image_192: '',
    image_512: '',
    status_text_canonical: '',
    ...(person.isTeamHidden ? {} : { team: person.teamId }),
  };
}

/** A status that has ended is gone. */
function statusOnWire(world: World, { statusText, statusEmoji, statusUntil }: Person): Fields {
  const isOver = statusUntil !== undefined && statusUntil <= world.clock.now();
  return {
    status_text: isOver ? '' : statusText,
    status_emoji: isOver ? '' : statusEmoji,
    status_emoji_display_info: [],
    status_expiration: isOver || !statusUntil ? 0 : secondsOf(statusUntil),
  };
}

function botAppId(world: World, person: Person): string {
  return person.id === world.app.botUserId ? world.app.appId : '';
}

function zoneFields(person: Person, now: Date): Fields {
  return { tz: person.tz, tz_label: person.tz, tz_offset: offsetSeconds(person.tz, now) };
}

function rankFields(person: Person): Fields {
  return {
    is_admin: person.isAdmin,
    is_owner: person.isOwner,
    is_primary_owner: false,
    is_restricted: person.isRestricted,
    is_ultra_restricted: person.isUltraRestricted,
  };
}

/** Whether the app meets this person anywhere; Slack calls a person it does not meet a stranger. */
export function sharesAChannelWithTheApp(world: World, person: Person): boolean {
  return [...world.channels.values()].some(
    (channel) => channel.members.has(person.id) && channel.members.has(world.app.botUserId),
  );
}

function offsetSeconds(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60;
  return match[1] === '-' ? -seconds : seconds;
}

function firstName(person: Person): string {
  return person.realName.split(' ')[0] ?? '';
}

function avatarHash(person: Person): string {
  return `g${createHash('sha1').update(person.id).digest('hex').slice(0, 11)}`;
}
