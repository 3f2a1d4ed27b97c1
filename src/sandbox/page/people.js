/** People as the sidebar and the messages show them. Pure. */

/** @typedef {import('./types.d.ts').Person} Person */

/**
 * Companies with their people, ours first, then by name. Bots are nobody to act as.
 * @param {Person[]} people
 * @param {string} ownTeamId
 * @returns {{teamName: string, people: Person[]}[]}
 */
export function groupByCompany(people, ownTeamId) {
  /** @type {Map<string, {teamName: string, teamId: string, people: Person[]}>} */
  const groups = new Map();
  for (const person of people.filter((one) => !one.isBot)) {
    const group = groups.get(person.teamId) ?? {
      teamName: person.teamName,
      teamId: person.teamId,
      people: [],
    };
    group.people.push(person);
    groups.set(person.teamId, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(b.teamId === ownTeamId) - Number(a.teamId === ownTeamId) || a.teamName.localeCompare(b.teamName),
  );
}

/** @param {{realName: string, name: string}} person */
export const nameOf = (person) => person.realName || person.name;

/**
 * Whether a bot is the app this workspace is for, rather than one of the customer's or our own.
 * @param {Pick<Person, 'isBot' | 'name' | 'realName'>} person
 */
export const isOurApp = (person) => person.isBot && /cx.?urgency/i.test(`${person.name} ${person.realName}`);

/**
 * "Mia Chen" → "MC"
 * @param {string} name
 */
export function initials(name) {
  const words = name.split(/[\s.-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '?')][0]?.toUpperCase() ?? '?').join('');
}

/**
 * Black or white, whichever reads better on a colour (relative luminance as WCAG defines it).
 * @param {string} color `#rrggbb`
 */
export function readableOn(color) {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) =>
    c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.36 ? '#1b1b1f' : '#ffffff';
}

/**
 * "Ana", "Ana and Ben", "Ana, Ben and 2 others"
 * @param {string[]} names
 */
export function listNames(names) {
  if (names.length <= 1) return names[0] ?? 'Nobody';
  if (names.length <= 3) return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
}
