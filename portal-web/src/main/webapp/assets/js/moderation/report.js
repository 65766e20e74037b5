/** Reports of posts and comments; moderators hide them at once. */
import { $, api, fail, t, toast } from '../shared/core.js';

const dialog = $('#report');
const form = $('[data-report-form]');
const parts = {
  ask: $('h2', form),
  note: $('label[for=report-n]', form),
  help: $('.rd-help', form),
  send: $('.rd-dialog__f .rd-btn:last-child', form),
};
const usual = Object.fromEntries(Object.entries(parts).map(([name, node]) => [name, node.innerHTML]));
let opener = null;
let send = null;
let about = '';

function open(what, from, sending, strong) {
  parts.send.classList.toggle('rd-btn--bad', strong);
  parts.send.classList.toggle('rd-btn--primary', !strong);
  opener = from.closest('.rd-item, [data-comment]');
  send = sending;
  if (about !== what) {
    form.reset();
  }
  about = what;
  $('.rd-fail', form)?.remove();
  dialog.showModal();
}

/** Asks for the reason of a report. */
export function report(path, from) {
  Object.entries(parts).forEach(([name, node]) => {
    node.innerHTML = usual[name];
  });
  form.elements.note.required = false;
  open(
    `report ${path}`,
    from,
    async (said) => {
      await api('POST', `${path}/reports`, { json: said });
      toast(t('reported'));
    },
    false,
  );
}

/** Asks for a reason and hides the item, as a report with an immediate decision. */
export function hide(path, from, done) {
  const words = { ask: t('hideAsk'), note: t('hideNote'), help: t('hideHelp'), send: t('hideIt') };
  Object.entries(parts).forEach(([name, node]) => {
    node.textContent = words[name];
  });
  form.elements.note.required = true;
  open(
    `hide ${path}`,
    from,
    async (said) => {
      const { id } = await api('POST', `${path}/reports`, { json: { ...said, hide: true } });
      opener = null;
      dialog.close();
      done(() => api('PUT', `reports/${id}/decision`, { json: { decision: 'keep' } }));
    },
    true,
  );
}

dialog.addEventListener('close', () => opener?.focus());

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  $('.rd-fail', form)?.remove();
  const { reason, note } = form.elements;
  note.value = note.value.trim();
  if (parts.send.disabled || !form.reportValidity()) {
    return;
  }
  parts.send.disabled = true;
  try {
    await send({ reason: reason.value, note: note.value });
    about = '';
    dialog.close();
  } catch (problem) {
    if (/^no-such-(activity|comment)$/.test(problem.body?.code) && !opener.closest('.rd-feed--page')) {
      toast(problem.message);
      const gone = opener;
      opener = gone.nextElementSibling ?? gone.parentElement.closest('.rd-item');
      gone.remove();
      dialog.close();
      return;
    }
    fail($('.rd-dialog__b', form), problem.message);
  } finally {
    parts.send.disabled = false;
  }
});
