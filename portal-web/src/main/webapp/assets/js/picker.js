/** Choosing from what a search finds: each choice becomes a chip that can be taken away again. */
import { $$, el, icon, t } from './core.js';

/**
 * @param parts the field to type in, the list of what was found, and the box of what was chosen
 * @param find gives for some words what there is, as [{ id, name }]
 */
export function picker({ field, found, chosen }, find, changed = () => {}) {
  let timer = 0;

  function add({ id, name }) {
    if ($$('[data-id]', chosen).some((chip) => chip.dataset.id === id)) { return; }
    const chip = el('button', { type: 'button', class: 'rd-chip', 'data-id': id, 'aria-label': `${t('remove')}: ${name}` }, name, icon('x'));
    chip.addEventListener('click', () => { chip.remove(); field.focus(); changed(); });
    chosen.append(chip);
    changed();
  }

  function take(item) {
    found.replaceChildren();
    field.value = '';
    field.focus();
    add(item);
  }

  async function show(words) {
    let items;
    try { items = await find(words); } catch { return; }
    found.replaceChildren(...items.map((each) => {
      const button = el('button', { type: 'button', class: 'rd-link' }, each.name, each.more ? el('span', { class: 'rd-muted' }, ` ${each.more}`) : null);
      button.addEventListener('click', () => take(each));
      return el('li', {}, button);
    }));
    if (!items.length) { found.append(el('li', { class: 'rd-muted' }, t('nothingFound'))); }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    const words = field.value.trim();
    if (words) { timer = setTimeout(() => show(words), 200); } else { found.replaceChildren(); }
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') { event.preventDefault(); found.querySelector('button')?.click(); }
  });
  return {
    add,
    items: () => $$('[data-id]', chosen).map((chip) => ({ id: chip.dataset.id, name: chip.firstChild.data })),
    ids: () => $$('[data-id]', chosen).map((chip) => chip.dataset.id),
    clear: () => { chosen.replaceChildren(); found.replaceChildren(); field.value = ''; },
  };
}
