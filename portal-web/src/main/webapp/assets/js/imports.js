/** Starting and monitoring imports. */
import { $, api, el, fail, part, t, toast } from './core.js';

const form = $('[data-import]');
const status = el('span', { class: 'rd-sr', role: 'status' });
document.body.append(status);
let timer = 0;

async function refresh(background = true) {
  clearTimeout(timer);
  try {
    const url = new URL(location.href);
    url.searchParams.set('part', 'jobs');
    const fresh = $('[data-jobs]', await part(url, background));
    const open = new Set(
      [...document.querySelectorAll('.rd-job details[open]')].map((details) => details.closest('.rd-job').dataset.job),
    );
    fresh.querySelectorAll('.rd-job').forEach((job) => {
      if (open.has(job.dataset.job)) {
        $('details', job)?.setAttribute('open', '');
      }
    });
    $('[data-jobs]').replaceWith(fresh);
  } catch {
    /* retried next time */
  }
  plan();
}

function plan() {
  if ($('[data-jobs]').dataset.busy === 'true') {
    timer = setTimeout(refresh, 3000);
  }
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = $('button', form);
  const data = new FormData(form);
  const query = new URLSearchParams({ type: data.get('type'), dryRun: data.has('dryRun') });
  const body = new FormData();
  body.append('file', data.get('file'));
  button.disabled = true;
  $('.rd-fail', form)?.remove();
  try {
    await api('POST', `imports?${query}`, { body });
    $('#file').value = '';
    await refresh(false);
  } catch (problem) {
    fail(form, problem.message);
  }
  button.disabled = false;
});

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-stop]');
  if (!button) {
    return;
  }
  button.disabled = true;
  try {
    await api('DELETE', `imports/${button.dataset.stop}`);
    toast(t('saved'));
  } catch (problem) {
    toast(problem.message);
  }
  refresh(false);
});

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-run]');
  if (!button) {
    return;
  }
  button.disabled = true;
  try {
    await api('POST', `imports/${button.dataset.run}/run`);
  } catch (problem) {
    toast(problem.message);
  }
  refresh(false);
});

plan();
