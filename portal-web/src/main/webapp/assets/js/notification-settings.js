/** Notification settings: loads and saves the whole form. */
import { $, $$, api, fail, t, toast } from './core.js';

const form = $('[data-notification-settings]');
const weekly = $('[data-weekly]', form);

/** Shows the stored settings. */
function show() {
  $$('[data-on]', form).forEach((box) => {
    box.checked = box.dataset.on === 'true';
  });
  $$('[data-value]', form).forEach((field) => {
    field.value = field.dataset.value;
  });
  settle();
}

/** Disables fields without effect. */
function settle() {
  const { quiet, quietFrom, quietTo, frequency, time } = form.elements;
  quietFrom.disabled = !quiet.checked;
  quietTo.disabled = !quiet.checked;
  time.disabled = frequency.value === 'never';
  weekly.hidden = frequency.value !== 'weekly';
}

function chosen() {
  const { quiet, quietFrom, quietTo, urgentAlways, frequency, time, day } = form.elements;
  const sources = {};
  $$('[data-channel]', form).forEach((box) => {
    const source = box.closest('[data-source]').dataset.source;
    sources[source] = { ...sources[source], [box.dataset.channel]: box.checked };
  });
  return {
    sources,
    digest: { frequency: frequency.value, time: time.value, day: day.value },
    quiet: quiet.checked ? { from: quietFrom.value, to: quietTo.value } : null,
    urgentAlways: urgentAlways.checked,
    workDays: $$('[name=workDays]:checked', form).map((box) => box.value),
  };
}

/** Makes the stored values the defaults of a reset. */
function keep() {
  $$('[data-on]', form).forEach((box) => {
    box.dataset.on = box.checked;
  });
  $$('[data-value]', form).forEach((field) => {
    field.dataset.value = field.value;
  });
}

form.addEventListener('change', settle);
form.addEventListener('reset', (event) => {
  event.preventDefault();
  $('.rd-fail', form)?.remove();
  show();
});
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  $('.rd-fail', form)?.remove();
  try {
    await api('PUT', 'me/notification-settings', { json: chosen() });
    keep();
    toast(t('saved'));
  } catch (problem) {
    fail(form, problem.message);
  }
});

show();
