import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import { SlackFault } from './slack-fault.ts';

/**
 * Slack's answer to the first call with a token, in words. What is not an answer of Slack's is given back as it is.
 * @param variable the setting that holds the token
 */
export function asSlackFault(error: unknown, variable: string): unknown {
  if (error instanceof WebAPIPlatformError) {
    return new SlackFault(
      `Slack refuses ${variable} (${error.data.error}).`,
      'Run npm run doctor: it examines the tokens and their scopes, and says how to mend them.',
      { cause: error },
    );
  }
  if (error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError) {
    return new SlackFault(
      `Slack cannot be reached (${error.message}).`,
      'Check the network, the proxy, and SLACK_API_URL if it is set. Then start again.',
      { cause: error },
    );
  }
  return error;
}
