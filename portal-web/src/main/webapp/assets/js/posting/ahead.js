/** Scheduled posts, below the composer. */
import { ask } from '../shared/confirm.js';
import { $, api, t, toast } from '../shared/core.js';

/** Cancels a scheduled post after confirmation; it is deleted. */
export async function takeBack(button) {
  const row = button.closest('li');
  const list = row.parentNode;
  const all = list.closest('details');
  const composer = all.closest('[data-composer]');
  if (!(await ask(t('takeBackAsk'), t('takeBackText'), t('takeBack')))) {
    return;
  }
  try {
    await api('DELETE', `scheduled-posts/${button.dataset.cancelScheduled}`);
    toast(t('takenBack'));
  } catch (problem) {
    toast(problem.message);
    if (problem.status !== 404) {
      return;
    }
  }
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  const left = list.children.length;
  if (!left) {
    all.remove();
    $('textarea', composer).focus();
    return;
  }
  $('summary', all).textContent = left === 1 ? t('waits1') : t('waitsN', left);
  $('button', next).focus();
}
