import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath, launch, open } from './browser.ts';
import * as canned from './canned.ts';
import { type FakeWorkspace, startFakeWorkspace } from './fake-workspace.ts';

const title = chromiumPath
  ? 'the page in a browser'
  : 'the page in a browser (skipped: no Chromium on this machine)';

describe.skipIf(!chromiumPath)(title, () => {
  let browser: Browser;
  let fake: FakeWorkspace;
  let page: Page;
  let errors: string[];
  let requests: string[];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    fake = await startFakeWorkspace();
  });
  afterEach(async () => {
    await page.context().close();
    await fake.stop();
  });

  async function go(address: string, options?: BrowserContextOptions) {
    ({ page, errors, requests } = await open(browser, fake.url + address, options));
  }
  const asked = (path: string) => fake.asked.filter((one) => one.path === path).map((one) => one.body);
  const message = (text: string) => page.locator('.main-pane .message', { hasText: text });
  const field = () => page.locator('[data-composer=channel]');
  const until = async (path: string) => {
    await expect.poll(() => asked(path).length).toBeGreaterThan(0);
    return asked(path).at(-1);
  };

  describe('a channel', () => {
    it('shows who wrote what, and where outsiders are from', async () => {
      await go('/#as=U1&in=C1');
      const ask = message('SSO login');
      expect(await ask.locator('.message-author').textContent()).toBe('Tom Reed');
      expect(await ask.locator('.company-badge').textContent()).toBe('Northwind Traders');
      expect(await ask.locator('.message-time').textContent()).toBe('10:06');
      expect(await message('export is slow').locator('.company-badge').count()).toBe(0);
      expect(await page.locator('.main-pane .day').allTextContents()).toEqual([
        'Friday, 20 November',
        'Today',
      ]);
      expect(await message('This channel is watched').locator('.app-badge').textContent()).toBe('APP');
      expect(await message('This channel is watched').textContent()).toContain('Only visible to you');
    });

    it('takes what people write for text and never runs it', async () => {
      await go('/#as=U1&in=C1');
      expect(await message('SSO login').textContent()).toContain('<script>window.hacked = true</script>');
      expect(await page.evaluate('window.hacked')).toBeUndefined();
    });

    it('asks nobody but the workspace for anything, and nothing goes wrong', async () => {
      await go('/#as=U1&in=C1');
      expect(requests.filter((url) => !url.startsWith(fake.url))).toEqual([]);
      expect(errors).toEqual([]);
    });

    it('stands still once it is drawn', async () => {
      await go('/#as=U1&in=C1');
      const shift = await page.evaluate(`new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
          .observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 100);
      })`);
      expect(shift).toBeLessThan(0.01);
    });

    it('changes under the reader when something happens, and keeps what is being typed', async () => {
      await go('/#as=U1&in=C1');
      await field().fill('half a sentence');
      fake.state.messages.C1?.push({ ts: canned.ts(23, '10:20'), user: 'U8', text: 'Any news?' });
      fake.tell({ type: 'changed', channel: 'C1' });
      await message('Any news?').waitFor();
      expect(await field().inputValue()).toBe('half a sentence');
      await expect.poll(() => page.locator('[aria-live=polite]').textContent()).toBe('Lena Ortiz: Any news?');
    });

    it('marks unread channels, and moves among them with Alt and the arrows', async () => {
      await go('/#as=U1&in=C2');
      expect(await page.locator('[data-place=C2] .unread').textContent()).toBe('2 unread');
      await page.keyboard.press('Alt+ArrowDown');
      await page.locator('h1', { hasText: 'ext-northwind' }).waitFor();
      expect(page.url()).toContain('in=C1');
      await page.keyboard.press('Alt+ArrowUp');
      await page.locator('h1', { hasText: 'ext-contoso' }).waitFor();
    });

    it('opens the message a permalink names', async () => {
      await go(`/archives/C1/p${canned.rootTs.replace('.', '')}`);
      expect(await message('October invoice').getAttribute('class')).toContain('is-target');
      expect(new URL(page.url()).pathname).toBe('/');
    });
  });

  describe('writing', () => {
    it('sends on Enter, starts a line on Shift and Enter', async () => {
      await go('/#as=U1&in=C1');
      await field().fill('Hello @Tom Reed');
      await field().press('Shift+Enter');
      await field().pressSequentially('a < b');
      await field().press('Enter');
      expect(await until('/sandbox/post')).toEqual({
        as: 'U1',
        channel: 'C1',
        text: 'Hello <@U7>\na &lt; b',
      });
      await expect.poll(() => field().inputValue()).toBe('');
    });

    it('keeps the words when they could not be sent, and says why', async () => {
      await go('/#as=U1&in=C1');
      await fake.stop();
      await field().fill('Hello');
      await field().press('Enter');
      await page.locator('.notice', { hasText: 'does not answer' }).waitFor();
      expect(await field().inputValue()).toBe('Hello');
      fake = await startFakeWorkspace();
    });

    it('lists the command, completes it and runs it', async () => {
      await go('/#as=U1&in=C1');
      await field().pressSequentially('/cx-urgency report w');
      expect(await page.locator('.hint-command:visible').allTextContents()).toEqual([
        '/cx-urgency report week',
      ]);
      await field().press('Tab');
      expect(await field().inputValue()).toBe('/cx-urgency report week');
      await field().press('Enter');
      expect(await until('/sandbox/command')).toEqual({
        as: 'U1',
        channel: 'C1',
        text: '/cx-urgency report week',
      });
    });

    it('says so when a command is unknown', async () => {
      await go('/#as=U1&in=C1');
      await field().fill('/remind me');
      await field().press('Enter');
      await page.locator('.notice', { hasText: '/remind is not a command here' }).waitFor();
      expect(asked('/sandbox/post')).toEqual([]);
    });

    it('attaches files', async () => {
      await go('/#as=U1&in=C1');
      const file = { name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('line') };
      await page.locator('.main-pane input[type=file]').setInputFiles(file);
      await page.locator('.picked-name', { hasText: 'log.txt' }).waitFor();
      await field().press('Enter');
      expect(await until('/sandbox/post')).toMatchObject({
        files: [{ name: 'log.txt', base64: 'bGluZQ==' }],
      });
    });
  });

  describe('a message', () => {
    it('takes a reaction and gives it back', async () => {
      await go('/#as=U1&in=C1');
      const root = message('October invoice');
      await root.locator('.reaction', { hasText: '👍' }).click();
      expect(await until('/sandbox/react')).toMatchObject({ name: '+1', remove: false });
      await root.locator('.reaction', { hasText: '👀' }).click();
      await expect.poll(() => asked('/sandbox/react').at(-1)).toMatchObject({ name: 'eyes', remove: true });
      await root.hover();
      await root.locator('.message-tools').getByRole('button', { name: 'Add a reaction' }).click();
      expect(await page.locator('.picker-emoji').allTextContents()).toEqual([
        '👀',
        '⏳',
        '✅',
        '📌',
        '👍',
        '🙏',
      ]);
      await page.getByRole('button', { name: ':white_check_mark:' }).click();
      await expect.poll(() => asked('/sandbox/react').at(-1)).toMatchObject({ name: 'white_check_mark' });
    });

    it('opens its thread, where replies are written', async () => {
      await go('/#as=U1&in=C1');
      await page.getByRole('button', { name: '3 replies' }).click();
      const thread = page.locator('.thread-pane');
      await thread.locator('.message').first().waitFor();
      expect(await thread.locator('.message').count()).toBe(4);
      expect(await thread.locator('.edited').count()).toBe(1);
      await thread.locator('textarea').fill('On it');
      await thread.locator('textarea').press('Enter');
      expect(await until('/sandbox/post')).toMatchObject({ threadTs: canned.rootTs, text: 'On it' });
      await thread.locator('textarea').press('Escape');
      await thread.waitFor({ state: 'hidden' });
    });

    it('is edited where it stands, by its author', async () => {
      await go('/#as=U2&in=C1');
      await message('Notes attached').focus();
      await page.keyboard.press('e');
      // Its caret is set with the focus; what is typed before that would stand beside the old words.
      await page.locator('.editor-field:focus').fill('Notes & log attached.');
      await page.keyboard.press('Enter');
      expect(await until('/sandbox/edit')).toMatchObject({
        channel: 'C1',
        text: 'Notes &amp; log attached.',
      });
      await page.locator('.editor').waitFor({ state: 'detached' });
    });

    it('is deleted by its author after a question, and by nobody else', async () => {
      await go('/#as=U2&in=C1');
      await message('SSO login').hover();
      await message('SSO login').getByRole('button', { name: 'More actions' }).click();
      expect(await page.getByRole('menuitem', { name: 'Delete message' }).count()).toBe(0);
      await page.keyboard.press('Escape');
      await message('Notes attached').hover();
      await message('Notes attached').getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Delete message' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      expect(await until('/sandbox/delete')).toEqual({ as: 'U2', channel: 'C1', ts: canned.ts(20, '16:22') });
    });

    it('gives its link, to be pasted into a command', async () => {
      await go('/#as=U1&in=C1');
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await message('SSO login').hover();
      await message('SSO login').getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Copy link' }).click();
      await page.locator('.notice', { hasText: 'Link copied.' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
        `https://brightwater.slack.com/archives/C1/p${canned.askTs.replace('.', '')}`,
      );
    });

    it("offers the app's shortcuts", async () => {
      await go('/#as=U1&in=C1');
      await message('SSO login').hover();
      await message('SSO login').getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Make this a follow-up' }).click();
      expect(await until('/sandbox/shortcut')).toEqual({
        as: 'U1',
        channel: 'C1',
        ts: canned.askTs,
        callbackId: 'follow_up',
      });
    });

    it('can be reached and answered without a mouse', async () => {
      await go('/#as=U1&in=C1');
      await field().focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      expect(await page.evaluate('document.activeElement.dataset.ts')).toBe(canned.ts(23, '10:19'));
      await page.keyboard.press('ArrowUp');
      // From a message's tools the arrows go on to its neighbours, too.
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate('document.activeElement.dataset.ts')).toBe(canned.askTs);
      await page.keyboard.press('t');
      await expect.poll(() => page.evaluate('document.activeElement.dataset.composer')).toBe('thread');
    });
  });

  describe("the app's blocks", () => {
    const nudge = () => page.locator('.message').last();

    it('are drawn, with dates in the zone of the workspace', async () => {
      await go('/#as=U1&in=app&tab=messages');
      expect(await nudge().textContent()).toContain('Due today at 11:06, in #ext-northwind.');
      expect(await nudge().getByRole('button', { name: 'Open' }).getAttribute('class')).toContain(
        'is-primary',
      );
    });

    it('tell the app what was pressed', async () => {
      await go('/#as=U1&in=app&tab=messages');
      await nudge().getByRole('button', { name: 'Snooze' }).click();
      expect(await until('/sandbox/press')).toMatchObject({
        as: 'U1',
        channel: 'D1',
        ts: canned.nudgeTs,
        blockId: 'deeds',
        actionId: 'nudge_snooze',
        value: '42',
      });
      await nudge().locator('select').selectOption('U3');
      await expect.poll(() => asked('/sandbox/press').at(-1)).toMatchObject({ selectedUser: 'U3' });
      await nudge().locator('.is-overflow').click();
      await page.getByRole('menuitem', { name: 'Hand over' }).click();
      await expect
        .poll(() => asked('/sandbox/press').at(-1))
        .toMatchObject({
          selectedOption: { value: 'hand-over' },
        });
    });

    it('ask first where the app wants it', async () => {
      await go('/#as=U1&in=app&tab=messages');
      await nudge().getByRole('button', { name: 'No reply needed' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
      await nudge().getByRole('button', { name: 'No reply needed' }).click();
      expect(asked('/sandbox/press')).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Stop it' }).click();
      expect(await until('/sandbox/press')).toMatchObject({ actionId: 'nudge_none' });
    });

    it('lead to a message of this workspace without leaving the page', async () => {
      await go('/#as=U1&in=app&tab=messages');
      await nudge().getByRole('button', { name: 'Open' }).click();
      await message('SSO login').waitFor();
      expect(await message('SSO login').getAttribute('class')).toContain('is-target');
      expect(page.context().pages()).toHaveLength(1);
    });

    it('become tables and lists', async () => {
      await go('/#as=U1&in=C3');
      expect(await page.locator('th').allTextContents()).toEqual(['Customer', 'Asks', 'Met', 'Median']);
      expect(await page.locator('tbody tr').first().locator('td').last().getAttribute('class')).toContain(
        'align-right',
      );
      expect(await page.locator('.list li').allTextContents()).toEqual([
        'Mornings are slower than last week',
        '@Priya Nair rescued four of six',
      ]);
    });

    it('fill the Home tab', async () => {
      await go('/#as=U1&in=app');
      expect(asked('/sandbox/home/open')).toEqual([{ as: 'U1' }]);
      await page.getByRole('button', { name: 'Open' }).click();
      expect(await until('/sandbox/press')).toMatchObject({ viewId: 'V9', actionId: 'home_open' });
      await page.getByRole('tab', { name: 'Messages' }).click();
      await page.locator('.message').first().waitFor();
    });
  });

  describe('a modal', () => {
    const dialog = () => page.getByRole('dialog');

    beforeEach(async () => {
      await go('/#as=U1&in=app&tab=messages');
      fake.state.stack = [canned.modal];
      fake.tell({ type: 'views' });
      await dialog().waitFor();
    });

    it('has labelled fields, and the focus in the first', async () => {
      expect(await page.evaluate('document.activeElement.getAttribute("data-focus")')).toBe('owner/owner');
      expect(await dialog().getByLabel('Target').inputValue()).toBe('60');
      expect(await dialog().getByLabel('Note (optional)').getAttribute('aria-describedby')).toContain('hint');
    });

    it('offers no channel in which customers read along, where the app leaves those out', async () => {
      const offered = await dialog().getByLabel('Told in').locator('option').allTextContents();
      expect(offered.filter((words) => words.startsWith('#'))).toEqual(['# cx-reports', '# leads']);
    });

    it('says what is missing, and sends nothing', async () => {
      await dialog().getByLabel('Target').fill('3');
      await dialog().getByRole('button', { name: 'Hand over' }).click();
      expect(await dialog().locator('.error:visible').allTextContents()).toEqual([
        'Please complete this required field.',
        'Must be at least 5.',
      ]);
      expect(asked('/sandbox/views/submit')).toEqual([]);
    });

    it('sends what was typed and chosen, as Slack words it', async () => {
      await dialog().getByLabel('New owner').selectOption('U3');
      await dialog().getByLabel('All hours').check();
      await dialog().locator('.multi').click();
      await page.getByLabel('Wednesday').check();
      await page.keyboard.press('Escape');
      fake.answers['/sandbox/views/submit'] = () => {
        fake.state.stack = [];
        return {};
      };
      await dialog().getByRole('button', { name: 'Hand over' }).click();
      const body = (await until('/sandbox/views/submit')) as { values: Record<string, unknown> };
      expect(body).toMatchObject({ as: 'U1', viewId: 'V1' });
      expect(body.values).toMatchObject({
        owner: { owner: { type: 'users_select', selected_user: 'U3' } },
        note: { note: { type: 'plain_text_input', value: null } },
        minutes: { minutes: { type: 'number_input', value: '60' } },
        kind: { kind: { selected_option: { value: 'calendar' } } },
        days: { days: { selected_options: [{ value: 'mon' }, { value: 'wed' }] } },
        from: { from: { selected_date_time: 1795428000 } },
      });
      await dialog().waitFor({ state: 'hidden' });
    });

    it("shows the app's own errors under their fields", async () => {
      fake.answers['/sandbox/views/submit'] = () => ({ errors: { owner: 'Priya is on leave.' } });
      await dialog().getByLabel('New owner').selectOption('U3');
      await dialog().getByRole('button', { name: 'Hand over' }).click();
      await dialog().locator('.error', { hasText: 'Priya is on leave.' }).waitFor();
      expect(await dialog().getByLabel('New owner').getAttribute('aria-invalid')).toBe('true');
    });

    it('keeps a half-filled form when the app changes it', async () => {
      await dialog().getByLabel('Note (optional)').fill('half');
      fake.state.stack = [
        { ...canned.modal, hash: '2.a', title: { type: 'plain_text', text: 'Hand it over' } },
      ];
      fake.tell({ type: 'views' });
      await dialog().getByRole('heading', { name: 'Hand it over' }).waitFor();
      expect(await dialog().getByLabel('Note (optional)').inputValue()).toBe('half');
      expect(await page.evaluate('document.activeElement.getAttribute("data-focus")')).toBe('note/note');
    });

    it('closes with Escape', async () => {
      fake.answers['/sandbox/views/close'] = () => {
        fake.state.stack = [];
        return {};
      };
      await page.keyboard.press('Escape');
      expect(await until('/sandbox/views/close')).toEqual({ as: 'U1', viewId: 'V1' });
      await dialog().waitFor({ state: 'hidden' });
    });
  });

  describe('the time bar', () => {
    it('shows the time, the story and what comes next', async () => {
      await go('/#as=U1&in=C1');
      expect(await page.locator('.now').textContent()).toBe('Mon 23 Nov10:20');
      expect(await page.locator('.story').textContent()).toContain('A quiet Monday');
      expect(await page.locator('.story-next').textContent()).toBe('Next 10:36the nudge to Mia');
    });

    it('moves the time, busy until everything due has happened', async () => {
      await go('/#as=U1&in=C1');
      let finish = () => {};
      fake.answers['/sandbox/time'] = () =>
        new Promise((resolve) => {
          finish = () => {
            fake.state.now = '2026-11-23T09:50:00.000Z';
            resolve({ now: fake.state.now });
          };
        });
      const later = page.getByRole('button', { name: '+30 min' });
      await later.click();
      await page.locator('.time-bar[aria-busy=true]').waitFor();
      await until('/sandbox/time');
      await later.click({ force: true });
      finish();
      await page.locator('.now', { hasText: '10:50' }).waitFor();
      await page.locator('.time-bar[aria-busy=false]').waitFor();
      expect(asked('/sandbox/time')).toEqual([{ as: 'U1', minutes: 30 }]);
    });

    it('goes to the next Monday', async () => {
      await go('/#as=U1&in=C1');
      const monday = page.getByRole('button', { name: 'To Monday 09:00' });
      expect(await monday.getAttribute('title')).toBe('Mon 30 Nov, 09:00');
      await monday.click();
      expect(await until('/sandbox/time')).toMatchObject({ to: 'monday 09:00' });
    });
  });

  describe('being somebody', () => {
    it('is chosen from the people of each company and kept in the address', async () => {
      await go('/#as=U1&in=C3');
      expect(
        await page.evaluate(`[...document.querySelectorAll('#person optgroup')].map((one) => one.label)`),
      ).toEqual(['Brightwater', 'Contoso', 'Northwind Traders']);
      await page.getByLabel('You are').selectOption('U7');
      await page.locator('h1', { hasText: 'ext-northwind' }).waitFor();
      expect(page.url()).toContain('as=U7');
      expect(await page.locator('.place').count()).toBe(2);
      await page.reload();
      await message('SSO login').waitFor();
      expect(await page.getByLabel('You are').inputValue()).toBe('U7');
    });

    it('starts as one of us when the address names nobody who is here', async () => {
      await go('/#as=U404&in=C404');
      expect(await page.getByLabel('You are').inputValue()).toBe('U1');
      expect(errors).toEqual([]);
    });
  });

  describe('on a phone', () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

    it('fits the width, with the channels in a drawer', async () => {
      await go('/#as=U1&in=C1', phone);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect(await page.locator('.sidebar').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Channels and people' }).click();
      await page.locator('[data-place=C3]').click();
      await page.locator('h1', { hasText: 'cx-reports' }).waitFor();
      await page.locator('.sidebar').waitFor({ state: 'hidden' });
    });

    it('gives the whole width to a thread', async () => {
      await go(`/#as=U1&in=C1&thread=${canned.rootTs}`, phone);
      expect((await page.locator('.thread-pane').boundingBox())?.width).toBe(390);
      await page.getByRole('button', { name: 'Close the thread' }).click();
      await message('SSO login').waitFor();
    });
  });
});
