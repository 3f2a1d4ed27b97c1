import { fieldsOf, textOf } from '../wire/json.ts';
import { showOnlyTo } from '../workspace/app-messages.ts';
import { channelOf } from '../workspace/channels.ts';
import type { SlackMessage } from '../workspace/model.ts';
import { personOf } from '../workspace/people.ts';
import type { World } from '../workspace/world.ts';
import type { Interactions } from './interactions.ts';
import { channelNameFor } from './payload-parts.ts';
import { respondTo } from './response-urls.ts';

export interface CommandGiven {
  user: string;
  channel: string;
  /** All of it, e.g. `/cx-urgency target 60`. People and channels may be named as `@tom` and `#general`. */
  text: string;
}

export interface CommandOutcome {
  isAcked: boolean;
  /** Messages only the user saw, up to the acknowledgement; answers by response_url may follow. */
  shown: SlackMessage[];
}

/** Runs a slash command: delivers it, and shows the user what the acknowledgement says. */
export async function runCommand(
  world: World,
  interactions: Interactions,
  given: CommandGiven,
): Promise<CommandOutcome> {
  const person = personOf(world, given.user);
  const channel = channelOf(world, given.channel);
  const before = new Set(channel.ephemerals);
  const [command = ''] = given.text.trim().split(/\s+/);
  const text = escapeNames(world, given.text.trim().slice(command.length).trim());
  const target = { channelId: channel.id, user: person.id };
  const shown = () =>
    channel.ephemerals
      .filter((each) => !before.has(each) && each.user === person.id)
      .map((each) => each.message);
  if (!world.app.commands.includes(command)) {
    fromSlackbot(world, given, `${command} is not a valid command.`);
    return { isAcked: false, shown: shown() };
  }
  const answer = await interactions.dispatcher.ask({
    kind: 'slash_commands',
    acceptsResponsePayload: true,
    payload: {
      token: world.app.verificationToken,
      team_id: world.team.id,
      team_domain: world.team.domain,
      channel_id: channel.id,
      channel_name: channelNameFor(channel),
      user_id: person.id,
      user_name: person.name,
      command,
      text,
      api_app_id: world.app.appId,
      is_enterprise_install: 'false',
      response_url: interactions.responseUrls.issue('commands', target),
      trigger_id: interactions.triggers.issue(person.id),
    },
  });
  if (!answer.isAcked) {
    const why = answer.reason === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
    fromSlackbot(world, given, `${command} failed with the error "${why}"`);
  } else if (answer.body !== undefined) {
    const refusal = respondTo(world, target, fieldsOf(answer.body));
    const error = textOf(refusal?.body.error);
    if (error && error !== 'no_text')
      fromSlackbot(world, given, `${command} failed with the error "${error}"`);
  }
  return { isAcked: answer.isAcked, shown: shown() };
}

/** `@tom` becomes `<@U123|tom>` and `#general` becomes `<#C123|general>`, when there is such a person or channel. */
export function escapeNames(world: World, text: string): string {
  return text
    .replaceAll(/<@([UW][A-Z0-9]+)>/g, (whole, id: string) => {
      const person = world.people.get(id);
      return person ? `<@${id}|${person.name}>` : whole;
    })
    .replaceAll(/(^|\s)@([a-z0-9._-]+)/gi, (whole, before: string, name: string) => {
      const person = [...world.people.values()].find((each) => each.name === name.toLowerCase());
      return person ? `${before}<@${person.id}|${person.name}>` : whole;
    })
    .replaceAll(/(^|\s)#([a-z0-9_-]+)/gi, (whole, before: string, name: string) => {
      const channel = [...world.channels.values()].find((each) => !each.imUserId && each.name === name);
      return channel ? `${before}<#${channel.id}|${channel.name}>` : whole;
    });
}

function fromSlackbot(world: World, given: CommandGiven, text: string): void {
  const message = showOnlyTo(world, channelOf(world, given.channel), given.user, { text });
  message.user = 'USLACKBOT';
  for (const field of ['bot_id', 'app_id', 'bot_profile']) delete message[field];
}
