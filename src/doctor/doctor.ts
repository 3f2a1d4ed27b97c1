import type { ReadSettings, Settings } from '../config.ts';
import { botScopes } from '../slack/scopes.ts';
import { askDatabase } from './ask-database.ts';
import { askSlack } from './ask-slack.ts';
import type { Check } from './check.ts';
import { configurationChecks } from './configuration-checks.ts';
import { databaseChecks } from './database-checks.ts';
import { appTokenCheck, botTokenCheck, clockCheck, scopesCheck } from './slack-checks.ts';

/**
 * Examines everything the app needs: configuration, database, Slack's tokens and scopes, the clock. Changes nothing;
 * for an app token it asks Slack for a connection, which is then not used.
 *
 * @param now this machine's clock, asked again for each comparison
 */
export async function examine(read: ReadSettings, now: () => Date): Promise<Check[]> {
  if (!read.ok) return configurationChecks(read);
  const { settings } = read;
  return [
    ...configurationChecks(read),
    ...(await examineDatabase(settings, now)),
    ...(await examineSlack(settings, now)),
  ];
}

async function examineDatabase(settings: Settings, now: () => Date): Promise<Check[]> {
  const facts = await askDatabase(settings);
  const checks = databaseChecks(facts);
  const isElsewhere = settings.databaseUrl !== undefined;
  if (facts.state === 'open' && isElsewhere)
    checks.push(clockCheck(facts.health.at, now(), "the database's"));
  return checks;
}

async function examineSlack({ slack }: Settings, now: () => Date): Promise<Check[]> {
  if (slack.mode === 'sandbox') return [];
  const bot = await askSlack('auth.test', slack.botToken, slack.apiUrl);
  const checks = [botTokenCheck(bot)];
  if (bot.state === 'accepted') checks.push(scopesCheck(bot.scopes, botScopes));
  if (bot.state !== 'unreachable' && bot.at !== undefined) checks.push(clockCheck(bot.at, now(), "Slack's"));
  if (slack.mode === 'socket') {
    checks.push(appTokenCheck(await askSlack('apps.connections.open', slack.appToken, slack.apiUrl)));
  }
  return checks;
}
