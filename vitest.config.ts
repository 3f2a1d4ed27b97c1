import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/database-template.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Calendars must not depend on where the machine stands; a test that needs a zone names it.
    env: { TZ: 'UTC' },
  },
});
