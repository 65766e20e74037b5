/** The composer: keeps drafts, and shows the audience beside the button. */
import { $, $$, fail, personId, remember, remembered, sender, t, toast } from '../shared/core.js';
import { drafts } from './drafts.js';
import { foldable } from './fold.js';

function start(box) {
  const field = $('textarea', box);
  const button = $('[data-send]', box);
  const places = $('[data-places]', box);
  const kinds = $$('[data-kind]', box);
  const place = () => places?.value ?? box.dataset.place;
  const draft = drafts(place);
  const send = sender();
  let busy = false;
  /** Extras of the post after the first focus; the kept ones before. */
  let more = null;
  let tell = null;
  let given = null;
  let loading = null;

  const later = $('[data-later]', box);
  const author = $('[data-author]', box);
  const begun = `rounds.begun.${personId}.${location.pathname}`;
  const arriving = () => given || more?.busy();
  const refresh = () => {
    button.disabled = busy || arriving() || !field.value.trim();
    field.readOnly = busy;
    settle();
  };
  const kind = () => kinds.find((each) => each.getAttribute('aria-pressed') === 'true')?.dataset.kind ?? 'post';
  const extra = () => author?.value || kind() !== 'post' || later.value || more?.state().files.length;
  const settle = foldable(box, () => arriving() || field.value || extra() || !$('[data-panel=later]', box).hidden);

  async function post() {
    const text = field.value.trim();
    if (!text || busy || arriving()) {
      return;
    }
    await prepare();
    if (busy) {
      return;
    }
    if (!more) {
      fail(box, t('offline'), post);
      return;
    }
    more.check(kind());
    if (
      !$$('.rd-composer__panel input', box)
        .filter((each) => !each.closest('[hidden]'))
        .every((each) => each.reportValidity())
    ) {
      return;
    }
    busy = true;
    refresh();
    $('.rd-fail', box)?.remove();
    const to = place();
    const [where, id] = to.split('/');
    const waits = later.value;
    let made = null;
    try {
      made = await send('activities', {
        kind: kind(),
        text,
        ...(where === 'workspace' ? { workspaceId: id } : { audience: to }),
        ...more.wish(kind()),
        ...(later.value && { publishAt: new Date(later.value).toISOString() }),
        ...(author?.value && { onBehalfOf: author.value }),
      });
      field.value = '';
      draft.sent();
      more.clear();
      choose(null);
      if (author) {
        author.value = '';
      }
      if (waits) {
        postLater(false);
      }
    } catch (problem) {
      fail(box, `${t('notSent')} ${problem.message}`, post);
    }
    busy = false;
    refresh();
    keep();
    if (made) {
      tell(made, to, waits);
    }
  }

  /** Updates the label of the button. */
  function say() {
    const waits = !$('[data-panel=later]', box).hidden;
    button.textContent = waits ? button.dataset.laterWord : (button.dataset[kind()] ?? button.dataset.post);
  }

  /** Shows or hides the time of a scheduled post. */
  function postLater(on, focus = on) {
    $('[data-panel=later]', box).hidden = !on;
    $('[data-later-toggle]', box).setAttribute('aria-expanded', on);
    if (!on) {
      later.value = '';
    }
    say();
    if (focus) {
      later.focus();
    }
  }

  /** Selects a kind of post; none for a plain one. */
  function choose(wanted) {
    kinds.forEach((each) => each.setAttribute('aria-pressed', each.dataset.kind === wanted));
    $$('[data-kinds]', box).forEach((panel) => {
      panel.hidden = !panel.dataset.kinds.split(' ').includes(wanted);
    });
    say();
    field.placeholder = field.dataset[wanted ?? 'say'];
  }

  /** Keeps the extras in this tab. */
  function keep() {
    if (!more) {
      return;
    }
    const all = { place: place(), author: author?.value, kind: kind(), later: later.value, ...more.state() };
    remember(begun, extra() && all);
  }

  /** Restores them after a reload, with place and author. */
  function restore() {
    given = remembered(begun);
    if (!given) {
      return;
    }
    for (const [choice, value] of [
      [places, given.place],
      [author, given.author],
    ]) {
      if (choice && $$('option', choice).some((option) => option.value === value)) {
        choice.value = value;
      }
    }
    if (given.later) {
      postLater(true, false);
      later.value = given.later;
    }
    prepare();
  }

  /** Loads the extras on first focus. */
  async function load() {
    try {
      const [{ extras }, posted] = await Promise.all([import('./extras.js'), import('./posted.js')]);
      tell = posted.tell;
      more = extras(
        box,
        place,
        () => {
          refresh();
          keep();
        },
        given,
      );
      if (given && given.kind !== 'post') {
        choose(given.kind);
      }
      given = null;
      refresh();
      keep();
    } catch {
      loading = null;
    }
  }

  const prepare = () => (loading ??= load());

  ['focusin', 'pointerover', 'dragenter', 'change'].forEach((each) => box.addEventListener(each, prepare));
  ['input', 'change', 'click'].forEach((each) =>
    box.addEventListener(each, () => {
      if (!busy) {
        keep();
      }
    }),
  );
  field.addEventListener('input', () => {
    refresh();
    draft.changed(field.value);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !field.hasAttribute('aria-controls')) {
      field.blur();
    }
  });
  let at = place();
  places?.addEventListener('change', async () => {
    const from = at;
    at = place();
    const text = await draft.moved(from, field.value);
    if (place() === at) {
      field.value = text;
    }
    refresh();
  });
  kinds.forEach((each) =>
    each.addEventListener('click', async () => {
      await prepare();
      if (!more) {
        toast(t('offline'));
        return;
      }
      choose(kind() === each.dataset.kind ? null : each.dataset.kind);
      field.focus();
      keep();
    }),
  );
  $('[data-attach]', box).addEventListener('click', async () => {
    if (more) {
      return;
    }
    await prepare();
    $('[data-choose]', box).click();
  });
  $('[data-later-toggle]', box).addEventListener('click', (event) =>
    postLater(event.currentTarget.getAttribute('aria-expanded') !== 'true'),
  );
  $$('[data-cancel-scheduled]', box).forEach((each) =>
    each.addEventListener('click', async () => (await import('./ahead.js')).takeBack(each)),
  );
  button.addEventListener('click', post);
  box.addEventListener('rounds:send', () => button.click());
  addEventListener('pagehide', () => draft.flush(field.value));
  document.addEventListener('rounds:leaving', () => draft.flush(field.value));
  restore();
  // It was used before this module was loaded.
  if (box.matches(':focus-within') || $('[data-choose]', box).files.length) {
    prepare();
  }
  const elsewhere = place() !== at;
  at = place();
  draft.load(elsewhere ? undefined : field.value).then((text) => {
    if (text || elsewhere) {
      field.value = text;
    }
    refresh();
  });
}

$$('[data-composer]').forEach(start);
