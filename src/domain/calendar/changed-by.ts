/**
 * Who made a version of a calendar or a policy: the id of a person, null for the environment, or one of these. Only
 * what the environment made itself is compared with what it says now.
 */
export const changedBy = {
  environment: null,
  commandLine: 'command line',
  /** Country sets that were extended when their days ran out. */
  app: 'app',
} as const;
