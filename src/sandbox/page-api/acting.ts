import { z } from 'zod';
import { findView } from '../workspace/view-shelf.ts';
import { instantFor } from './instants.ts';
import { type PageApi, PageRefusal } from './page-api.ts';
import { knownPerson } from './reading.ts';

/** A POST endpoint: the body in, JSON out. */
export type Act = (api: PageApi, body: unknown) => object | Promise<object>;

const as = z.string();
const place = z.object({ as, channel: z.string(), ts: z.string() });
const file = z.object({ name: z.string().min(1), base64: z.string() });
const post = z.object({
  as,
  channel: z.string(),
  text: z.string(),
  threadTs: z.string().optional(),
  files: z.array(file).optional(),
});
const press = z.looseObject({
  as,
  channel: z.string().optional(),
  ts: z.string().optional(),
  viewId: z.string().optional(),
  blockId: z.string().optional(),
  actionId: z.string(),
  values: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
const values = z.record(z.string(), z.record(z.string(), z.unknown()));
const time = z.union([z.object({ minutes: z.number() }), z.object({ to: z.string() })]);

/** What the page does in a person's name. */
export const acts: Record<string, Act> = {
  post: acting(post, async (api, given) => {
    if (given.text.startsWith('/cx-urgency')) return runCommand(api, given);
    const { as: user, ...message } = given;
    return { ts: api.slack.post({ user, ...message }) };
  }),
  command: acting(z.object({ as, channel: z.string(), text: z.string() }), runCommand),
  edit: acting(place.extend({ text: z.string() }), (api, given) => {
    api.slack.edit({ ...given, user: given.as });
    return {};
  }),
  delete: acting(place, (api, given) => {
    api.slack.remove(given);
    return {};
  }),
  react: acting(place.extend({ name: z.string(), remove: z.boolean().optional() }), (api, given) => {
    const reaction = { user: given.as, channel: given.channel, ts: given.ts, name: given.name };
    if (given.remove) api.slack.unreact(reaction);
    else api.slack.react(reaction);
    return {};
  }),
  press: acting(press, async (api, given) => {
    const outcome = await api.slack.press({ ...given, user: given.as });
    if (!outcome.isAcked) throw new PageRefusal(504, 'The app did not respond.');
    return outcome;
  }),
  shortcut: acting(place.extend({ callbackId: z.string() }), async (api, given) => {
    const outcome = await api.slack.shortcut({ ...given, user: given.as });
    if (!outcome.isAcked) throw new PageRefusal(504, 'The app did not respond.');
    return outcome;
  }),
  'home/open': acting(z.object({ as, tab: z.enum(['home', 'messages']).optional() }), (api, given) => {
    api.slack.openHome(given.as, given.tab);
    return {};
  }),
  'views/submit': acting(
    z.object({ as, viewId: z.string(), values: values.optional() }),
    async (api, { as: user, ...given }) => {
      const outcome = await api.slack.submitView({ user, ...given });
      if (outcome.trouble) throw new PageRefusal(502, outcome.trouble);
      return outcome.errors ? { errors: outcome.errors } : {};
    },
  ),
  'views/close': acting(z.object({ as, viewId: z.string() }), async (api, given) => {
    // Closing twice (two clicks) is no mistake.
    if (!findView(api.world.views, { viewId: given.viewId })) return {};
    await api.slack.closeView({ user: given.as, viewId: given.viewId });
    return {};
  }),
  async time(api, body) {
    const given = parsed(time, body);
    const to = instantFor(given, api.world.clock.now(), api.story?.timeZone ?? 'Europe/London');
    if (!to) throw new PageRefusal(400, 'Say how many minutes, a weekday with a time, or an instant.');
    await api.moveTo(to);
    return { now: api.world.clock.now().toISOString() };
  },
};

function acting<T extends { as: string }>(
  schema: z.ZodType<T>,
  act: (api: PageApi, given: T) => object | Promise<object>,
): Act {
  return (api, body) => {
    const given = parsed(schema, body);
    knownPerson(api, given.as);
    return act(api, given);
  };
}

function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new PageRefusal(400, z.prettifyError(result.error));
}

async function runCommand(
  api: PageApi,
  given: { as: string; channel: string; text: string },
): Promise<object> {
  const { isAcked } = await api.slack.command({
    user: given.as,
    channel: given.channel,
    text: given.text,
  });
  return { isAcked };
}
