/** A person's picture: initials on their colour, or the app's mark. */
import { h } from './dom.js';
import { initials, isOurApp, nameOf, readableOn } from './people.js';

/** Used where the server names no colour; chosen by the person's id, so that it stays theirs. */
const COLORS = ['#3b6ea5', '#8a5a9e', '#2f7d6b', '#b0603a', '#5b6b2f', '#a34a6a', '#4a5fb0', '#7a6a2a'];

/**
 * @param {import('./types.d.ts').Person} person
 * @param {string} [size] a class: avatar-small, avatar-tiny
 */
export function drawAvatar(person, size = '') {
  const color = /^#[0-9a-f]{6}$/i.test(person.avatarColor ?? '')
    ? (person.avatarColor ?? '')
    : colorOf(person.id);
  const node = h(
    'span',
    { class: `avatar ${size}${isOurApp(person) ? ' is-app' : ''}`, 'aria-hidden': 'true' },
    initials(nameOf(person)),
  );
  if (!isOurApp(person)) {
    node.style.backgroundColor = color;
    node.style.color = readableOn(color);
  }
  return node;
}

/** @param {string} id */
const colorOf = (id) => {
  const sum = [...id].reduce((total, char) => (total * 31 + char.charCodeAt(0)) % 9973, 7);
  return COLORS[sum % COLORS.length] ?? '#3b6ea5';
};
