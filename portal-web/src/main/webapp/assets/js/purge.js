/** Purging a post, with a double confirmation because it cannot be undone. */
import { $, api, base, fail, t, toast } from './core.js';

const form = $('[data-purge]');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  $('.rd-fail', form)?.remove();
  const { post, reason } = form.elements;
  const id = post.value.trim().match(/^(?:\S*\/activities\/)?(\d{1,19})(?:[/?#]\S*)?$/)?.[1];
  if (!id) {
    fail(form, t('noPost'));
    post.focus();
    return;
  }
  const button = $('.rd-btn--danger', form);
  button.disabled = true;
  try {
    await api('PUT', `purges/${id}`, { json: { reason: reason.value } });
    toast(t('purged'));
    location.assign(`${base}/purges/${id}`);
  } catch (problem) {
    fail(form, problem.message);
  }
  button.disabled = false;
});
