import type { Dispatcher } from '../deliveries/dispatcher.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Triggers } from './triggers.ts';

/** What the functions behind clicks, commands and modals share. */
export interface Interactions {
  triggers: Triggers;
  responseUrls: ResponseUrls;
  dispatcher: Dispatcher;
}
