/** Editing in place, with detection of concurrent edits. */
import { attachments } from '../attachment/attach.js';
import { ask } from '../shared/confirm.js';
import { $, api, base, el, fail, icon, part, renew, subjectOf, t, toast } from '../shared/core.js';
import { marks } from '../markup/marks.js';

/** Opens the text of a post or comment for editing. */
export async function edit(node, path) {
  const comment = node.closest('[data-comment]');
  const whole = comment ?? node.closest('.rd-item');
  const shown = $(comment ? '.rd-comment__b' : '[data-text]', whole);
  if ($('.rd-edit', shown.parentNode)) {
    return;
  }
  let current;
  try {
    current = await api('GET', path);
  } catch (problem) {
    toast(problem.message);
    return;
  }
  const field = el('textarea', {
    class: 'rd-input',
    required: true,
    'aria-label': t(comment ? 'editComment' : 'editPost'),
  });
  field.value = current.text;
  const title =
    current.title == null
      ? null
      : el('textarea', {
          class: 'rd-input rd-edit__title',
          'aria-label': t('titleField'),
          rows: 1,
          maxlength: 200,
          required: true,
        });
  if (title) {
    title.value = current.title;
  }
  const must = current.acknowledgement && again(current.acknowledgement.dueAt);
  const save = el('button', { class: 'rd-btn rd-btn--primary rd-btn--s' }, t('save'));
  const cancel = el('button', { class: 'rd-btn rd-btn--s', type: 'button' }, t('cancel'));
  const attached = comment ? null : fileFields();
  const form = el(
    'form',
    { class: 'rd-edit', 'data-sends': true },
    title,
    field,
    attached?.list,
    must?.box,
    el('div', { class: 'rd-row rd-row--wrap' }, save, cancel, attached?.add),
  );
  const files =
    attached &&
    attachments(
      form,
      () => {
        save.disabled = files.busy();
      },
      current.attachments,
    );
  const before = String(files?.ids());
  marks(field, form, field, () => (comment ? `comment/${comment.dataset.comment}` : `activity/${whole.dataset.id}`));
  let version = current.version;

  function close() {
    form.remove();
    shown.hidden = false;
    whole.focus?.();
  }

  async function leave() {
    if (field.readOnly) {
      return;
    }
    const changed =
      must?.changed() ||
      field.value !== current.text ||
      (title && title.value !== current.title) ||
      String(files?.ids()) !== before;
    if (!changed || (await ask(t('discardAsk'), t('discardText'), t('discard')))) {
      close();
    } else {
      field.focus();
    }
  }

  async function send() {
    field.value = field.value.trim();
    if (files?.busy() || !form.reportValidity()) {
      return;
    }
    $('.rd-fail', form)?.remove();
    save.disabled = true;
    field.readOnly = true;
    try {
      await api('PATCH', path, {
        ifMatch: version,
        json: {
          text: field.value,
          ...(title && { title: title.value.replace(/\s+/g, ' ').trim() }),
          ...(String(files?.ids()) !== before && { attachmentIds: files.ids() }),
          ...must?.wish(),
        },
      });
      await refresh(whole, comment);
      toast(t('saved'));
    } catch (problem) {
      if (problem.status === 412) {
        await conflict().catch(({ message }) => fail(form, message, send));
      } else {
        fail(form, problem.message, send);
      }
    }
    field.readOnly = false;
    save.disabled = false;
  }

  async function conflict() {
    const theirs = await api('GET', path);
    const see = el('button', { class: 'rd-btn rd-btn--s', type: 'button' }, t('seeTheirs'));
    const mine = el('button', { class: 'rd-btn rd-btn--s', type: 'button' }, t('keepMine'));
    const note = el(
      'div',
      { class: 'rd-note rd-note--warn', role: 'alert' },
      icon('warn'),
      el('p', { class: 'rd-grow' }, t('conflict')),
      see,
      mine,
    );
    $('.rd-note', form)?.remove();
    form.prepend(note);
    see.addEventListener('click', () => {
      note.after(el('div', { class: 'rd-edit__theirs', role: 'group', 'aria-label': t('theirs') }, theirs.text));
      see.remove();
    });
    mine.addEventListener('click', () => {
      version = theirs.version;
      note.remove();
      $('.rd-edit__theirs', form)?.remove();
      send();
    });
  }

  cancel.addEventListener('click', leave);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  form.addEventListener('rounds:send', send);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      leave();
    }
  });
  shown.hidden = true;
  shown.after(form);
  field.focus();
}

/** The attachments of a post during editing. */
function fileFields() {
  const chooser = el('input', {
    type: 'file',
    class: 'rd-sr',
    multiple: true,
    tabindex: -1,
    'aria-hidden': 'true',
    'data-choose': true,
  });
  const button = el(
    'button',
    { class: 'rd-btn rd-btn--ghost rd-btn--s', type: 'button', 'data-attach': true },
    icon('clip'),
    t('attach'),
  );
  return {
    list: el('ul', { class: 'rd-plain rd-stack', 'data-files': true, 'aria-label': t('attached'), hidden: true }),
    add: el('span', {}, chooser, button),
  };
}

/** Options of a changed must-read: significant change and due date. */
function again(dueAt) {
  const matters = el('input', { type: 'checkbox' });
  const due = el('input', { class: 'rd-input', type: 'date' });
  const local = new Date(Math.max(Date.parse(dueAt), Date.now() + 7 * 86400000));
  local.setMinutes(local.getMinutes() - local.getTimezoneOffset());
  const [day, time] = local.toISOString().slice(0, 16).split('T');
  due.value = day;
  const when = el('label', { class: 'rd-field', hidden: true }, el('span', { class: 'rd-label' }, t('newDue')), due);
  matters.addEventListener('change', () => {
    when.hidden = !matters.checked;
    due.required = matters.checked;
  });
  return {
    box: el(
      'div',
      { class: 'rd-stack' },
      el('label', { class: 'rd-check' }, matters, el('span', {}, t('matters'))),
      when,
    ),
    changed: () => matters.checked,
    wish: () =>
      matters.checked
        ? { materialChange: true, mustRead: { dueAt: new Date(`${due.value}T${time}`).toISOString() } }
        : {},
  };
}

async function refresh(whole, comment) {
  if (!comment) {
    (await renew(whole)).focus();
    return;
  }
  const address = `${base}/${subjectOf(whole)}?part=comment&comment=${comment.dataset.comment}`;
  const fresh = $('[data-comment]', await part(address));
  $('.rd-comment__b', whole).innerHTML = $('.rd-comment__b', fresh).innerHTML;
  $('.rd-comment__b', whole).hidden = false;
  $('.rd-edit', whole).remove();
}
