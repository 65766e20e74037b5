/** Tells that there is something new, and never moves what somebody reads. */
import { $, api, t, toast } from './core.js';
import { listen, watch } from './channel.js';

/**
 * @param newest gives the id of the newest post on the page
 * @param load fetches what is newer and puts it on top; gives the new posts
 */
export function watchFeed(feed, { newest, load }) {
  const stream = feed.dataset.stream;
  const pill = $('[data-pill]');
  let timer = 0;
  let count = 0;
  let reached = false;

  async function ask() {
    try {
      const found = await api('GET', `feed/new?${new URLSearchParams({ stream, after: newest() })}`, { background: true });
      count = found.count;
      pill.hidden = !count;
      $('span', pill).textContent = count === 1 ? t('newPosts1') : t('newPostsN', count > 99 ? '99+' : count);
    } catch { /* the next message asks again */ }
  }

  function heard(said) {
    if (said.stream && (stream === 'home' || said.stream === stream)) {
      clearTimeout(timer);
      timer = setTimeout(ask, 400);
    }
  }

  pill.addEventListener('click', async () => {
    if (count > 20) { history.replaceState(null, ''); location.reload(); return; }
    try {
      const items = await load(newest());
      pill.hidden = true;
      items[0]?.focus();
      toast(items.length === 1 ? t('newPosts1') : t('newPostsN', items.length));
      seen();
    } catch (problem) { toast(problem.message); }
  });

  /** Nothing is read that has not been on the screen: what is new ends at a line, or at the end of all. */
  function reach() {
    const end = $('.rd-seen, .rd-caught', feed);
    const all = !end && feed.dataset.more !== 'true';
    if (all) { setTimeout(() => { reached = true; seen(); }, 2000); }
    if (!end) { return; }
    new IntersectionObserver((entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting)) { return; }
      observer.disconnect();
      reached = true;
      seen();
    }).observe(end);
  }

  function seen() {
    if (reached && newest() !== '0') { api('PUT', 'feed/read', { json: { stream, upTo: newest() }, background: true }).catch(() => {}); }
  }

  if (stream.includes('/')) { watch(stream); }
  listen(heard, ask);
  feed.addEventListener('rounds:older', reach);
  if (!document.hidden) { reach(); }
}
