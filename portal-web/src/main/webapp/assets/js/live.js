/** Tells that there is something new, and never moves what somebody reads. */
import { $, api, base, t, toast } from './core.js';
import { signIn } from './session.js';

/**
 * @param newest gives the id of the newest post on the page
 * @param load fetches what is newer and puts it on top; gives the new posts
 */
export function watchFeed(feed, { newest, load }) {
  const stream = feed.dataset.stream;
  const pill = $('[data-pill]');
  let timer = 0;
  let wait = 1000;
  let count = 0;

  async function ask() {
    try {
      const found = await api('GET', `feed/new?${new URLSearchParams({ stream, after: newest() })}`, { background: true });
      count = found.count;
      pill.hidden = !count;
      $('span', pill).textContent = count === 1 ? t('newPosts1') : t('newPostsN', count > 99 ? '99+' : count);
    } catch { /* the next message asks again */ }
  }

  function heard(event) {
    const said = JSON.parse(event.data);
    if (said.stream && (stream === 'home' || said.stream === stream)) {
      clearTimeout(timer);
      timer = setTimeout(ask, 400);
    }
  }

  function connect(again) {
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${base}/live`, ['rounds.v1']);
    socket.addEventListener('open', () => {
      wait = 1000;
      if (stream.includes('/')) { socket.send(JSON.stringify({ watch: stream })); }
      if (again) { ask(); }
    });
    socket.addEventListener('message', heard);
    socket.addEventListener('close', (event) => {
      if (event.code === 4403) { location.assign(`${base}/login`); return; }
      if (event.code === 4401) { document.addEventListener('rounds:signed-in', () => connect(true), { once: true }); signIn(); return; }
      setTimeout(() => connect(true), wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, 60000);
    });
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

  function seen() {
    if (newest() !== '0') { api('PUT', 'feed/read', { json: { stream, upTo: newest() }, background: true }).catch(() => {}); }
  }

  connect(false);
  if (!document.hidden) { setTimeout(seen, 2000); }
}
