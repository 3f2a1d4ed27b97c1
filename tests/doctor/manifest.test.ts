import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { callbackIds, command } from '../../src/slack/ids.ts';
import { botEvents, botScopes } from '../../src/slack/scopes.ts';

const manifest = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');

/** The items of a list, by the key it stands under. */
function listOf(key: string): string[] {
  const [, list = ''] = new RegExp(`^ +${key}:\n((?: +[-#] .*\n| {6,}\\S.*\n)+)`, 'm').exec(manifest) ?? [];
  return [...list.matchAll(/^ +- (.+)$/gm)].map(([, item = '']) => item);
}

test('the manifest asks for the scopes the doctor looks for', () => {
  expect(listOf('bot')).toEqual([...botScopes]);
});

test('every scope has its reason', () => {
  const lines = manifest.split('\n');
  for (const scope of botScopes) {
    expect(lines[lines.indexOf(`      - ${scope}`) - 1]).toMatch(/^ {6}# \S/);
  }
});

test('the manifest subscribes to the events the app listens to', () => {
  expect(listOf('bot_events')).toEqual([...botEvents]);
});

test('each event can be had with the scopes asked for', () => {
  const needs: Record<string, string> = {
    message: 'history',
    channel: 'channels:read',
    group: 'groups:read',
  };
  for (const event of botEvents) {
    const need = needs[event.split(/[._]/)[0] ?? ''];
    expect(need === undefined || botScopes.some((scope) => scope.endsWith(need))).toBe(true);
  }
});

test('the command and the shortcuts have the names the app answers to', () => {
  expect(manifest).toContain(`command: ${command}\n`);
  expect(manifest).toContain(`callback_id: ${callbackIds.whyIsThisWaiting}\n`);
  expect(manifest).toContain(`callback_id: ${callbackIds.correctThis}\n`);
  expect(manifest).toContain(`callback_id: ${callbackIds.trackFollowUp}\n`);
});

test("names and descriptions keep within Slack's limits", () => {
  const longDescription = /long_description: >-\n((?: {4}.*\n)+)/.exec(manifest)?.[1]?.trim() ?? '';
  expect(longDescription.length).toBeGreaterThanOrEqual(174);
  expect(longDescription.length).toBeLessThanOrEqual(4000);
  expect(/display_name: (.+)/.exec(manifest)?.[1]).toMatch(/^[a-z0-9._-]{1,80}$/);
  expect(/- name: (.+)/.exec(manifest)?.[1]?.length).toBeLessThanOrEqual(24);
});
