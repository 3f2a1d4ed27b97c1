import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Parts, recipientOf } from '../../../src/domain/nudges/recipients.ts';
import { type AtDesk, type Colleague, deskAt } from '../../../src/domain/presence/desk.ts';
import { colleague } from '../presence/people.ts';

const at = (iso: string) => new Date(iso);
// Monday 2026-11-23, 10:00 in London: within everybody's hours.
const monday = at('2026-11-23T10:00:00Z');
const mondayNight = at('2026-11-23T22:00:00Z');
const away = { awayUntil: at('2026-11-28T00:00:00Z') };
const paused = { dndPausedUntil: at('2026-11-23T11:00:00Z') };

function desk(said: Record<string, Partial<Colleague>>, more: Partial<AtDesk> = {}, now = monday) {
  const people = ['U0TOM', 'U0PRIYA', 'U0MEI', 'U0LENA', 'U0ADA', 'U0BEN'];
  const colleagues = people.map((id) => colleague(id, said[id]));
  const nothing = { covers: [], standIns: {}, userGroups: new Map(), admins: ['U0ADA', 'U0BEN'] };
  return deskAt({ colleagues, ...nothing, ...more }, now);
}

const parts: Parts = {
  assigneeId: 'U0TOM',
  lastStaffId: 'U0PRIYA',
  customerOwnerId: 'U0MEI',
  inboxOwnerId: null,
  rotation: [],
  lead: 'U0LENA',
};

const cover = (personId: string, coveredBy: string, setAt = monday) => ({
  personId,
  coveredBy,
  startsAt: at('2026-11-23T00:00:00Z'),
  endsAt: at('2026-11-28T00:00:00Z'),
  setBy: personId,
  setAt,
});

describe('who gets a nudge for the owner', () => {
  it('is the assignee, who is here', () => {
    expect(recipientOf('owner', parts, desk({}), false)).toEqual({
      personId: 'U0TOM',
      passedOver: [],
      isLastResort: false,
    });
  });

  it('is the next in turn who is here, and says who was passed over and why', () => {
    const found = recipientOf('owner', parts, desk({ U0TOM: away, U0PRIYA: paused }), false);
    expect(found.personId).toBe('U0MEI');
    expect(found.passedOver).toEqual([
      { personId: 'U0TOM', why: 'away' },
      { personId: 'U0PRIYA', why: 'off' },
    ]);
  });

  it('tells accounts that are not in use, and those that no message reaches, from the others', () => {
    const said = { U0TOM: { isActive: false }, U0PRIYA: { unreachableSince: monday } };
    expect(recipientOf('owner', parts, desk(said), false).passedOver).toEqual([
      { personId: 'U0TOM', why: 'inactive' },
      { personId: 'U0PRIYA', why: 'unreachable' },
    ]);
  });

  it('is the first who is merely not at work where nobody is here', () => {
    const night = desk({ U0TOM: away }, {}, mondayNight);
    expect(recipientOf('owner', parts, night, false)).toEqual({
      personId: 'U0PRIYA',
      passedOver: [{ personId: 'U0TOM', why: 'away' }],
      isLastResort: false,
    });
  });

  it('is, where it is urgent, the first who is not away, at any hour', () => {
    expect(recipientOf('owner', parts, desk({ U0TOM: paused }), true).personId).toBe('U0TOM');
    expect(recipientOf('owner', parts, desk({}, {}, mondayNight), true).personId).toBe('U0TOM');
    expect(recipientOf('owner', parts, desk({ U0TOM: away }, {}, mondayNight), true).personId).toBe(
      'U0PRIYA',
    );
  });

  it('passes by customers and bots, and does not tell them so', () => {
    const owners = { ...parts, assigneeId: 'U9SAM', lastStaffId: 'B0BOT' };
    expect(recipientOf('owner', owners, desk({}), false)).toEqual({
      personId: 'U0MEI',
      passedOver: [],
      isLastResort: false,
    });
  });

  it('is whose turn it is where no owner can act, and the lead behind them', () => {
    const nobody = { assigneeId: null, lastStaffId: null, customerOwnerId: null, inboxOwnerId: null };
    const turns = { ...parts, ...nobody, rotation: ['U0MEI', 'U0PRIYA'] };
    expect(recipientOf('owner', turns, desk({}), false).personId).toBe('U0MEI');
    expect(recipientOf('owner', turns, desk({ U0MEI: away }), false).personId).toBe('U0LENA');
  });

  it('is an admin where everybody else is away: one who is here before others', () => {
    const said = { U0TOM: away, U0PRIYA: away, U0MEI: away, U0LENA: away, U0ADA: paused };
    expect(recipientOf('owner', parts, desk(said), false).personId).toBe('U0BEN');
  });

  it('is an admin who is away rather than nobody', () => {
    const said = {
      U0TOM: away,
      U0PRIYA: away,
      U0MEI: away,
      U0LENA: away,
      U0ADA: { isActive: false },
      U0BEN: away,
    };
    const found = recipientOf('owner', parts, desk(said), false);
    expect(found).toMatchObject({ personId: 'U0BEN', isLastResort: true });
    expect(found.passedOver.map(({ personId }) => personId)).toEqual(['U0TOM', 'U0PRIYA', 'U0MEI', 'U0LENA']);
  });
});

describe('who acts in the place of somebody', () => {
  it('is whoever covers them, also while they are here, through covers of covers', () => {
    const covers = [cover('U0TOM', 'U0MEI'), cover('U0MEI', 'U0LENA')];
    expect(recipientOf('owner', parts, desk({}, { covers }), false)).toMatchObject({
      personId: 'U0LENA',
      passedOver: [],
    });
  });

  it('tells those who are away later what went to their cover', () => {
    const covers = [cover('U0TOM', 'U0MEI')];
    expect(recipientOf('owner', parts, desk({ U0TOM: away }, { covers }), false)).toMatchObject({
      personId: 'U0MEI',
      passedOver: [{ personId: 'U0TOM', why: 'away' }],
    });
  });

  it('is by the cover that was said last', () => {
    const covers = [
      { ...cover('U0TOM', 'U0BEN', at('2026-11-23T09:00:00Z')), startsAt: at('2026-11-20T00:00:00Z') },
      cover('U0TOM', 'U0MEI', at('2026-11-22T09:00:00Z')),
    ];
    expect(recipientOf('owner', parts, desk({}, { covers }), false).personId).toBe('U0BEN');
  });

  it('is nobody else where the cover cannot act, or is over', () => {
    const over = { ...cover('U0TOM', 'U0MEI'), endsAt: monday };
    expect(recipientOf('owner', parts, desk({}, { covers: [over] }), false).personId).toBe('U0TOM');
    const left = desk({ U0MEI: { isActive: false } }, { covers: [cover('U0TOM', 'U0MEI')] });
    expect(recipientOf('owner', parts, left, false).personId).toBe('U0TOM');
  });

  it('is they themselves, though covered, where nobody else is left', () => {
    const alone = { ...parts, assigneeId: 'U0ADA', lastStaffId: null, customerOwnerId: null, lead: null };
    const more = { covers: [cover('U0ADA', 'U0MEI')], admins: ['U0ADA'] };
    expect(recipientOf('owner', alone, desk({ U0MEI: away }, more), false)).toEqual({
      personId: 'U0ADA',
      passedOver: [{ personId: 'U0MEI', why: 'away' }],
      isLastResort: false,
    });
  });

  it('is found though covers go round in a circle', () => {
    const covers = [cover('U0TOM', 'U0MEI'), cover('U0MEI', 'U0TOM')];
    expect(recipientOf('owner', parts, desk({}, { covers }), false).personId).toBe('U0MEI');
  });

  it('is their backup while they are away: their own before the one of the policy', () => {
    const standIns = { U0TOM: 'U0BEN' };
    const own = desk({ U0TOM: { ...away, backupId: 'U0LENA' } }, { standIns });
    expect(recipientOf('owner', parts, own, false).personId).toBe('U0LENA');
    expect(recipientOf('owner', parts, desk({ U0TOM: away }, { standIns }), false).personId).toBe('U0BEN');
    expect(recipientOf('owner', parts, desk({ U0TOM: paused }, { standIns }), false).personId).toBe(
      'U0PRIYA',
    );
  });

  it('is the backup’s backup, and whoever covers them', () => {
    const said = { U0TOM: { ...away, backupId: 'U0LENA' }, U0LENA: { ...away, backupId: 'U0BEN' } };
    const covers = [cover('U0BEN', 'U0MEI')];
    expect(recipientOf('owner', parts, desk(said, { covers }), false)).toMatchObject({
      personId: 'U0MEI',
      passedOver: [
        { personId: 'U0TOM', why: 'away' },
        { personId: 'U0LENA', why: 'away' },
      ],
    });
  });

  it('stands in by the policy for somebody who is no colleague any more', () => {
    const owners = { ...parts, assigneeId: 'U0GONE' };
    expect(recipientOf('owner', owners, desk({}, { standIns: { U0GONE: 'U0BEN' } }), false).personId).toBe(
      'U0BEN',
    );
  });
});

describe('who gets a nudge for another part', () => {
  it('is whoever has the part, then the lead, then the admins', () => {
    expect(recipientOf('customer_owner', parts, desk({}), false).personId).toBe('U0MEI');
    expect(recipientOf('inbox_owner', parts, desk({}), false).personId).toBe('U0LENA');
    expect(recipientOf('U0BEN', parts, desk({}), false).personId).toBe('U0BEN');
    expect(recipientOf('U0MEI', parts, desk({ U0MEI: away, U0LENA: away }), false).personId).toBe('U0ADA');
  });

  it('is the lead where the lead’s channel is meant and there is none', () => {
    expect(recipientOf('lead_channel', parts, desk({}), false).personId).toBe('U0LENA');
    expect(recipientOf('lead', { ...parts, lead: null }, desk({}), false).personId).toBe('U0ADA');
  });

  it('is the next in the rotation where they whose turn it is are away', () => {
    const turns = { ...parts, rotation: ['U0MEI', 'U0PRIYA', 'U0TOM'] };
    expect(recipientOf('rotation', turns, desk({ U0MEI: away }), false).personId).toBe('U0PRIYA');
  });

  it('is, as a backup, the backup of whoever the owner’s step goes to', () => {
    expect(recipientOf('backup', parts, desk({ U0TOM: { backupId: 'U0BEN' } }), false).personId).toBe(
      'U0BEN',
    );
    const moved = desk({ U0TOM: { ...away, backupId: 'U0MEI' }, U0MEI: { backupId: 'U0BEN' } });
    expect(recipientOf('backup', parts, moved, false)).toMatchObject({ personId: 'U0BEN', passedOver: [] });
  });

  it('is, as a backup, the next in line where the owner has none, or theirs is away', () => {
    expect(recipientOf('backup', parts, desk({}), false).personId).toBe('U0PRIYA');
    const said = { U0TOM: { backupId: 'U0BEN' }, U0BEN: away };
    expect(recipientOf('backup', parts, desk(said), false)).toMatchObject({
      personId: 'U0PRIYA',
      passedOver: [{ personId: 'U0BEN', why: 'away' }],
    });
  });

  it('is nobody, as a backup, where there is nobody beside the owner', () => {
    const alone = deskAt(
      { colleagues: [colleague('U0TOM')], covers: [], standIns: {}, admins: [], userGroups: new Map() },
      monday,
    );
    expect(recipientOf('backup', { ...parts, lead: null }, alone, false).personId).toBeNull();
  });
});

const people = ['U0A', 'U0B', 'U0C', 'U0D', 'U0E', 'U0F'] as const;
const anybody = fc.constantFrom(...people, 'U9CUSTOMER');
const orNobody = fc.option(anybody, { nil: null });
const anyStanding = fc.record({
  isActive: fc.boolean(),
  unreachableSince: fc.constantFrom(null, null, null, monday),
  awayUntil: fc.constantFrom(null, null, away.awayUntil),
  dndPausedUntil: fc.constantFrom(null, null, paused.dndPausedUntil),
  backupId: fc.option(fc.constantFrom(...people), { nil: null }),
});
const anyDesk = fc
  .record({
    said: fc.tuple(...people.map(() => anyStanding)),
    covered: fc.uniqueArray(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...people)), {
      maxLength: 3,
      selector: ([id]) => id,
    }),
    standIns: fc.dictionary(fc.constantFrom(...people), fc.constantFrom(...people), { maxKeys: 2 }),
    admins: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 2 }),
  })
  .map(({ said, covered, standIns, admins }) => {
    const covers = covered.filter(([id, by]) => id !== by).map(([id, by]) => cover(id, by));
    const colleagues = people.map((id, i) => colleague(id, said[i]));
    return deskAt({ colleagues, covers, standIns, admins, userGroups: new Map() }, monday);
  });
const anyParts = fc.record({
  assigneeId: orNobody,
  lastStaffId: orNobody,
  customerOwnerId: orNobody,
  inboxOwnerId: orNobody,
  rotation: fc.uniqueArray(anybody, { maxLength: 3 }),
  lead: orNobody,
});
const anyPart = fc.constantFrom(
  ...([
    'owner',
    'backup',
    'customer_owner',
    'inbox_owner',
    'rotation',
    'lead',
    'lead_channel',
    'U0C',
  ] as const),
);

describe('whoever gets a nudge, of any desk', () => {
  it('is never away, but as the last resort, and never a customer', () => {
    fc.assert(
      fc.property(anyDesk, anyParts, anyPart, fc.boolean(), (desk, parts, part, isUrgent) => {
        const { personId, isLastResort } = recipientOf(part, parts, desk, isUrgent);
        if (personId === null) return;
        expect(desk.canAct(personId)).toBe(true);
        expect(desk.presence(personId).is === 'away').toBe(isLastResort);
      }),
      { numRuns: 2000 },
    );
  });

  it('is nobody only where no admin is left whom a message reaches', () => {
    fc.assert(
      fc.property(anyDesk, anyParts, anyPart, fc.boolean(), (desk, parts, part, isUrgent) => {
        fc.pre(part !== 'backup');
        const { personId } = recipientOf(part, parts, desk, isUrgent);
        if (personId !== null) return;
        for (const admin of desk.admins) expect(desk.presence(admin)).toMatchObject({ why: 'unreachable' });
      }),
      { numRuns: 2000 },
    );
  });

  it('is somebody who is here before somebody who is not, unless it is urgent', () => {
    fc.assert(
      fc.property(anyDesk, anyParts, (desk, parts) => {
        const { personId } = recipientOf('owner', parts, desk, false);
        if (personId === null || desk.presence(personId).is === 'here') return;
        for (const admin of desk.admins) {
          expect(desk.presence(admin).is !== 'here' || desk.coverOf(admin) !== null).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('stands behind exactly those who could not', () => {
    fc.assert(
      fc.property(anyDesk, anyParts, anyPart, fc.boolean(), (desk, parts, part, isUrgent) => {
        const { personId, passedOver } = recipientOf(part, parts, desk, isUrgent);
        const ids = passedOver.map((each) => each.personId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain(personId);
        for (const { personId: id, why } of passedOver) {
          const presence = desk.presence(id);
          expect(presence.is).not.toBe('here');
          expect(why === 'off').toBe(presence.is === 'off');
          if (isUrgent) expect(presence.is).toBe('away');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('hears of it in the place of nobody else who is here and comes first', () => {
    fc.assert(
      fc.property(anyDesk, anyParts, (desk, parts) => {
        const { assigneeId } = parts;
        fc.pre(assigneeId !== null && desk.presence(assigneeId).is === 'here' && !desk.coverOf(assigneeId));
        expect(recipientOf('owner', parts, desk, false)).toMatchObject({
          personId: assigneeId,
          passedOver: [],
        });
      }),
      { numRuns: 2000 },
    );
  });
});
