/** The list of posts: reactions, menus, older posts, and restoring the position. */
import { $, $$, api, base, el, fail, newer, part, putOnTop, t, toast } from '../shared/core.js';
import '../shared/menu.js';
import { acknowledge, closeComments, hello, mute, save, settle, withdraw } from './kinds.js';
import '../discussion/comments.js';
import '../posting/composer.js';
import { readAll, watchFeed } from './live.js';

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

const acts = {
  readAll: () => readAll(feed),
  closeComments: (node) => closeComments(node.closest('.rd-item'), true),
  openComments: (node) => closeComments(node.closest('.rd-item'), false),
  hello,
  muteThread: (node) => mute(node, 'thread'),
  mutePerson: (node) => mute(node, 'person'),
  report: async (node) => (await import('../moderation/report.js')).report(pathOf(node), node),
  hide: async (node) => {
    const [{ hide }, { takeAway }] = await Promise.all([import('../moderation/report.js'), import('./removal.js')]);
    hide(pathOf(node), node, (undo) => takeAway(node, t('hidden'), undo, unfold));
  },
  save,
  pollTime: async (node) => (await import('../poll/polltime.js')).pollTime(node.closest('.rd-item')),
  pin: async (node) => (await import('./pin.js')).pinUntil(node.closest('.rd-item')),
  unpin: async (node) =>
    (await import('./pin.js')).pin(node.closest('.rd-item'), false).catch((problem) => toast(problem.message)),
  share: async (node) => (await import('../posting/share.js')).share(node),
  reactions: async (node) => (await import('./reactions.js')).reactions(node.closest('.rd-item')),
  withdraw,
  acknowledge: (node) => acknowledge(node.closest('.rd-item'), true),
  accept: (node) => settle(node.closest('.rd-item'), node.closest('[data-comment]').dataset.comment, true),
  reopen: (node) => settle(node.closest('.rd-item'), node.closest('[data-comment]').dataset.comment, false),
  edit: async (node) => (await import('../posting/edit.js')).edit(node, pathOf(node)),
  delete: async (node) => {
    const words = t(node.closest('[data-comment]') ? 'commentDeleted' : 'postDeleted');
    (await import('./removal.js')).remove(node, pathOf(node), words, unfold);
  },
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

/** Unfolds the posts behind the first of a run. */
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
  const picture = event.target.closest('.rd-media .rd-pic');
  if (picture && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    import('../attachment/viewer.js').then(
      ({ view }) => view(picture),
      () => toast(t('offline')),
    );
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

/** Appends a page of posts; returns the first of them. */
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

/** Keeps the topmost post and the number of pages in the history entry. */
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
