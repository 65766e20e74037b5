/** The frame of every page: dialogs, light or dark, language, keyboard. */
import { $, $$, api, base, personId, t, toast } from '../shared/core.js';
import { listen } from '../shared/channel.js';
import { startSession } from '../shared/session.js';

startSession();

const root = document.documentElement;

/** Updates a number wherever it is shown: of unread conversations, or of must-reads to acknowledge. */
function count(badges, number) {
  $$(badges).forEach((each) => {
    each.classList.toggle('rd-none', !number);
    $('span', each).textContent = number > 99 ? '99+' : number;
  });
}

function recount() {
  api('GET', 'me', { background: true }).then(
    ({ unread }) => {
      count('[data-inbox]', unread.notifications);
      count('[data-due]', unread.mustReads);
    },
    () => {},
  );
}

if (personId) {
  let timer = 0;
  listen((said) => {
    if (said.notifications != null) {
      count('[data-inbox]', said.notifications);
      clearTimeout(timer);
      timer = setTimeout(recount, 400);
    }
  }, recount);
  document.addEventListener('rounds:acknowledged', recount);
  const open = location.pathname.match(/\/activities\/(\d+)$/);
  if (open && $('[data-inbox]:not(.rd-none)')) {
    api('PUT', 'notifications/read', { json: { activity: open[1] }, background: true, keepalive: true }).catch(
      () => {},
    );
  }
}

function toggleTheme() {
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  if ($('#keep')) {
    api('PATCH', 'me', { json: { theme: root.dataset.theme } }).catch(() => {});
  }
}

/** Opens the dialog of an element. Its module is loaded on first use. */
async function openDialog(opener) {
  const dialog = document.getElementById(opener.dataset.open);
  const { opens } = dialog?.dataset.module ? await import(dialog.dataset.module) : {};
  opens?.(opener);
  dialog?.showModal();
}

document.addEventListener('click', (event) => {
  const on = (selector) => event.target.closest(selector);
  if (on('[data-theme-toggle]')) {
    toggleTheme();
  }
  const language = on('[data-language]');
  if (language) {
    api('PATCH', 'me', { json: { language: language.dataset.language } }).then(
      () => location.reload(),
      () => {},
    );
  }
  const opener = on('[data-open]');
  if (opener) {
    openDialog(opener).catch(() => toast(t('offline')));
  }
  if (on('[data-close]')) {
    on('dialog').close();
  }
  if (event.target.matches('dialog.rd-dialog:not(#again):not(#keep)')) {
    event.target.close();
  }
  if (on('[data-compose]') && $('[data-composer] textarea')) {
    event.preventDefault();
    compose();
  }
  $$('details.rd-kebab[open]')
    .filter((menu) => !menu.contains(event.target))
    .forEach((menu) => {
      menu.open = false;
    });
});

/** Scrolls an opened menu into view, above the bar of narrow screens. */
document.addEventListener(
  'toggle',
  (event) => {
    if (event.target.matches('details.rd-kebab[open]')) {
      $('.rd-menu', event.target)?.scrollIntoView({ block: 'nearest' });
    }
  },
  true,
);

function compose() {
  const field = $('[data-composer] textarea');
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}

const typing = (target) => target.closest('input, textarea, select, [contenteditable]');

function step(by) {
  const items = $$('.rd-item:not([hidden], .rd-folded)');
  const at = items.indexOf(document.activeElement?.closest('.rd-item'));
  const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'start' });
}

/** Single-letter shortcuts, if turned on; none of them changes anything visible to others. */
const keys = {
  '/': () => {
    const field = $('.rd-searchbox input');
    if (field) {
      field.focus();
    } else {
      location.assign(`${base}/people`);
    }
  },
  n: compose,
  j: () => step(1),
  k: () => step(-1),
  '?': () => $('#keys').showModal(),
  s: () => document.activeElement.closest('.rd-item')?.querySelector('[data-act="save"]')?.click(),
  c: () => document.activeElement.closest('.rd-item')?.querySelector('[data-focus-comment]')?.click(),
};

/**
 * The composer opened by a shortcut, until the pointer is used or the focus leaves: nothing typed into it is
 * sent by keys.
 */
let openedByKey = null;

function press(key) {
  keys[key]();
  openedByKey = document.activeElement.closest('[data-sends]');
}

function sendFrom(target) {
  const box = target.closest?.('[data-sends]');
  if (box && box === openedByKey) {
    toast(t('sendByButton'));
  } else {
    box?.dispatchEvent(new Event('rounds:send'));
  }
}

document.addEventListener('pointerdown', () => {
  openedByKey = null;
});
document.addEventListener('focusin', ({ target }) => {
  if (!openedByKey?.contains(target)) {
    openedByKey = null;
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    $$('details.rd-kebab[open]').forEach((menu) => {
      menu.open = false;
      $('summary', menu).focus();
    });
  }
  if (event.key === 'Enter' && event.target.matches?.('.rd-item')) {
    $('.rd-item__meta a', event.target)?.click();
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    sendFrom(event.target);
  }
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !$('dialog[open]') && !typing(event.target);
  if (plain && keys[event.key] && document.body.dataset.shortcuts === 'true') {
    event.preventDefault();
    press(event.key);
  }
});

$('[data-keys]')?.addEventListener('change', async ({ target }) => {
  try {
    const me = await api('PATCH', 'me', { json: { shortcuts: target.checked } });
    document.body.dataset.shortcuts = me.shortcuts;
    toast(t('saved'));
  } catch (problem) {
    target.checked = !target.checked;
    toast(problem.message);
  }
});
