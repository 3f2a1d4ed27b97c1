/** What the tests use of the page's modules, which are plain JavaScript checked by a tsconfig of their own. */

declare module '*/sandbox/page/mrkdwn.js' {
  export function parseMrkdwn(text: string): Record<string, unknown>[];
  export function parseInline(text: string): Record<string, unknown>[];
}

declare module '*/sandbox/page/time.js' {
  export function clockTime(at: Date, timeZone: string): string;
  export function dayLabel(at: Date, now: Date, timeZone: string): string;
  export function nextMonday(now: Date, timeZone: string, hour?: number): Date;
  export function formatDateTemplate(at: Date, template: string, now: Date, timeZone: string): string;
  export function instantOf(
    local: { year: number; month: number; day: number; hour: number; minute: number },
    timeZone: string,
  ): Date;
}

declare module '*/sandbox/page/compose.js' {
  interface Person {
    id: string;
    name: string;
    realName: string;
  }
  interface Channel {
    id: string;
    name: string;
    isIm: boolean;
  }
  export function encodeTyped(
    typed: string,
    known: { people: Iterable<Person>; channels: Iterable<Channel> },
  ): string;
  export function decodeStored(
    stored: string,
    known: { people: Map<string, Person>; channels: Map<string, Channel> },
  ): string;
}

declare module '*/sandbox/page/route.js' {
  export function parseRoute(place: {
    hash: string;
    pathname: string;
    search?: string;
  }): Record<string, string>;
  export function formatRoute(route: Record<string, string>): string;
  export function parsePermalink(url: string): Record<string, string> | undefined;
  export function permalinkOf(
    workspaceUrl: string,
    channel: string,
    message: { ts: string; thread_ts?: string },
  ): string;
  export function safeUrl(url: string | undefined): string | undefined;
}

declare module '*/sandbox/page/timeline.js' {
  interface Message {
    ts: string;
    user?: string;
    thread_ts?: string;
    subtype?: string;
    ephemeral?: boolean;
  }
  interface Row {
    kind: 'day' | 'message';
    key: string;
    label?: string;
    isCompact?: boolean;
    replies?: Message[];
  }
  export function channelRows(messages: Message[], clock: { now: Date; timeZone: string }): Row[];
  export function threadRows(
    messages: Message[],
    threadTs: string,
    clock: { now: Date; timeZone: string },
  ): Row[];
}

declare module '*/sandbox/page/form.js' {
  export function findErrors(
    inputs: object[],
    values: Record<string, Record<string, { type: string } & Record<string, unknown>>>,
  ): Record<string, string>;
}

declare module '*/sandbox/page/commands.js' {
  export function suggestCommands(typed: string): { text: string; explains: string }[];
  export function kindOfText(typed: string): string;
}

declare module '*/sandbox/page/people.js' {
  export function initials(name: string): string;
  export function readableOn(color: string): string;
  export function listNames(names: string[]): string;
  export function groupByCompany(
    people: object[],
    ownTeamId: string,
  ): { teamName: string; people: object[] }[];
}

declare module '*/sandbox/page/emoji.js' {
  export function withGlyphs(text: string): string;
  export function glyphOf(name: string): string | undefined;
}
