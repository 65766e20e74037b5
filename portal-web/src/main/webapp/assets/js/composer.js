/** Writing a post: nothing typed is lost, and who will see it stands beside the button. */
import { $, $$, api, base, fail, onceKey, part, personId, putOnTop, t, toast } from './core.js';
import { suggest } from './suggest.js';

/** Keeps what is typed: at once in this tab, after a pause on the server. */
export function drafts(place) {
  let saved = '';
  let timer = 0;
  const key = () => `rounds.draft.${personId}.${place()}`;
  const query = () => `drafts?place=${encodeURIComponent(place())}`;
  const save = (text, keepalive = false) => {
    if (text === saved) { return; }
    saved = text;
    (text ? api('PUT', query(), { json: { text }, keepalive }) : api('DELETE', query(), { keepalive })).catch(() => { saved = null; });
  };
  return {
    changed(text) {
      try { if (text) { sessionStorage.setItem(key(), text); } else { sessionStorage.removeItem(key()); } } catch { /* full or blocked */ }
      clearTimeout(timer);
      timer = setTimeout(() => save(text), 2500);
    },
    flush(text) { clearTimeout(timer); save(text, true); },
    /** What this tab kept; else what the server put into the field, or has under this place. */
    async load(given) {
      const here = sessionStorage.getItem(key());
      if (given !== undefined) { saved = given; }
      if (here || given !== undefined) { return here ?? given; }
      saved = await api('GET', query(), { background: true }).then((draft) => draft?.text ?? '', () => '');
      return saved;
    },
    sent() { clearTimeout(timer); sessionStorage.removeItem(key()); const had = saved; saved = ''; if (had) { api('DELETE', query()).catch(() => {}); } },
  };
}

function start(box) {
  const field = $('textarea', box);
  const button = $('[data-send]', box);
  const places = $('[data-places]', box);
  const question = $('[data-kind]', box);
  const place = () => places?.value ?? box.dataset.place;
  const draft = drafts(place);
  let once = onceKey();
  let busy = false;

  const refresh = () => { button.disabled = busy || !field.value.trim(); };
  const asking = () => question.getAttribute('aria-pressed') === 'true';

  async function post() {
    const text = field.value.trim();
    if (!text || busy) { return; }
    busy = true;
    refresh();
    $('.rd-fail', box)?.remove();
    const [kind, id] = place().split('/');
    try {
      const made = await api('POST', 'activities', { once, json: { kind: asking() ? 'question' : 'post', text, ...(kind === 'workspace' ? { workspaceId: id } : { audience: place() }) } });
      field.value = '';
      once = onceKey();
      draft.sent();
      question.setAttribute('aria-pressed', 'false');
      label();
      await show(made.id);
    } catch (problem) {
      fail(box, `${t('notSent')} ${problem.message}`, post);
    }
    busy = false;
    refresh();
  }

  function label() {
    button.textContent = asking() ? button.dataset.ask : button.dataset.post;
    field.placeholder = asking() ? field.dataset.ask : field.dataset.say;
  }

  field.addEventListener('input', () => { refresh(); draft.changed(field.value); });
  field.addEventListener('keydown', (event) => { if (event.key === 'Escape') { field.blur(); } });
  question.addEventListener('click', () => { question.setAttribute('aria-pressed', !asking()); label(); field.focus(); });
  button.addEventListener('click', post);
  box.addEventListener('rounds:send', post);
  addEventListener('pagehide', () => draft.flush(field.value));
  document.addEventListener('rounds:leaving', () => draft.flush(field.value));
  suggest(field, box, place);
  draft.load(field.value).then((text) => { if (text) { field.value = text; } refresh(); });
}

/** Puts the post that was just written on top of the list, as the server renders it. */
async function show(id) {
  const feed = $('[data-feed]');
  toast(t('posted'));
  if (!feed) { return; }
  const item = $('.rd-item', await part(`${base}/activities/${id}?part=item`));
  $('.rd-empty', feed)?.remove();
  item.dataset.fresh = '';
  putOnTop($('[data-items]', feed), [item]);
}

$$('[data-composer]').forEach(start);
