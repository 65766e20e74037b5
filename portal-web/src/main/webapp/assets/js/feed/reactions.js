/** Who reacted to a post, by reaction. */
import { $, $$, api, base, el, t, toast } from '../shared/core.js';

function person({ handle, name, title, department }) {
  const more = [title, department?.name].filter(Boolean).join(', ');
  return el(
    'li',
    { class: 'rd-person' },
    el('div', { class: 'rd-person__t' }, el('a', { class: 'rd-name', href: `${base}/people/${handle}` }, name), more),
  );
}

function group(label, people) {
  const title = el('h3', { class: 'rd-h3' }, `${label} (${people.length})`);
  return el('section', { class: 'rd-stack' }, title, el('ul', { class: 'rd-list' }, ...people.map(person)));
}

/** Shows who reacted to a post; the names of the reactions are those on its card. */
export async function reactions(item) {
  let found;
  try {
    found = (await api('GET', `activities/${item.dataset.id}/reactions`)).items;
  } catch (problem) {
    toast(problem.message);
    return;
  }
  const groups = $$('.rd-acts [data-react]', item)
    .map((button) => ({
      label: $('.lbl', button).textContent,
      people: found.filter(({ kind }) => kind === button.dataset.react).map((each) => each.person),
    }))
    .filter(({ people }) => people.length)
    .map(({ label, people }) => group(label, people));
  const body = groups.length ? groups : [el('p', {}, t('noReactions'))];
  const done = el('button', { class: 'rd-btn', type: 'button', 'data-close': true }, t('close'));
  const dialog = el(
    'dialog',
    { class: 'rd-dialog', 'aria-labelledby': 'reactions-t' },
    el('div', { class: 'rd-dialog__h' }, el('h2', { class: 'rd-h2', id: 'reactions-t' }, t('reactions'))),
    el('div', { class: 'rd-dialog__b rd-stack' }, ...body),
    el('div', { class: 'rd-dialog__f' }, done),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    item.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
