/** Putting a post on top of its place, and taking it down. */
import { api, el, renew, t, toast } from './core.js';
import { failForm } from './fields.js';

/** Puts a post on top of its place, or takes it down; either can be taken back. */
export async function pin(item, on, until, done = () => {}) {
  const path = `activities/${item.dataset.id}/pin`;
  await (on ? api('PUT', path, { json: until ? { until } : {} }) : api('DELETE', path));
  done();
  const fresh = await renew(item);
  fresh.focus();
  toast(t(on ? 'pinned' : 'unpinned'), () => (on ? pin(fresh, false).catch((problem) => toast(problem.message)) : pinUntil(fresh)));
}

/** Asks until when a post is to stand on top, which may be open. */
export function pinUntil(item) {
  const day = el('input', { class: 'rd-input', type: 'date', id: 'pin-until', 'aria-describedby': 'pin-until-help', min: new Date().toLocaleDateString('sv') });
  const no = el('button', { class: 'rd-btn', type: 'button' }, t('cancel'));
  const yes = el('button', { class: 'rd-btn rd-btn--primary' }, t('pinDo'));
  const body = el('div', { class: 'rd-dialog__b' }, el('div', { class: 'rd-field' },
    el('label', { for: 'pin-until' }, t('pinUntil')), day, el('p', { class: 'rd-help', id: 'pin-until-help' }, t('pinUntilHelp'))));
  const form = el('form', {}, el('div', { class: 'rd-dialog__h' }, el('h2', { class: 'rd-h2', id: 'pin-t' }, t('pinTitle'))), body,
    el('div', { class: 'rd-dialog__f' }, no, yes));
  const dialog = el('dialog', { class: 'rd-dialog', 'aria-labelledby': 'pin-t' }, form);
  no.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    yes.disabled = true;
    try {
      await pin(item, true, day.value && new Date(`${day.value}T23:59:59`).toISOString(), () => dialog.close());
    } catch (problem) { failForm(body, problem, () => day); }
    yes.disabled = false;
  });
  document.body.append(dialog);
  dialog.showModal();
}
