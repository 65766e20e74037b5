/** Decisions on reports, and appeals. */
import { $, $$, api, personId, remember, remembered, t, toast } from './core.js';
import { failForm, forget } from './fields.js';

const fields = '[data-decide] textarea, [data-appeal] textarea';
const keyOf = (field) => `rounds.draft.${personId}.${field.id}`;

/** Restores typed text after a reload. */
$$(fields).forEach((field) => {
  field.value = remembered(keyOf(field)) ?? '';
});
document.addEventListener('input', ({ target }) => {
  if (target.matches(fields)) {
    remember(keyOf(target), target.value);
  }
});

document.addEventListener('submit', async (event) => {
  const form = event.target.closest('[data-decide], [data-appeal]');
  if (!form) {
    return;
  }
  event.preventDefault();
  const card = form.closest('[data-report]');
  const { report, seen, changed } = card.dataset;
  const buttons = $$('button', form);
  buttons.forEach((each) => {
    each.disabled = true;
  });
  forget(form);
  try {
    if (form.matches('[data-appeal]')) {
      await api('PUT', `reports/${report}/appeal`, { json: { text: form.elements.text.value } });
      toast(t('appealSent'));
    } else {
      await api('PUT', `reports/${report}/decision`, {
        json: {
          decision: event.submitter.value,
          note: form.elements.note.value,
          state: seen,
          changedAt: changed || null,
        },
      });
      toast(t('decided'));
    }
    remember(keyOf($('textarea', form)), null);
    setTimeout(() => location.reload(), 700);
  } catch (problem) {
    buttons.forEach((each) => {
      each.disabled = false;
    });
    failForm(form, problem, (field) => form.elements[field]);
  }
});
