/** Suggests people after "@" and topics after "#". */
import { placeOf, putAt } from './caret.js';
import { $, $$, api, base, el, icon, t } from '../shared/core.js';

const ASKED = /(?:^|[\s(])([@#])([\p{L}\d][\p{L}\d._-]+)$/u;
let number = 0;

const initials = (name) =>
  name
    .split(/[\s-]+/)
    .filter((w) => !/^(dr|prof|pd)\.?$/i.test(w))
    .filter((w, i, all) => i === 0 || i === all.length - 1)
    .map((w) => w[0])
    .join('')
    .toUpperCase();

/** @param place returns the current place of the text in API form */
export function suggest(field, host, place) {
  const list = el('div', {
    class: 'rd-menu rd-suggest',
    role: 'listbox',
    id: `suggest-${++number}`,
    'aria-label': t('people'),
    hidden: true,
  });
  const status = el('span', { class: 'rd-sr', role: 'status' });
  host.append(list, status);
  let timer = 0;
  let run = 0;
  let at = -1;

  function close() {
    run++;
    list.hidden = true;
    ['aria-haspopup', 'aria-controls', 'aria-activedescendant', 'aria-autocomplete'].forEach((name) =>
      field.removeAttribute(name),
    );
  }

  function choose(index) {
    const options = $$('[role=option]', list);
    at = (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', i === at));
    field.setAttribute('aria-activedescendant', options[at].id);
    options[at].scrollIntoView({ block: 'nearest' });
  }

  function take(option) {
    const before = field.value.slice(0, field.selectionStart).replace(/[\p{L}\d._-]+$/u, `${option.dataset.word} `);
    const after = field.value.slice(field.selectionStart);
    field.value = before + after;
    field.setSelectionRange(before.length, before.length);
    close();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function show(options) {
    list.replaceChildren(...options);
    if (!options.length) {
      close();
      status.textContent = t('nobody');
      return;
    }
    options.forEach((option, i) => {
      option.id = `${list.id}-${i}`;
    });
    list.hidden = false;
    put();
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-haspopup', 'listbox');
    field.setAttribute('aria-controls', list.id);
    status.textContent = t('suggestions', options.length);
    choose(0);
  }

  function put() {
    if (!list.hidden) {
      putAt(list, placeOf(field, field.value.slice(0, field.selectionStart).search(/[@#][\p{L}\d._-]*$/u)));
    }
  }

  async function find(sign, word) {
    const mine = ++run;
    if (sign === '#') {
      show(topics(word));
      return;
    }
    try {
      const found = await api('GET', `people?${new URLSearchParams({ q: word, mayRead: place(), limit: 6 })}`);
      if (mine === run) {
        show(found.items.map(person));
      }
    } catch {
      close();
    }
  }

  function look() {
    clearTimeout(timer);
    const asked = ASKED.exec(field.value.slice(0, field.selectionStart));
    if (!asked) {
      if (!list.hidden) {
        close();
      }
      return;
    }
    timer = setTimeout(() => find(asked[1], asked[2]), 200);
  }

  field.addEventListener('input', look);
  addEventListener('resize', put);
  field.addEventListener('keydown', (event) => {
    if (list.hidden) {
      return;
    }
    const moves = {
      ArrowDown: () => choose(at + 1),
      ArrowUp: () => choose(at - 1),
      Enter: () => take($$('[role=option]', list)[at]),
      Tab: () => take($$('[role=option]', list)[at]),
      Escape: close,
    };
    if (moves[event.key] && !event.ctrlKey) {
      event.preventDefault();
      event.stopPropagation();
      moves[event.key]();
    }
  });
  field.addEventListener('blur', () => setTimeout(close, 150));
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option) {
      take(option);
    }
  });
  look();
}

function person(found) {
  const id = BigInt(found.id);
  const tint = Number(((BigInt.asUintN(32, id ^ (id >> 32n)) * 0x9e3779b9n) & 0xffffffffn) >> 29n) + 1;
  return el(
    'div',
    { role: 'option', 'data-word': found.handle, 'aria-selected': 'false' },
    el(
      'span',
      { class: `rd-av rd-av--s rd-av--${tint}`, 'aria-hidden': 'true' },
      initials(found.name),
      found.avatarUrl && el('img', { src: base + found.avatarUrl, alt: '' }),
    ),
    el(
      'span',
      { class: 'rd-person__t' },
      el('b', { class: 'rd-name' }, found.name),
      [found.title, found.department?.name].filter(Boolean).join(', '),
    ),
  );
}

function topics(word) {
  const known = new Set($$('.rd-topic').map((topic) => topic.textContent.trim().replace(/^#/, '').toLowerCase()));
  return [...known]
    .filter((topic) => topic.startsWith(word.toLowerCase()) && topic !== word.toLowerCase())
    .slice(0, 6)
    .map((topic) =>
      el(
        'div',
        { role: 'option', 'data-word': topic, 'aria-selected': 'false' },
        icon('flag'),
        el('span', {}, `#${topic}`),
      ),
    );
}
