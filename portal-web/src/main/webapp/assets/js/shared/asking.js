/** A dialog with one field, which shows errors at the field. */
import { el, t, toast } from './core.js';
import { failForm } from './fields.js';

/**
 * @param item element that gets the focus afterwards
 * @param words title, label and help of the field, and label of the button
 * @param field with an id
 * @param send sends the value; its error is shown at the field
 * @param besides a second action with its label
 */
export function askFor(item, { title, label, help, verb }, field, send, besides = null) {
  field.setAttribute('aria-describedby', `${field.id}-help`);
  const no = el('button', { class: 'rd-btn', type: 'button' }, t('cancel'));
  const other = besides && el('button', { class: 'rd-btn', type: 'button' }, besides[0]);
  const yes = el('button', { class: 'rd-btn rd-btn--primary' }, verb);
  const body = el(
    'div',
    { class: 'rd-dialog__b' },
    el(
      'div',
      { class: 'rd-field' },
      el('label', { for: field.id }, label),
      field,
      el('p', { class: 'rd-help', id: `${field.id}-help` }, help),
    ),
  );
  const form = el(
    'form',
    {},
    el('div', { class: 'rd-dialog__h' }, el('h2', { class: 'rd-h2', id: `${field.id}-t` }, title)),
    body,
    el('div', { class: 'rd-dialog__f' }, no, other, yes),
  );
  const dialog = el('dialog', { class: 'rd-dialog', 'aria-labelledby': `${field.id}-t` }, form);
  async function run(action) {
    const on = document.activeElement;
    form.inert = true;
    try {
      await action(() => dialog.close());
    } catch (problem) {
      form.inert = false;
      on.focus();
      if (dialog.isConnected) {
        failForm(body, problem, () => field);
      } else {
        toast(problem.message);
      }
    }
    form.inert = false;
  }
  no.addEventListener('click', () => dialog.close());
  other?.addEventListener('click', () => run(besides[1]));
  dialog.addEventListener('cancel', (event) => {
    if (form.inert) {
      event.preventDefault();
    }
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    item.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run(send);
  });
  document.body.append(dialog);
  dialog.showModal();
}
