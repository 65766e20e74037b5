/** The session: a warning before it ends, and signing in again without leaving the page. */
import { $, api, base, personId, t, toast, useSession } from './core.js';

const idle = Number(document.body.dataset.idle || 0) * 1000;
const warnBefore = Math.min(60000, idle / 2);
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('rounds') : null;
const keep = $('#keep');
const again = $('#again');
const SAVING = 400;
let lastActive = Date.now();
let waiting = null;
let timer = 0;

function active(told = false) {
  lastActive = Date.now();
  if (keep?.open) {
    keep.close();
  }
  if (!told) {
    channel?.postMessage('active');
  }
  plan();
}

function plan() {
  clearTimeout(timer);
  timer = setTimeout(watch, Math.max(1000, lastActive + idle - warnBefore - Date.now()));
}

function watch() {
  const left = lastActive + idle - Date.now();
  if (left > warnBefore) {
    plan();
    return;
  }
  if (left <= 0) {
    signIn().catch(() => {});
    return;
  }
  if (!keep.open && !again.open) {
    keep.showModal();
  }
  $('[data-left]', keep).textContent = t('seconds', Math.ceil(left / 1000));
  timer = setTimeout(watch, 1000);
}

/** Asks for the password in place; waiting requests continue afterwards. */
export function signIn() {
  if (!again) {
    location.reload();
    return new Promise(() => {});
  }
  clearTimeout(timer);
  if (keep.open) {
    keep.close();
  }
  waiting ??= new Promise((go) => {
    again.resume = go;
  });
  if (!again.open) {
    again.showModal();
    $('#again-p').focus();
  }
  return waiting;
}

async function submit(event) {
  event.preventDefault();
  const form = event.target;
  const problem = $('.rd-err', form);
  problem.hidden = true;
  try {
    const response = await fetch(`${base}/login`, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(new FormData(form)),
    });
    if (response.status === 204) {
      await welcome(form);
      return;
    }
    problem.textContent = t(response.status === 429 ? 'locked' : 'wrong');
  } catch {
    problem.textContent = t('offline');
  }
  problem.hidden = false;
  $('#again-p').focus();
}

async function welcome(form) {
  $('#again-p', form).value = '';
  const me = await (await fetch(`${base}/api/v1/me`, { headers: { Accept: 'application/json' } })).json();
  if (String(me.person?.id ?? personId) !== personId) {
    forget();
    location.reload();
    return;
  }
  const go = again.resume;
  waiting = null;
  again.close();
  active();
  document.dispatchEvent(new Event('rounds:signed-in'));
  go?.();
}

/** Saves all drafts before the session ends. */
function leave() {
  document.dispatchEvent(new Event('rounds:leaving'));
}

/** Clears the person's data in this browser. */
export function forget(isTheirs = () => true) {
  try {
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith('rounds.') && isTheirs(key))
      .forEach((key) => sessionStorage.removeItem(key));
  } catch {
    /* blocked */
  }
}

/** Ends push messages of the person on this browser. */
async function endPush() {
  try {
    const worker = await navigator.serviceWorker?.getRegistration(`${base}/`);
    await (await worker?.pushManager?.getSubscription())?.unsubscribe();
  } catch {
    /* the push service drops it in time */
  }
}

/** A Faces form failed: enables its buttons and shows the reason. */
function formFailed(status) {
  Object.values(window.PrimeFaces.widgets)
    .filter((widget) => widget.jq?.hasClass('ui-state-loading'))
    .forEach((widget) => {
      widget.toggleLoading?.(false);
      widget.enable?.();
    });
  if (status === 401) {
    signIn().catch(() => {});
  } else {
    toast(t(status ? 'failed' : 'offline'));
  }
}

/** A button of a Faces form was answered: focuses the first invalid field, or the button, disabled meanwhile. */
function formAnswered({ source }) {
  setTimeout(() => {
    const button = document.getElementById(source?.id ?? source);
    const wrong = button?.matches('button') && $('[aria-invalid=true]', button.form);
    if (wrong) {
      wrong.focus();
    } else if (document.activeElement === document.body) {
      (button?.checkVisibility() ? button : $('#main')).focus();
    }
  });
}

export function startSession() {
  if (personId) {
    forget((key) => !key.includes(`.${personId}.`));
  }
  if (!keep || !idle) {
    return;
  }
  useSession(signIn, active);
  plan();
  again.addEventListener('cancel', (event) => event.preventDefault());
  $('form', again).addEventListener('submit', submit);
  $('[data-stay]', keep).addEventListener('click', () => api('GET', 'me').catch(() => signIn()));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      watch();
    }
  });
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('[data-signout]')) {
      return;
    }
    event.preventDefault();
    leave();
    endPush();
    channel?.postMessage('leaving');
    setTimeout(() => {
      forget();
      channel?.postMessage('out');
      event.target.submit();
    }, SAVING);
  });
  window
    .jQuery?.(document)
    .on('pfAjaxError', (event, answer) => formFailed(answer.status))
    .on('pfAjaxComplete', (event, answer, request) => formAnswered(request));
  channel?.addEventListener('message', (event) => {
    if (event.data === 'active') {
      active(true);
    } else if (event.data === 'leaving') {
      leave();
    } else if (event.data === 'out') {
      forget();
      location.reload();
    }
  });
}
