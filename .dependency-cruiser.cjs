// The rooms of src/ and which of them may import which (see "Map of the rooms" in README.md).
const room = (name) => `^src/${name}/`;
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: [from, ...allowed] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-libraries',
      comment: 'domain is pure: itself, dates, validation and safe regular expressions only',
      severity: 'error',
      from: { path: room('domain') },
      to: {
        dependencyTypes: ['core', 'npm'],
        pathNot: ['node_modules/(date-fns|@date-fns|chrono-node|re2js|zod)/'],
      },
    },
    {
      name: 'sql-stays-in-the-store',
      severity: 'error',
      from: { path: '^src/', pathNot: [room('store')] },
      to: { path: 'node_modules/(drizzle-orm|postgres|@electric-sql)/' },
    },
    only('domain-imports', room('domain'), []),
    only('calendars-imports', room('calendars'), [room('domain')]),
    only('store-imports', room('store'), [room('domain')]),
    only('intake-imports', room('intake'), [room('domain'), room('store')]),
    only('blocks-imports', room('slack/blocks'), [room('domain'), '^src/slack/ids\\.ts$']),
    only('slack-imports', room('slack'), [room('domain'), room('intake'), room('store')]),
    only('email-imports', room('email'), [room('domain'), room('intake')]),
    only('nudges-imports', room('nudges'), [room('domain'), room('store')]),
    only('reports-imports', room('reports'), [room('domain'), room('store')]),
    only('sandbox-imports', room('sandbox'), []),
    {
      name: 'only-main-imports-the-sandbox',
      severity: 'error',
      from: { path: '^src/', pathNot: [room('sandbox'), '^src/main\\.ts$'] },
      to: { path: room('sandbox') },
    },
    {
      name: 'nobody-imports-main',
      comment: 'the command line starts main, and is the only one that may',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/cli\\.ts$'] },
      to: { path: ['^src/main\\.ts$', '^src/cli\\.ts$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
