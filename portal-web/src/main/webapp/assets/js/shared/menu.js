/** The menu of posts and the menu of comments. A page has one of each, which moves to the button that opens it. */
import { $, $$ } from './core.js';

const menus = new Map();
let opener = null;

const menu = () => opener?.nextElementSibling;

function made(kind) {
  if (!menus.has(kind)) {
    menus.set(kind, $(`[data-menu-of="${kind}"]`).content.firstElementChild.cloneNode(true));
  }
  return menus.get(kind);
}

const entries = () => $$('[role="menuitem"]', menu()).filter((entry) => entry.offsetParent);

/** Shows the entries that a post or a comment offers; those with a place for a name get its author's. */
function fill(node, whole) {
  const offers = whole.dataset.may.split(' ');
  const name = $('.rd-name', whole).textContent;
  $$('[data-act]', node).forEach((entry) => {
    const words = $('span', entry);
    entry.dataset.words ??= words.textContent;
    words.textContent = entry.dataset.words.replace('{0}', name);
    entry.hidden = !entry.dataset.always && !offers.includes(entry.dataset.act);
  });
}

function open(button, last = false) {
  close();
  const whole = button.closest('[data-may]');
  const node = made(whole.dataset.comment ? 'comment' : 'activity');
  fill(node, whole);
  node.setAttribute('aria-label', button.getAttribute('aria-label'));
  node.hidden = false;
  button.after(node);
  button.setAttribute('aria-expanded', 'true');
  button.setAttribute('aria-controls', node.id);
  opener = button;
  node.scrollIntoView({ block: 'nearest' });
  entries()
    .at(last ? -1 : 0)
    ?.focus({ preventScroll: true });
}

/** Hides the open menu; it stays where it is, because scripts ask where a chosen entry is. */
function close() {
  if (!opener) {
    return;
  }
  if (menu()) {
    menu().hidden = true;
  }
  opener.setAttribute('aria-expanded', 'false');
  opener.removeAttribute('aria-controls');
  opener = null;
}

function leave() {
  const button = opener;
  close();
  button.focus();
}

/** The entry to which a key leads; null for other keys. */
function target(key, focused) {
  const all = entries();
  const at = all.indexOf(focused);
  const places = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 };
  return key in places ? all.at(places[key] % all.length) : null;
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-menu]');
  if (button && button !== opener) {
    open(button);
  } else if (opener && (button || event.target.closest('[role="menuitem"]'))) {
    leave();
  } else if (!event.target.closest('[role="menu"]')) {
    close();
  }
});

document.addEventListener('keydown', (event) => {
  const button = event.target.closest('[data-menu]');
  if (!opener && button && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
    event.preventDefault();
    open(button, event.key === 'ArrowUp');
  } else if (opener && ['Escape', 'Tab'].includes(event.key)) {
    leave();
  } else if (opener) {
    const entry = target(event.key, event.target);
    if (entry) {
      event.preventDefault();
      entry.focus();
    }
  }
});
