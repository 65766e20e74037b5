/** Decides on reports; a dialog asks for the reason if one is needed, and what is typed in it is kept. */
import { $, $$, personId, remember, remembered, t, toast } from '../shared/core.js';

const hidden = (name) => document.getElementById(`decision:${name}`);
const fields = '[id="decision:note"], [id="appeal:text"]';
const keyOf = (field) =>
  `rounds.draft.${personId}.report.${field.id === 'decision:note' ? hidden('report').value : location.pathname}`;

/** Restores typed text after a reload. */
function restore(field) {
  field.value ||= remembered(keyOf(field)) ?? '';
}

$$('[id="appeal:text"]').forEach(restore);

document.addEventListener('input', ({ target }) => {
  if (target.matches(fields)) {
    remember(keyOf(target), target.value);
  }
});

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-decide]');
  if (!button) {
    return;
  }
  const { report, seen, changed } = button.closest('[data-report]').dataset;
  hidden('report').value = report;
  hidden('seen').value = seen;
  hidden('changed').value = changed;
  hidden('choice').value = button.dataset.decide;
  hidden('note').value = '';
  $$('#decision .ui-message, #decision .rd-note--bad').forEach((each) => each.replaceChildren());
  $('#decide_title').textContent = button.textContent;
  if (button.dataset.decide === 'keep') {
    hidden('go').click();
    return;
  }
  restore(hidden('note'));
  window.PF('decide').show();
});

/** Shows how many reports wait in the menus of the page. */
function count(waiting) {
  $$('[data-waiting]').forEach((each) => {
    each.classList.toggle('rd-none', !waiting);
    each.textContent = waiting > 99 ? '99+' : waiting;
  });
}

window.jQuery(document).on('pfAjaxComplete', (event, answer, settings, { decided, sent, waiting } = {}) => {
  if (waiting != null) {
    count(waiting);
  }
  if (decided) {
    remember(keyOf(hidden('note')), null);
    window.PF('decide').hide();
    toast(t('decided'));
    $('#main').focus();
  } else if (decided === false) {
    window.PF('decide').show();
  }
  if (sent) {
    remember(`rounds.draft.${personId}.report.${location.pathname}`, null);
  }
});
