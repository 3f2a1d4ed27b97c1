import { defineConfig } from 'vitest/config';

/** Where results are wanted as a file too. */
const resultsFile = process.env.TEST_RESULTS;

export default defineConfig({
  test: {
    reporters: resultsFile ? ['default', ['json', { outputFile: resultsFile }]] : ['default'],
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/database-template.ts'],
    // Generous: they only end what hangs, also on a machine that is busy with other things.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // Calendars must not depend on where the machine stands; a test that needs a zone names it.
    env: { TZ: 'UTC' },
  },
});
