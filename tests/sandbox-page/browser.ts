/** The machine's own Chromium, where it has one: the page's tests need a real browser and bring none. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const chromiumPath = PLACES.find((path) => existsSync(path));

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

export interface OpenPage {
  page: Page;
  /** What went wrong inside the page, and every address it asked for: looked at by the tests that care. */
  errors: string[];
  requests: string[];
}

/** Opens the page at an address of the workspace, e.g. `/#as=U1&in=C1`, and waits until it shows something. */
export async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url);
  await page.locator('.message:visible, .home-page .blocks:visible, .empty:visible').first().waitFor();
  return { page, errors, requests };
}
