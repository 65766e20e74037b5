/** The list of posts: reactions, menus, older posts, and the way back to where one was. */
import { listen } from './channel.js';
import { $, $$, api, ask, base, el, fail, icon, newer, part, putOnTop, renew, t, toast } from './core.js';
import { closeComments, hello, mute, save, withdraw } from './kinds.js';
import './comments.js';
import './composer.js';
import { watchFeed } from './live.js';

const feed = $('[data-feed]');
const cursors = [];

function pathOf(node) {
  const comment = node.closest('[data-comment]');
  return comment ? `comments/${comment.dataset.comment}` : `activities/${node.closest('[data-id]').dataset.id}`;
}

function show(bar, { counts, mine }) {
  $$('[data-react]', bar).forEach((button) => {
    button.setAttribute('aria-pressed', button.dataset.react === mine);
    $('.n', button).textContent = counts[button.dataset.react] || '';
  });
}

/** Numbers change in place; an open thread never grows by itself, it says how much is new. */
function count({ activity, comments, reactions }) {
  const item = document.getElementById(`a${activity}`);
  if (!item) {
    return;
  }
  $$('.rd-acts [data-react]', item).forEach((button) => {
    $('.n', button).textContent = reactions[button.dataset.react] || '';
  });
  const shown = $('[data-count]', item);
  const more = comments - Number(shown.textContent);
  shown.textContent = comments;
  if (more > 0) {
    tellNew(item, more);
  }
}

function tellNew(item, more) {
  const thread = $('.rd-thread', item);
  let note = $('[data-new-comments]', thread);
  if (!note) {
    note = el(
      'li',
      {},
      el('a', { class: 'rd-link', href: `${base}/activities/${item.dataset.id}`, 'data-new-comments': '0' }),
    );
    thread.insertBefore(note, $('.rd-reply', thread));
    note = $('a', note);
  }
  const all = Number(note.dataset.newComments) + more;
  note.dataset.newComments = all;
  note.textContent = all === 1 ? t('newComments1') : t('newCommentsN', all);
}

listen((said) => {
  if (said.activity) {
    count(said);
  }
});

function state(bar) {
  const counts = {};
  let mine = null;
  $$('[data-react]', bar).forEach((button) => {
    counts[button.dataset.react] = Number($('.n', button).textContent || 0);
    if (button.getAttribute('aria-pressed') === 'true') {
      mine = button.dataset.react;
    }
  });
  return { counts, mine };
}

async function react(button) {
  const bar = button.parentNode;
  const kind = button.dataset.react;
  const before = state(bar);
  const on = before.mine !== kind;
  const after = { counts: { ...before.counts }, mine: on ? kind : null };
  if (before.mine) {
    after.counts[before.mine]--;
  }
  if (on) {
    after.counts[kind]++;
  }
  show(bar, after);
  try {
    const said = await api(on ? 'PUT' : 'DELETE', `${pathOf(button)}/reaction`, on ? { json: { kind } } : {});
    if (said?.counts) {
      show(bar, said);
    }
  } catch (problem) {
    show(bar, before);
    toast(problem.message);
  }
}

/** Takes a post or a comment out of sight wherever it stands, and back when that is undone. */
function takeAway(node, words, undo) {
  const item = node.closest('.rd-item');
  const comment = node.closest('[data-comment]');
  const gone = comment
    ? $$(`[data-comment="${comment.dataset.comment}"]`, item).map((each) => each.closest('.rd-answer') ?? each)
    : [item];
  const show = (on) =>
    gone.forEach((each) => {
      each.hidden = !on;
    });
  const folds = comment ? null : $('[data-unfold]', item);
  if (folds) {
    unfold(folds);
  }
  show(false);
  (comment ? item : item.nextElementSibling)?.focus?.();
  const back = async () => {
    try {
      await undo();
      show(true);
      (comment ?? item).focus();
      toast(t('restored'));
      return true;
    } catch (problem) {
      toast(problem.message);
      return false;
    }
  };
  if (!comment && item.parentElement.matches('.rd-feed--page')) {
    leaveWord(item, words, back);
  } else {
    toast(words, back);
  }
}

async function remove(node, words) {
  const path = pathOf(node);
  try {
    await api('DELETE', path);
    takeAway(node, words, () => api('POST', `${path}/restore`));
  } catch (problem) {
    toast(problem.message);
  }
}

/** On a page of its own a deleted post leaves a word in its place, and nothing that is known of it. */
function leaveWord(gone, words, back) {
  const facts = $('.rd-rail');
  const button = el('button', { class: 'rd-btn', type: 'button' }, t('undo'));
  const word = el('div', { class: 'rd-caught' }, el('p', { role: 'status' }, el('b', {}, words)), button);
  facts.hidden = true;
  gone.after(word);
  button.focus();
  button.addEventListener('click', async () => {
    if (await back()) {
      word.remove();
      facts.hidden = false;
    }
  });
}

/** Accepts an answer, or opens the question again; either can be taken back. */
async function settle(item, comment, accepted) {
  const path = `activities/${item.dataset.id}/accepted-answer`;
  try {
    await (accepted ? api('PUT', path, { json: { commentId: comment } }) : api('DELETE', path));
    const fresh = await renew(item);
    (accepted ? $(`[data-comment="${comment}"]`, fresh) : fresh).focus();
    toast(t(accepted ? 'answerAccepted' : 'questionReopened'), () => settle(fresh, comment, !accepted));
  } catch (problem) {
    toast(problem.message);
  }
}

/** Keeps that the reader has read and understood a must-read; ten minutes long that can be taken back. */
async function acknowledge(item, done) {
  const path = `activities/${item.dataset.id}/acknowledgement`;
  const version = Number($('[data-must]', item).dataset.must);
  try {
    await (done ? api('PUT', path, { json: { version } }) : api('DELETE', path));
  } catch (problem) {
    toast(problem.message);
    if (problem.status !== 409) {
      return;
    }
  }
  const fresh = await renew(item);
  fresh.focus();
  const state = $('.rd-must--done', fresh);
  if (done && state) {
    toast(t('acknowledged'), () => acknowledge(fresh, false));
  } else if (!done) {
    toast(t('withdrawn'));
  }
}

/** Lets everything be read, also what has not been on the screen. */
async function readAll() {
  const newest = $$('.rd-item', feed)
    .map((item) => item.dataset.id)
    .sort(newer)
    .pop();
  if (!newest || !(await ask(t('readAllTitle'), t('readAllText'), t('readAll')))) {
    return;
  }
  try {
    await api('PUT', 'feed/read', { json: { stream: 'home', upTo: newest } });
    location.assign(`${base}/`);
  } catch (problem) {
    toast(problem.message);
  }
}

const acts = {
  readAll,
  closeComments: (node) => closeComments(node.closest('.rd-item'), true),
  openComments: (node) => closeComments(node.closest('.rd-item'), false),
  hello,
  mute,
  report: async (node) => (await import('./report.js')).report(pathOf(node), node),
  hide: async (node) =>
    (await import('./report.js')).hide(pathOf(node), node, (undo) => takeAway(node, t('hidden'), undo)),
  save,
  pollTime: async (node) => (await import('./polltime.js')).pollTime(node.closest('.rd-item'), node.dataset.closesAt),
  pin: async (node) => (await import('./pin.js')).pinUntil(node.closest('.rd-item')),
  unpin: async (node) =>
    (await import('./pin.js')).pin(node.closest('.rd-item'), false).catch((problem) => toast(problem.message)),
  share: async (node) => (await import('./share.js')).share(node),
  withdraw,
  acknowledge: (node) => acknowledge(node.closest('.rd-item'), true),
  accept: (node) => settle(node.closest('.rd-item'), node.closest('[data-comment]').dataset.comment, true),
  reopen: (node) => settle(node.closest('.rd-item'), node.closest('[data-comment]').dataset.comment, false),
  edit: async (node) => (await import('./edit.js')).edit(node, pathOf(node)),
  delete: (node) => remove(node, t(node.closest('[data-comment]') ? 'commentDeleted' : 'postDeleted')),
  copy: async (node) => {
    const link = `${location.origin}${base}/activities/${node.closest('[data-id]').dataset.id}`;
    try {
      await navigator.clipboard.writeText(link);
      toast(t('linkCopied'));
    } catch {
      toast(link);
    }
  },
};

/** Shows what of a run was folded behind its first post. */
function unfold(button) {
  const first = button.closest('.rd-item');
  let next = first.nextElementSibling;
  const shown = next;
  while (next?.classList.contains('rd-folded')) {
    next.classList.remove('rd-folded');
    next = next.nextElementSibling;
  }
  button.closest('.rd-unfold').remove();
  shown?.focus();
}

document.addEventListener('click', (event) => {
  const fold = event.target.closest('[data-unfold]');
  if (fold) {
    unfold(fold);
    return;
  }
  const button = event.target.closest('[data-react], [data-act], [data-older]');
  if (!button) {
    return;
  }
  if (button.dataset.react) {
    react(button);
  } else if (button.dataset.older !== undefined) {
    older(button);
  } else if (acts[button.dataset.act]) {
    button.closest('details')?.removeAttribute('open');
    acts[button.dataset.act](button);
  }
});

function address(parameters) {
  const url = new URL(location.href);
  url.hash = '';
  Object.entries(parameters).forEach(([key, value]) => url.searchParams.set(key, value));
  return url;
}

/** Adds a page of posts below; gives the first of them. */
async function append(cursor) {
  const content = await part(address({ cursor, part: 'items' }));
  const items = $$('.rd-item', content).filter((item) => !document.getElementById(item.id));
  const next = $('[data-next]', content)?.dataset.next;
  if ($('.rd-seen', feed)) {
    $$('.rd-seen', content).forEach((line) => line.remove());
  }
  $('[data-items]', feed).append(...items);
  const bar = $('.rd-older', feed);
  if (next) {
    $('[data-older]', bar).dataset.older = next;
  } else {
    bar?.replaceWith(
      el('p', { class: 'rd-caught' }, feed.dataset.still === 'true' ? t('endOfList') : el('b', {}, t('upToDate'))),
    );
  }
  cursors.push(cursor);
  feed.dispatchEvent(new Event('rounds:older'));
  return items;
}

async function older(button) {
  button.disabled = true;
  feed.setAttribute('aria-busy', 'true');
  try {
    const items = await append(button.dataset.older);
    items[0]?.focus({ preventScroll: true });
    keep();
  } catch (problem) {
    fail(button.parentNode, problem.message, () => older(button));
  }
  button.disabled = false;
  feed.removeAttribute('aria-busy');
}

/** Remembers which post is at the top, and how many pages are open, in this entry of the history. */
function keep() {
  const top = $$('.rd-item', feed).find((item) => item.getBoundingClientRect().bottom > 80);
  history.replaceState({ item: top?.id, offset: top ? -top.getBoundingClientRect().top : 0, cursors }, '');
}

async function comeBack() {
  const place = history.state;
  if (!place?.item) {
    return;
  }
  history.scrollRestoration = 'manual';
  for (const cursor of place.cursors ?? []) {
    try {
      await append(cursor);
    } catch {
      break;
    }
  }
  const item = document.getElementById(place.item);
  if (item && place.offset > -200) {
    scrollTo(0, item.getBoundingClientRect().top + scrollY + place.offset);
  }
}

if (feed) {
  await comeBack();
  let timer = 0;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 150);
    },
    { passive: true },
  );
  feed.addEventListener(
    'click',
    (event) => {
      if (event.target.closest('a')) {
        keep();
      }
    },
    true,
  );
  if (feed.dataset.still !== 'true') {
    watchFeed(feed, {
      newest: () =>
        $$('.rd-item', feed)
          .map((item) => item.dataset.id)
          .sort(newer)
          .pop() ?? '0',
      load: async (after) => {
        const content = await part(address({ part: 'items', after }));
        const items = $$('.rd-item', content).filter((item) => !document.getElementById(item.id));
        items.forEach((item) => {
          item.dataset.fresh = '';
        });
        $('.rd-empty', feed)?.remove();
        putOnTop($('[data-items]', feed), items);
        return items;
      },
    });
  }
}
