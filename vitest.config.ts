import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/database-template.ts'],
    // Generous: they only end what hangs, also on a machine that is busy with other things.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // Calendars must not depend on where the machine stands; a test that needs a zone names it.
    env: { TZ: 'UTC' },
  },
});
