/** A confirmation dialog. */
import { el, t } from './core.js';

/** Asks for confirmation; the safe button has the focus. */
export function ask(title, words, verb) {
  const no = el('button', { type: 'button', class: 'rd-btn', autofocus: true }, t('notNow'));
  const yes = el('button', { type: 'button', class: 'rd-btn rd-btn--bad' }, verb);
  const dialog = el(
    'dialog',
    { class: 'rd-dialog', 'aria-labelledby': 'ask-t' },
    el('div', { class: 'rd-dialog__h' }, el('h2', { class: 'rd-h2', id: 'ask-t' }, title)),
    el('div', { class: 'rd-dialog__b' }, el('p', {}, words)),
    el('div', { class: 'rd-dialog__f' }, no, yes),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) => {
    no.addEventListener('click', () => dialog.close());
    yes.addEventListener('click', () => dialog.close('yes'));
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes');
    });
  });
}
