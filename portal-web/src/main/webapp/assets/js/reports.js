/** Deciding on what was reported, and objecting to it. */
import { $, api, fail, t, toast } from './core.js';

document.addEventListener('submit', async (event) => {
  const form = event.target.closest('[data-decide], [data-appeal]');
  if (!form) { return; }
  event.preventDefault();
  const card = form.closest('[data-report]');
  const { report } = card.dataset;
  $('.rd-fail', form)?.remove();
  try {
    if (form.matches('[data-appeal]')) {
      await api('PUT', `reports/${report}/appeal`, { json: { text: form.elements.text.value } });
      toast(t('appealSent'));
    } else {
      await api('PUT', `reports/${report}/decision`, { json: { decision: event.submitter.value, note: form.elements.note.value } });
      toast(t('decided'));
    }
    setTimeout(() => location.reload(), 700);
  } catch (problem) {
    const errors = (problem.body?.errors ?? []).map((each) => each.message).join(' ');
    fail(form, errors || problem.message);
  }
});
