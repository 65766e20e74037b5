/** The thread of a post or another subject: commenting, replying, loading more. */
import {
  $,
  $$,
  base,
  el,
  fail,
  part,
  personId,
  remember,
  remembered,
  sender,
  subjectOf,
  t,
  toast,
} from '../shared/core.js';
import { drafts } from '../posting/drafts.js';

const senders = new WeakMap();
const kept = new WeakMap();

function placeOf(form) {
  return form.closest('[data-place]').dataset.place;
}

/** Initializes a reply field on first use. */
function ready(field) {
  const form = field.form;
  if (kept.has(form)) {
    return;
  }
  const draft = isLocal(form) ? null : drafts(() => `activity/${form.closest('[data-id]').dataset.id}`);
  kept.set(form, draft);
  import('../markup/suggest.js').then(
    ({ suggest }) => suggest(field, form, () => placeOf(form)),
    () => {
      /* offline: without the toolbar */
    },
  );
  field.addEventListener('input', () => {
    form.toggleAttribute('data-full', !!field.value.trim());
    if (draft) {
      draft.changed(field.value);
    } else {
      keepHere(form, field.value);
    }
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      field.blur();
    }
  });
  form.addEventListener('rounds:send', () => send(form));
  Promise.resolve(draft ? draft.load() : remembered(keyOf(form))).then((text) => {
    if (text && !field.value) {
      field.value = text;
      form.toggleAttribute('data-full', true);
    }
  });
}

/** Only comments on posts have a draft on the server; others are kept in this tab. */
const isLocal = (form) => !!(form.dataset.parent || form.closest('[data-discussion]'));

const keyOf = (form) =>
  `rounds.draft.${personId}.${form.dataset.parent ? `comment/${form.dataset.parent}` : subjectOf(form)}`;

const keepHere = (form, text) => remember(keyOf(form), text);

async function send(form) {
  const field = $('textarea', form);
  const text = field.value.trim();
  if (!text || form.dataset.busy) {
    return;
  }
  form.dataset.busy = '1';
  const subject = subjectOf(form);
  if (!senders.has(form)) {
    senders.set(form, sender());
  }
  field.readOnly = true;
  $('.rd-fail', form)?.remove();
  let made = null;
  sending(form, 1);
  try {
    const parentId = form.dataset.parent;
    made = await senders.get(form)(`${subject}/comments`, parentId ? { text, parentId } : { text });
    field.value = '';
    form.removeAttribute('data-full');
    if (isLocal(form)) {
      keepHere(form, '');
    } else {
      kept.get(form)?.sent();
    }
    toast(t('commentAdded'));
  } catch (problem) {
    fail(form, `${t('commentNotSent')} ${problem.message}`, () => send(form));
  }
  field.readOnly = false;
  delete form.dataset.busy;
  if (made) {
    field.focus();
    await show(form, subject, made.id).catch(() => {
      /* it is stored, and appears after a reload */
    });
  }
  sending(form, -1);
}

const wholeOf = (node) => node.closest('[data-discussion], .rd-item');

/** Number of pending requests; live counts wait for them, because they include one's own comments. */
function sending(form, by) {
  const whole = wholeOf(form);
  const left = Number(whole.dataset.sending ?? 0) + by;
  if (left) {
    whole.dataset.sending = left;
  } else {
    delete whole.dataset.sending;
    document.dispatchEvent(new Event('rounds:sent'));
  }
}

async function show(form, subject, comment) {
  const fresh = $('[data-comment]', await part(`${base}/${subject}?part=comment&comment=${comment}`));
  form.closest('li').before(fresh);
  const count = $('[data-count]', wholeOf(form));
  if (count) {
    count.textContent = Number(count.textContent) + 1;
  }
}

function reply(button) {
  const comment = button.closest('[data-comment]');
  const thread = threadOf(comment);
  let row = $('.rd-reply', thread);
  if (!row) {
    const words = t('writeReply', button.dataset.name);
    row = newRow(words);
    $('form', row).dataset.parent = comment.dataset.comment;
    $('textarea', row).setAttribute('aria-label', words);
    $('.rd-btn', row).textContent = t('reply');
    thread.append(row);
  }
  $('textarea', row).focus();
}

/** A field for a comment, of which the page has a template. */
function newRow(words) {
  const row = $('[data-field]').content.firstElementChild.cloneNode(true);
  if (words) {
    $('textarea', row).placeholder = words;
  }
  return row;
}

/** The field for a comment on a post, which opens in place; null where the viewer cannot comment. */
export function fieldOf(item) {
  const thread = $('.rd-acts + .rd-thread', item);
  const given = $(':scope > .rd-reply textarea', thread);
  const offers = item.dataset.may.split(' ');
  const answer = offers.includes('answer');
  if (given || (!answer && !offers.includes('comment'))) {
    return given;
  }
  const row = newRow(answer && t('writeAnswer'));
  $(':scope > .rd-reply', thread)?.remove();
  thread.append(row);
  return $('textarea', row);
}

/** Opens the reply field in place; with a modifier key the link stays a link. */
function write(link, event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const field = fieldOf(link.closest('.rd-item'));
  if (field) {
    event.preventDefault();
    field.focus();
  }
}

async function more(button) {
  const thread = button.closest('.rd-thread');
  button.disabled = true;
  try {
    const query = button.dataset.comments ? `&cursor=${encodeURIComponent(button.dataset.comments)}` : '';
    const content = await part(`${base}/${subjectOf(button)}?part=comments${query}`);
    const rows = $$('[data-comments-page] > [data-comment]', content);
    const shown = new Set($$('[data-comment]', thread).map((row) => row.dataset.comment));
    const next = $('[data-next]', content)?.dataset.next;
    const row = button.closest('li');
    const whole = !button.dataset.comments;
    if (whole) {
      $$(':scope > [data-comment]', thread).forEach((old) => old.remove());
    }
    row.before(...rows.filter((fresh) => whole || !shown.has(fresh.dataset.comment)));
    if (!whole) {
      rows.forEach((fresh) => underParent(fresh, thread));
    }
    if (next) {
      button.dataset.comments = next;
      button.textContent = button.dataset.more;
      button.disabled = false;
    } else {
      row.remove();
    }
  } catch (problem) {
    button.disabled = false;
    toast(problem.message);
  }
}

/** Moves a reply below its comment of an earlier page. */
function underParent(row, thread) {
  const parent = row.dataset.parent && $(`[data-comment="${row.dataset.parent}"]`, thread);
  if (parent) {
    threadOf(parent).append(row);
  }
}

function threadOf(comment) {
  return $('.rd-thread', comment) ?? comment.lastElementChild.appendChild(el('ul', { class: 'rd-thread' }));
}

/** Saves all comment drafts. */
function flush() {
  $$('[data-comment-form]').forEach((form) => kept.get(form)?.flush($('textarea', form).value));
}

addEventListener('pagehide', flush);
document.addEventListener('rounds:leaving', flush);
document.addEventListener('focusin', (event) => {
  if (event.target.matches('[data-comment-form] textarea')) {
    ready(event.target);
  }
});
document.addEventListener('submit', (event) => {
  if (event.target.matches('[data-comment-form]')) {
    event.preventDefault();
    send(event.target);
  }
});
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-reply], [data-comments], [data-focus-comment]');
  const acts = { reply, comments: more, focusComment: write };
  const name = Object.keys(acts).find((each) => button?.dataset[each] !== undefined);
  acts[name]?.(button, event);
});
