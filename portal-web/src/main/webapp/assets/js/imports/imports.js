/** Starting and monitoring imports. */
import { Problem, $, api, base, el, part, t, toast } from '../shared/core.js';
import { ask } from '../shared/confirm.js';
import { failForm, forget } from '../shared/fields.js';

const form = $('[data-import]');
const status = el('span', { class: 'rd-sr', role: 'status' });
document.body.append(status);
const file = $('#file');
const box = $('[data-upload]', form);
const nothing = $('[data-chosen]', form).textContent;
const MEGABYTE = 1024 * 1024;
let timer = 0;
let sending = null;

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

/** Shows an error at the file, or above the button. */
function refuse(problem) {
  failForm(form, problem, (field) => form.elements[field]);
}

/** Whether the file is small enough; its error says if not. */
function fits() {
  const limit = Number(file.dataset.limit);
  const tooLarge = file.files[0]?.size > limit * MEGABYTE;
  if (tooLarge) {
    refuse({ body: { errors: [{ field: 'file', message: t('fileTooLarge', limit) }] } });
  }
  return !tooLarge;
}

function showFile() {
  const chosen = file.files[0];
  const digits = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  $('[data-chosen]', form).textContent = chosen
    ? `${chosen.name} (${digits.format(Math.max(chosen.size / MEGABYTE, 0.1))} MB)`
    : nothing;
}

/** Sends the file and shows how much of it has arrived. Resolves to false if it was canceled. */
function upload(query, body) {
  const call = new XMLHttpRequest();
  sending = call;
  return new Promise((done, failed) => {
    call.open('POST', `${base}/api/v1/imports?${query}`);
    call.setRequestHeader('Accept', 'application/json');
    call.setRequestHeader('Accept-Language', document.documentElement.lang);
    call.responseType = 'json';
    call.upload.addEventListener('progress', ({ loaded, total }) => {
      const percent = Math.floor((100 * loaded) / total);
      $('progress', box).value = percent;
      $('[data-percent]', box).textContent = `${percent} %`;
    });
    call.addEventListener('load', () =>
      call.status < 300 ? done(true) : failed(new Problem(call.status, call.response)),
    );
    call.addEventListener('error', () => failed(new Problem(0)));
    call.addEventListener('abort', () => done(false));
    call.send(body);
  });
}

file.addEventListener('change', () => {
  showFile();
  fits();
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  forget(form);
  if (sending || !fits()) {
    return;
  }
  const data = new FormData(form);
  const body = new FormData();
  body.append('file', data.get('file'));
  const button = $('[data-start]', form);
  button.disabled = true;
  try {
    await api('GET', 'me');
    box.hidden = false;
    if (await upload(new URLSearchParams({ type: data.get('type'), dryRun: data.has('dryRun') }), body)) {
      file.value = '';
      showFile();
      await refresh(false);
    }
  } catch (problem) {
    refuse(problem);
  }
  sending = null;
  box.hidden = true;
  button.disabled = false;
});

$('[data-cancel]', box).addEventListener('click', () => sending?.abort());

/** Calls an action of an import, and shows its new state. */
async function act(button, method, path, words) {
  button.disabled = true;
  try {
    await api(method, path);
    toast(words);
  } catch (problem) {
    toast(problem.message);
  }
  refresh(false);
}

document.addEventListener('click', async ({ target }) => {
  const stop = target.closest('[data-stop]');
  if (stop && (await ask(t('stopAsk'), t('stopText'), t('stopDo')))) {
    act(stop, 'DELETE', `imports/${stop.dataset.stop}`, t('stopping'));
  }
  const run = target.closest('[data-run]');
  if (run) {
    act(run, 'POST', `imports/${run.dataset.run}/run`, t('importStarted'));
  }
});

plan();
