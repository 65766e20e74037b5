/** Announces new posts without moving the present ones. */
import { $, $$, api, base, el, newer, subjectOf, t, toast } from '../shared/core.js';
import { listen, watch } from '../shared/channel.js';

/**
 * @param newest returns the id of the newest post on the page
 * @param load loads and prepends newer posts; returns them
 */
export function watchFeed(feed, { newest, load }) {
  const stream = feed.dataset.stream;
  const inPlace = /^(workspace|department)\//.test(stream);
  const pill = $('[data-pill]');
  let timer = 0;
  let count = 0;
  let reached = false;

  async function ask() {
    try {
      const found = await api('GET', `feed/new?${new URLSearchParams({ stream, after: newest() })}`, {
        background: true,
      });
      count = found.count;
      pill.hidden = !count;
      $('span', pill).textContent = count === 1 ? t('newPosts1') : t('newPostsN', count > 99 ? '99+' : count);
    } catch {
      /* retried with the next message */
    }
  }

  function onMessage(said) {
    if (said.stream && (stream === 'home' || said.stream === stream)) {
      clearTimeout(timer);
      timer = setTimeout(ask, 400);
    }
  }

  pill.addEventListener('click', async () => {
    if (count > 20) {
      history.replaceState(null, '');
      location.reload();
      return;
    }
    try {
      const items = await load(newest());
      pill.hidden = true;
      items[0]?.focus();
      toast(items.length === 1 ? t('newPosts1') : t('newPostsN', items.length));
      seen();
    } catch (problem) {
      toast(problem.message);
    }
  });

  /**
   * In a workspace or department, posts become read once the newest one was visible, also if it is pinned. In the home
   * feed, they do once the end of the new ones was: a divider or the end.
   */
  function reach() {
    const more = feed.dataset.more === 'true';
    const end = inPlace ? newestItem() : ($('.rd-seen', feed) ?? (more ? $('.rd-caught', feed) : null));
    if (reached || (more && !end)) {
      return;
    }
    if (!end) {
      setTimeout(readUp, 2000);
      return;
    }
    new IntersectionObserver((entries, observer) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        readUp();
      }
    }).observe(end);
  }

  function newestItem() {
    return $$('.rd-item')
      .sort((one, other) => newer(one.dataset.id, other.dataset.id))
      .pop();
  }

  /** Removes the dots of what is read from the navigation. */
  function undot() {
    $$('[data-new]')
      .filter((dot) => stream === 'home' || dot.dataset.new === stream)
      .forEach((dot) => dot.remove());
  }

  function readUp() {
    reached = true;
    seen();
  }

  function seen() {
    const upTo = inPlace ? newestItem()?.dataset.id : newest();
    if (reached && upTo && upTo !== '0') {
      api('PUT', 'feed/read', { json: { stream, upTo }, background: true }).then(undot, () => {});
    }
  }

  if (stream.includes('/')) {
    watch(stream);
  }
  listen(onMessage, ask);
  feed.addEventListener('rounds:older', reach);
  feed.addEventListener('rounds:posted', ask);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      reach();
    }
  });
  if (!document.hidden) {
    reach();
  }
}

/** Marks everything as read, including posts that were not visible. */
export async function readAll(feed) {
  const newest = $$('.rd-item', feed)
    .map((item) => item.dataset.id)
    .sort(newer)
    .pop();
  if (!newest) {
    return;
  }
  const { ask } = await import('../shared/confirm.js');
  if (!(await ask(t('readAllTitle'), t('readAllText'), t('readAll')))) {
    return;
  }
  try {
    await api('PUT', 'feed/read', { json: { stream: 'home', upTo: newest } });
    location.assign(`${base}/`);
  } catch (problem) {
    toast(problem.message);
  }
}

/** Updates counts in place; an open thread shows the number of new comments instead of growing. */
function count(item, { comments, reactions }) {
  $$('.rd-acts [data-react]', item).forEach((button) => {
    $('.n', button).textContent = reactions[button.dataset.react] || '';
  });
  const shown = $('[data-count]', item);
  const more = Math.max(0, comments - Number(shown.textContent));
  shown.textContent = comments;
  if (more) {
    tellNew(item, more);
  }
}

function tellNew(item, more) {
  const thread = $('.rd-thread', item);
  let note = $('[data-new-comments]', thread);
  if (!note) {
    const href = item.dataset.discussion ? location.pathname : `${base}/${subjectOf(item)}`;
    note = el('li', {}, el('a', { class: 'rd-link', href, 'data-new-comments': '0' }));
    thread.insertBefore(note, $(':scope > .rd-reply', thread));
    note = $('a', note);
  }
  const all = Number(note.dataset.newComments) + more;
  note.dataset.newComments = all;
  note.textContent = all === 1 ? t('newComments1') : t('newCommentsN', all);
}

/** Counts received while a comment was being sent to the same thread. */
const held = [];

function hear(said) {
  const item = said.activity
    ? document.getElementById(`a${said.activity}`)
    : $(`[data-discussion="${said.discussion}"]`);
  if (item?.dataset.sending) {
    held.push(said);
  } else if (item && said.activity) {
    count(item, said);
  } else if (item && !$(`[data-comment="${said.comment}"]`, item)) {
    tellNew(item, 1);
  }
}

$$('[data-discussion]').forEach((section) => watch(section.dataset.place));
document.addEventListener('rounds:sent', () => held.splice(0).forEach(hear));
listen((said) => {
  if (said.activity || said.discussion) {
    hear(said);
  }
});
