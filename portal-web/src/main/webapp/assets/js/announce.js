/** Announcing something, and choosing who has to acknowledge it. */
import { attachments } from './attach.js';
import { $, $$, api, base, personId, remember, remembered, sender, t, toast } from './core.js';
import { failForm, forget } from './fields.js';
import { picker } from './picker.js';

const dialog = $('#announce');
const form = $('[data-announce]', dialog);
const fields = form.elements;
const audiences = picker({ field: $('#an-who'), found: $('[data-found]', form), chosen: $('[data-chosen]', form) }, async (q) => {
  const { items } = await api('GET', `audiences?${new URLSearchParams({ q })}`, { background: true });
  return items.slice(0, 8).map(({ address, name }) => ({ id: address, name }));
}, () => keep());
const kept = `rounds.draft.${personId}.announcement`;
const fieldOf = { audience: fields.place, workspaceId: fields.place, title: fields.title, text: fields.text, dueAt: fields.due, audiences: $('#an-who'), publishAt: fields.at };
const button = $('.rd-btn--primary', form);
let files = null;
files = attachments(form, () => { button.disabled = files?.busy() ?? false; if (files) { keep(); } }, remembered(kept)?.files);
const send = sender();

const pad = (n) => String(n).padStart(2, '0');

/** Noon in a week, as the field wants it. */
function inAWeek() {
  const day = new Date(Date.now() + 7 * 86400000);
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}T12:00`;
}

const named = () => [...fields].filter(({ name }) => name);
const isBegun = () => fields.title.value || fields.text.value || files.kept().length;

function keep() {
  const values = named().map(({ type, value, checked }) => (type === 'checkbox' ? checked : value));
  remember(kept, isBegun() && { values, audiences: audiences.items(), files: files.kept() });
}

function restore() {
  const { values = [], audiences: asked = [] } = remembered(kept) ?? {};
  if (values.length !== named().length) { return; }
  named().forEach((field, i) => { if (field.type === 'checkbox') { field.checked = values[i]; } else { field.value = values[i]; } });
  asked.forEach(audiences.add);
}

function show() {
  $('[data-must-fields]', form).hidden = !fields.must.checked;
  fields.due.required = fields.must.checked;
  button.textContent = fields.at.value ? button.dataset.ahead : button.dataset.now;
}

function wish() {
  const place = fields.place.value;
  const [kind, id] = place.split('/');
  const said = { kind: 'announcement', title: fields.title.value.trim(), text: fields.text.value.trim() };
  Object.assign(said, kind === 'workspace' ? { workspaceId: id } : { audience: place });
  if (fields.must.checked) {
    said.mustRead = {
      dueAt: new Date(fields.due.value).toISOString(),
      joiners: fields.joiners.checked,
      reminders: $$('[name=reminders]:checked', form).map((each) => each.value),
      escalateAfter: fields.escalate.value,
    };
    said.audiences = audiences.ids();
  }
  if (fields.at.value) { said.publishAt = new Date(fields.at.value).toISOString(); }
  return Object.assign(said, files.wish());
}

async function publish() {
  forget(form);
  const on = document.activeElement;
  button.disabled = true;
  form.inert = true;
  try {
    const said = wish();
    const made = await send('activities', said);
    form.reset();
    audiences.clear();
    files.clear();
    keep();
    dialog.close();
    toast(t(said.publishAt ? 'scheduled' : 'announced'));
    if (said.publishAt) { setTimeout(() => location.reload(), 900); } else { location.assign(`${base}/activities/${made.id}`); }
  } catch (problem) {
    form.inert = false;
    button.disabled = false;
    on?.focus();
    if (!dialog.open) { toast(problem.message); }
    failForm($('.rd-dialog__b', form), problem, (field) => fieldOf[field.split('.').pop()]);
  }
  form.inert = false;
  button.disabled = false;
}

restore();
show();
form.addEventListener('input', keep);
form.addEventListener('change', (event) => {
  if (event.target === fields.must && !fields.due.value) { fields.due.value = inAWeek(); }
  show();
  keep();
});
dialog.addEventListener('cancel', (event) => { if (form.inert) { event.preventDefault(); } });
dialog.addEventListener('close', () => forget(form));
form.addEventListener('submit', (event) => { event.preventDefault(); publish(); });
document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-open="announce"]');
  const place = opener?.closest('[data-composer]');
  const here = place && ($('[data-places]', place)?.value ?? place.dataset.place);
  if (here && !isBegun() && $$('option', fields.place).some((option) => option.value === here)) { fields.place.value = here; }
});
