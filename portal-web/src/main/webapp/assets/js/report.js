/** Saying that something is wrong with a post or a comment. */
import { $, api, fail, t, toast } from './core.js';

const dialog = $('#report');
const form = $('[data-report-form]');
let path = '';
let opener = null;

/** Asks what is wrong with it. */
export function report(what, from) {
  path = what;
  opener = from.closest('.rd-item, [data-comment]');
  form.reset();
  $('.rd-fail', form)?.remove();
  dialog.showModal();
}

dialog?.addEventListener('close', () => opener?.focus());

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  $('.rd-fail', form)?.remove();
  const { reason, note } = form.elements;
  try {
    await api('POST', `${path}/reports`, { json: { reason: reason.value, note: note.value } });
    dialog.close();
    toast(t('reported'));
  } catch (problem) {
    const errors = (problem.body?.errors ?? []).map((each) => each.message).join(' ');
    fail($('.rd-dialog__b', form), errors || problem.message);
  }
});
