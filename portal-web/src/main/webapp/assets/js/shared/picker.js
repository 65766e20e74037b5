/** A picker with search: each choice becomes a removable chip. */
import { $$, el, icon, t } from './core.js';

/**
 * @param parts the input, the list of results, and the box of choices
 * @param find returns results for a query, as [{ id, name }]
 */
export function picker({ field, found, chosen }, find, changed = () => {}) {
  let timer = 0;

  function add({ id, name }) {
    if ($$('[data-id]', chosen).some((chip) => chip.dataset.id === id)) {
      return;
    }
    const chip = el(
      'button',
      { type: 'button', class: 'rd-chip', 'data-id': id, 'aria-label': `${t('remove')}: ${name}` },
      name,
      icon('x'),
    );
    chip.addEventListener('click', () => {
      chip.remove();
      field.focus();
      changed();
    });
    chosen.append(chip);
    changed();
  }

  function take(item) {
    found.replaceChildren();
    field.value = '';
    field.focus();
    add(item);
  }

  /** Marks a result for Enter; none until an arrow key is pressed. */
  function mark(button) {
    $$('[aria-current]', found).forEach((each) => each.removeAttribute('aria-current'));
    button?.setAttribute('aria-current', 'true');
    button?.scrollIntoView({ block: 'nearest' });
  }

  function move(by) {
    const all = $$('button', found);
    const at = all.findIndex((each) => each.hasAttribute('aria-current'));
    mark(all[at < 0 && by < 0 ? all.length - 1 : Math.max(0, Math.min(all.length - 1, at + by))]);
  }

  async function show(words) {
    let items;
    try {
      items = await find(words);
    } catch {
      return;
    }
    found.replaceChildren(
      ...items.map((each) => {
        const button = el(
          'button',
          { type: 'button', class: 'rd-link' },
          each.name,
          each.more ? el('span', { class: 'rd-muted' }, ` ${each.more}`) : null,
        );
        button.addEventListener('click', () => take(each));
        return el('li', {}, button);
      }),
    );
    if (!items.length) {
      found.append(el('li', { class: 'rd-muted' }, t('nothingFound')));
    }
    found.scrollIntoView({ block: 'nearest' });
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    const words = field.value.trim();
    if (words) {
      timer = setTimeout(() => show(words), 200);
    } else {
      found.replaceChildren();
    }
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      found.querySelector('[aria-current]')?.click();
    }
  });
  return {
    add,
    items: () => $$('[data-id]', chosen).map((chip) => ({ id: chip.dataset.id, name: chip.firstChild.data })),
    /** Typed text without a choice. */
    leftover: () => field.value.trim(),
    ids: () => $$('[data-id]', chosen).map((chip) => chip.dataset.id),
    clear: () => {
      chosen.replaceChildren();
      found.replaceChildren();
      field.value = '';
    },
  };
}
