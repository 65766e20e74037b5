/** Where the text of a field stands on the screen. */
import { el } from '../shared/core.js';

/** Properties on which line breaks depend. */
const COPIED = [
  'boxSizing',
  'font',
  'letterSpacing',
  'wordSpacing',
  'tabSize',
  'textIndent',
  'padding',
  'borderWidth',
  'borderStyle',
];

/**
 * The rectangle of a character of a text area in pixels of the window, measured in a copy of the field.
 *
 * @param index of the character in the value of the field
 */
export function placeOf(field, index) {
  const style = getComputedStyle(field);
  const box = field.getBoundingClientRect();
  const sign = el('span', {}, field.value.slice(index) || '.');
  const copy = el('div', { 'aria-hidden': 'true' }, field.value.slice(0, index), sign);
  COPIED.forEach((name) => {
    copy.style[name] = style[name];
  });
  Object.assign(copy.style, {
    position: 'fixed',
    left: `${box.left}px`,
    top: `${box.top - field.scrollTop}px`,
    width: `${box.width}px`,
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
  });
  document.body.append(copy);
  const [place] = sign.getClientRects();
  copy.remove();
  return place;
}

/**
 * Puts a list below a rectangle, or above it if there is more room, and inside of the window.
 *
 * @param list an absolutely positioned element that is displayed
 * @param at rectangle in pixels of the window
 */
export function putAt(list, at) {
  const host = list.offsetParent.getBoundingClientRect();
  const { width, height } = list.getBoundingClientRect();
  const bar = document.querySelector('.rd-bar')?.offsetHeight ?? 0;
  const below = (visualViewport?.height ?? innerHeight) - bar - at.bottom;
  const isAbove = below < height && at.top > below;
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
  list.style.left = `${left - host.left}px`;
  list.style.top = `${(isAbove ? at.top - height - 4 : at.bottom + 4) - host.top}px`;
}
