/** Writing a post: nothing typed is lost, and who will see it stands beside the button. */
import { $, $$, api, base, el, fail, onceKey, part, personId, putOnTop, t, toast } from './core.js';
import { picker } from './picker.js';
import { suggest } from './suggest.js';

/** Keeps what is typed: at once in this tab, after a pause on the server. */
export function drafts(place) {
  /** What the server has; null where that is not known. */
  let saved = '';
  let timer = 0;
  const key = (where = place()) => `rounds.draft.${personId}.${where}`;
  const query = (where = place()) => `drafts?place=${encodeURIComponent(where)}`;
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
      if (here || given !== undefined) { saved = given ?? null; return here ?? given; }
      saved = await api('GET', query(), { background: true }).then((draft) => draft?.text ?? '', () => '');
      return saved;
    },
    /** Takes what is typed along to another place, before what waits there; gives what then is in the field. */
    async moved(from, text) {
      clearTimeout(timer);
      sessionStorage.removeItem(key(from));
      if (saved !== '') { api('DELETE', query(from)).catch(() => {}); }
      saved = '';
      const waiting = await this.load();
      const all = [text, waiting].filter((each) => each.trim()).join('\n\n');
      if (all !== waiting) { this.changed(all); }
      return all;
    },
    sent() { clearTimeout(timer); sessionStorage.removeItem(key()); const had = saved; saved = ''; if (had !== '') { api('DELETE', query()).catch(() => {}); } },
  };
}

/** What goes with a poll: its options, and how they are voted for. */
function pollPanel(panel) {
  const options = $('[data-options]', panel);
  const more = $('[data-more-options]', panel);
  const closes = $('[data-closes]', panel);
  more.addEventListener('click', () => {
    const words = more.dataset.moreOptions.replace('{0}', options.children.length + 1);
    const field = el('input', { class: 'rd-input', maxlength: 200, 'aria-label': words, placeholder: words });
    options.append(field);
    field.focus();
    more.hidden = options.children.length >= 10;
  });
  return {
    wish: () => ({ poll: {
      options: $$('input', options).map((field) => field.value.trim()).filter(Boolean),
      multiple: $('[data-several]', panel).checked,
      anonymous: $('[data-hidden-votes]', panel).checked,
      ...(closes.value && { closesAt: new Date(closes.value).toISOString() }),
    } }),
    clear: () => {
      $$('input', options).forEach((field, i) => { if (i > 1) { field.remove(); } });
      $$('input', panel).forEach((field) => { field.value = ''; field.checked = false; });
      more.hidden = false;
    },
  };
}

/** Whom a post is about, and for kudos the value that they lived. */
function peoplePanel(panel, place) {
  const value = $('#composer-value', panel);
  const people = picker({ field: $('[data-who]', panel), found: $('[data-found]', panel), chosen: $('[data-chosen]', panel) }, async (q) => {
    const { items } = await api('GET', `people?${new URLSearchParams({ q, mayRead: place(), limit: 6 })}`, { background: true });
    return items.map(({ id, name, title }) => ({ id, name, more: title }));
  });
  return {
    kudos: () => ({ value: value.value.trim(), receiverIds: people.ids() }),
    introduction: () => (people.ids().length ? { personId: people.ids()[0] } : {}),
    clear: () => { value.value = ''; people.clear(); },
  };
}

function start(box) {
  const field = $('textarea', box);
  const button = $('[data-send]', box);
  const places = $('[data-places]', box);
  const kinds = $$('[data-kind]', box);
  const place = () => places?.value ?? box.dataset.place;
  const draft = drafts(place);
  const poll = pollPanel($('[data-panel=poll]', box));
  const people = peoplePanel($('[data-panel=people]', box), place);
  const extras = { poll: poll.wish, kudos: people.kudos, introduction: people.introduction };
  let once = onceKey();
  let busy = false;

  const later = $('[data-later]', box);
  const author = $('[data-author]', box);
  const refresh = () => { button.disabled = busy || files.busy() || !field.value.trim(); };
  let files = { busy: () => false, wish: () => ({}), clear: () => {} };
  const kind = () => kinds.find((each) => each.getAttribute('aria-pressed') === 'true')?.dataset.kind ?? 'post';

  async function post() {
    const text = field.value.trim();
    if (!text || busy || files.busy()) { return; }
    busy = true;
    refresh();
    $('.rd-fail', box)?.remove();
    const [where, id] = place().split('/');
    try {
      const made = await api('POST', 'activities', { once, json: { kind: kind(), text, ...(where === 'workspace' ? { workspaceId: id } : { audience: place() }), ...extras[kind()]?.(), ...files.wish(), ...(later.value && { publishAt: new Date(later.value).toISOString() }), ...(author?.value && { onBehalfOf: author.value }) } });
      field.value = '';
      once = onceKey();
      draft.sent();
      poll.clear();
      people.clear();
      files.clear();
      choose(null);
      if (author) { author.value = ''; }
      if (later.value) { postLater(false); toast(t('scheduled')); setTimeout(() => location.reload(), 900); } else if (belongs(place())) { toast(t('posted')); await show(made.id); } else { toast(el('a', { href: `${base}/activities/${made.id}` }, t('postedElsewhere'))); }
    } catch (problem) {
      const errors = (problem.body?.errors ?? []).map((each) => each.message).join(' ');
      fail(box, `${t('notSent')} ${errors || problem.message}`, post);
    }
    busy = false;
    refresh();
  }

  /** Lets the button say what it is going to do. */
  function say() {
    const waits = !$('[data-panel=later]', box).hidden;
    button.textContent = waits ? button.dataset.laterWord : button.dataset[kind()] ?? button.dataset.post;
  }

  /** Lets the time be chosen at which the post comes, or lets it come now. */
  function postLater(on) {
    $('[data-panel=later]', box).hidden = !on;
    $('[data-later-toggle]', box).setAttribute('aria-expanded', on);
    if (!on) { later.value = ''; }
    say();
    if (on) { later.focus(); }
  }

  /** Lets the box be for one kind of post; none for a plain one. */
  function choose(wanted) {
    kinds.forEach((each) => each.setAttribute('aria-pressed', each.dataset.kind === wanted));
    $('[data-panel=poll]', box).hidden = wanted !== 'poll';
    $('[data-panel=people]', box).hidden = wanted !== 'kudos' && wanted !== 'introduction';
    $('[data-for=kudos]', box).hidden = wanted !== 'kudos';
    say();
    field.placeholder = field.dataset[wanted ?? 'say'];
  }

  /** What attaches files comes when somebody turns to the box. */
  const triggers = ['focusin', 'pointerover', 'dragenter', 'change'];
  async function prepare() {
    triggers.forEach((each) => box.removeEventListener(each, prepare));
    const { attachments } = await import('./attach.js');
    files = attachments(box, () => refresh());
  }

  triggers.forEach((each) => box.addEventListener(each, prepare));
  field.addEventListener('input', () => { refresh(); draft.changed(field.value); });
  field.addEventListener('keydown', (event) => { if (event.key === 'Escape') { field.blur(); } });
  let at = place();
  places?.addEventListener('change', async () => {
    const from = at;
    at = place();
    const text = await draft.moved(from, field.value);
    if (place() === at) { field.value = text; }
    refresh();
  });
  kinds.forEach((each) => each.addEventListener('click', () => { choose(kind() === each.dataset.kind ? null : each.dataset.kind); field.focus(); }));
  $('[data-later-toggle]', box).addEventListener('click', (event) => postLater(event.currentTarget.getAttribute('aria-expanded') !== 'true'));
  $$('[data-cancel-scheduled]', box).forEach((each) => each.addEventListener('click', async () => (await import('./ahead.js')).takeBack(each)));
  button.addEventListener('click', post);
  box.addEventListener('rounds:send', post);
  addEventListener('pagehide', () => draft.flush(field.value));
  document.addEventListener('rounds:leaving', () => draft.flush(field.value));
  suggest(field, box, place);
  draft.load(field.value).then((text) => { if (text) { field.value = text; } refresh(); });
}

/** Whether what is posted to a place now belongs on top of what this page shows. */
export function belongs(place) {
  const { still, stream } = $('[data-feed]')?.dataset ?? {};
  return still === 'false' && (stream === 'home' || stream === place);
}

/** Puts the post that was just written on top of the list, as the server renders it. */
export async function show(id) {
  const feed = $('[data-feed]');
  try {
    const item = $('.rd-item', await part(`${base}/activities/${id}?part=item`));
    $('.rd-empty', feed)?.remove();
    item.dataset.fresh = '';
    putOnTop($('[data-items]', feed), [item]);
  } catch { /* it was posted, and comes with what is new */ }
}

$$('[data-composer]').forEach(start);
