import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';
import { brightwellStory } from '../../src/sandbox/story/brightwell.ts';
import { chromiumPath, launch, type OpenPage, open } from './browser.ts';

const title = chromiumPath
  ? 'the page on the workspace itself'
  : 'the page on the workspace itself (skipped: no Chromium on this machine)';

describe.skipIf(!chromiumPath)(title, () => {
  let browser: Browser;
  let sandbox: Sandbox;
  let opened: OpenPage | undefined;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    sandbox = await startSandbox({ flows: false, story: brightwellStory(new Date('2026-11-23T09:00:00Z')) });
  });
  afterEach(async () => {
    await opened?.page.context().close();
    await sandbox.stop();
  });

  it('starts where the story does, without a fault', async () => {
    opened = await open(browser, sandbox.url);
    const { page, errors, requests } = opened;
    expect(await page.locator('h1').textContent()).toBe('ext-northwind');
    expect(await page.locator('.story-title').textContent()).toBe('A Monday at Brightwell');
    expect(requests.filter((url) => !url.startsWith(sandbox.url))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('shows what happens as the time moves on', async () => {
    opened = await open(browser, sandbox.url);
    const { page } = opened;
    const before = await page.locator('.main-pane .message').count();
    const next = await page.locator('.story-what').textContent();
    await page.getByRole('button', { name: '+30 min' }).click();
    await expect.poll(() => page.locator('.main-pane .message').count()).toBeGreaterThan(before);
    await expect.poll(() => page.locator('.story-what').textContent()).not.toBe(next);
  });

  it('writes, reacts, edits and deletes for good', async () => {
    opened = await open(browser, sandbox.url);
    const { page } = opened;
    const field = page.locator('[data-composer=channel]');
    await field.fill('A < B & :eyes:');
    await field.press('Enter');
    const own = page.locator('.main-pane .message', { hasText: 'A < B & 👀' });
    await own.waitFor();
    await own.focus();
    await page.keyboard.press('r');
    await page.getByRole('button', { name: ':white_check_mark:' }).click();
    await own.locator('.reaction.is-mine').waitFor();
    await own.focus();
    await page.keyboard.press('e');
    await page.locator('.editor-field:focus').fill('Something else');
    await page.keyboard.press('Enter');
    const edited = page.locator('.main-pane .message', { hasText: 'Something else(edited)' });
    await edited.focus();
    await page.keyboard.press('Delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await edited.waitFor({ state: 'detached' });
  });

  it('lets a colleague write to the app, which has not written to them yet', async () => {
    const mei = [...sandbox.slack.people()].find(({ name }) => name === 'mei');
    if (!mei) throw new Error('The story has a colleague called Mei');
    opened = await open(browser, `${sandbox.url}/#as=${mei.id}&in=app&tab=messages`);
    const { page, errors } = opened;
    const field = page.locator('[data-composer=channel]');
    await field.fill('Sam covers me until Friday');
    await field.press('Enter');
    await page.locator('.main-pane .message', { hasText: 'Sam covers me until Friday' }).waitFor();
    expect(sandbox.slack.dm(mei.id).map(({ user, text }) => [user, text])).toEqual([
      [mei.id, 'Sam covers me until Friday'],
    ]);
    expect(errors).toEqual([]);
  });

  it('keeps files where they can be fetched', async () => {
    opened = await open(browser, sandbox.url);
    const { page } = opened;
    await page
      .locator('.main-pane input[type=file]')
      .setInputFiles({ name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('one line') });
    await page.locator('.picked-name').waitFor();
    await page.locator('[data-composer=channel]').press('Enter');
    const href = await page.locator('.file-card').getAttribute('href');
    expect(await (await fetch(new URL(href ?? '', sandbox.url))).text()).toBe('one line');
  });
});
