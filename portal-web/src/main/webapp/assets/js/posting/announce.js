/** Announcements and audiences of must-reads. */
import { attachments } from '../attachment/attach.js';
import { $, $$, api, base, el, personId, remember, remembered, sender, t, toast } from '../shared/core.js';
import { failForm, forget } from '../shared/fields.js';
import { marks } from '../markup/marks.js';
import { picker } from '../shared/picker.js';

const dialog = $('#announce');
const form = $('[data-announce]', dialog);
const fields = form.elements;
const kinds = {
  department: t('unitDepartment'),
  site: t('unitSite'),
  role: t('unitRole'),
  workspace: t('unitWorkspace'),
};
const audiences = picker(
  { field: $('#an-who'), found: $('[data-found]', form), chosen: $('[data-chosen]', form) },
  async (q) => {
    const { items } = await api('GET', `audiences?${new URLSearchParams({ q })}`, { background: true });
    return items.slice(0, 8).map(({ address, name }) => ({ id: address, name, more: kinds[address.split('/')[0]] }));
  },
  () => keep(),
);
const kept = `rounds.draft.${personId}.announcement`;
const fieldOf = {
  audience: fields.place,
  workspaceId: fields.place,
  title: fields.title,
  text: fields.text,
  dueAt: fields.due,
  audiences: $('#an-who'),
  publishAt: fields.at,
};
const button = $('.rd-btn--primary', form);
let files = null;
files = attachments(
  form,
  () => {
    button.disabled = files?.busy() ?? false;
    if (files) {
      keep();
    }
  },
  remembered(kept)?.files,
);
const send = sender();
const format = marks(fields.text, $('.rd-dialog__b', form), fields.text, () => fields.place.value);

const pad = (n) => String(n).padStart(2, '0');

/** Noon in a week, in the format of the field. */
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
  if (values.length !== named().length) {
    return;
  }
  named().forEach((field, i) => {
    if (field.type === 'checkbox') {
      field.checked = values[i];
    } else {
      field.value = values[i];
    }
  });
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
  if (fields.at.value) {
    said.publishAt = new Date(fields.at.value).toISOString();
  }
  return Object.assign(said, files.wish());
}

/** Validation error before the confirmation; null for none. */
function wrong({ mustRead }) {
  const errors = [];
  if (mustRead && audiences.leftover()) {
    errors.push({ field: 'audiences', message: t('chooseFromList') });
  }
  if (mustRead && new Date(mustRead.dueAt) <= new Date()) {
    errors.push({ field: 'dueAt', message: t('mustBeFuture') });
  }
  return errors.length ? Object.assign(new Error(), { body: { errors } }) : null;
}

/** Shows the reach of the must-read and asks for confirmation. */
async function confirmed({ title, text, audiences: named, mustRead }) {
  const query = new URLSearchParams({ place: fields.place.value });
  named.forEach((each) => query.append('audience', each));
  const [{ people, units, leftOut }, { html }] = await Promise.all([
    api('GET', `audiences/reach?${query}`),
    api('POST', 'preview', { json: { text, place: fields.place.value } }),
  ]);
  const whom =
    audiences
      .items()
      .map(({ name }) => name)
      .join(', ') || fields.place.selectedOptions[0].textContent;
  const until = new Date(mustRead.dueAt).toLocaleString(document.documentElement.lang, {
    dateStyle: 'full',
    timeStyle: 'short',
  });
  const facts = [
    t('asksPeople', people, units),
    leftOut ? t('leavesOut', leftOut) : '',
    `${t('asksWhom')} ${whom}`,
    `${t('asksUntil')} ${until}`,
  ];
  const shown = el('div', { class: 'rd-text' });
  shown.innerHTML = html;
  const no = el('button', { type: 'button', class: 'rd-btn', autofocus: true }, t('notNow'));
  const yes = el('button', { type: 'button', class: 'rd-btn rd-btn--primary', 'data-asks': true }, button.textContent);
  const box = el(
    'dialog',
    { class: 'rd-dialog', id: 'asks', 'aria-labelledby': 'asks-t' },
    el('div', { class: 'rd-dialog__h' }, el('h2', { class: 'rd-h2', id: 'asks-t' }, facts[0])),
    el(
      'div',
      { class: 'rd-dialog__b' },
      ...facts
        .slice(1)
        .filter(Boolean)
        .map((each) => el('p', {}, each)),
      el(
        'section',
        { class: 'rd-card', 'aria-label': t('asksPreview') },
        el('div', { class: 'rd-card__body rd-stack' }, el('p', { class: 'rd-name' }, title), shown),
      ),
    ),
    el('div', { class: 'rd-dialog__f' }, no, yes),
  );
  document.body.append(box);
  box.showModal();
  return new Promise((answer) => {
    no.addEventListener('click', () => box.close());
    yes.addEventListener('click', () => box.close('yes'));
    box.addEventListener('close', () => {
      box.remove();
      answer(box.returnValue === 'yes');
    });
  });
}

function release(on) {
  form.inert = false;
  button.disabled = false;
  on?.focus();
}

async function publish() {
  forget(form);
  const on = document.activeElement;
  button.disabled = true;
  form.inert = true;
  try {
    const said = wish();
    const problem = wrong(said);
    if (problem) {
      throw problem;
    }
    if (said.mustRead && !(await confirmed(said))) {
      release(on);
      return;
    }
    const made = await send('activities', said);
    form.reset();
    audiences.clear();
    files.clear();
    format.hide();
    keep();
    dialog.close();
    toast(t(said.publishAt ? 'scheduled' : 'announced'));
    if (said.publishAt) {
      setTimeout(() => location.reload(), 900);
    } else {
      location.assign(`${base}/activities/${made.id}`);
    }
  } catch (problem) {
    release(on);
    if (!dialog.open) {
      toast(problem.message);
    }
    failForm($('.rd-dialog__b', form), problem, (field) => fieldOf[field.split('.').pop()]);
  }
  form.inert = false;
  button.disabled = false;
}

restore();
show();
form.addEventListener('input', keep);
form.addEventListener('change', (event) => {
  if (event.target === fields.must && !fields.due.value) {
    fields.due.value = inAWeek();
  }
  show();
  keep();
});
dialog.addEventListener('cancel', (event) => {
  if (form.inert) {
    event.preventDefault();
  }
});
dialog.addEventListener('close', () => forget(form));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  publish();
});

/** Before the dialog opens: presets the place of its composer. */
export function opens(opener) {
  const place = opener.closest('[data-composer]');
  const here = place && ($('[data-places]', place)?.value ?? place.dataset.place);
  if (here && !isBegun() && $$('option', fields.place).some((option) => option.value === here)) {
    fields.place.value = here;
  }
}
