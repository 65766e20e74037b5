/** Following people, and editing one's profile. */
import { $, $$, api, el, fail, t, toast } from '../shared/core.js';

/** A toggle whose label shows the state; undo is in the toast. */
export function follows(button) {
  const name = button.dataset.name;
  async function set(on, quiet = false) {
    try {
      await api(on ? 'PUT' : 'DELETE', button.dataset.follow);
      button.setAttribute('aria-pressed', on);
      button.classList.toggle('rd-btn--primary', !on);
      $('span', button).textContent = t(on ? 'following' : 'follow');
      if (!quiet) {
        toast(t(on ? 'followed' : 'unfollowed', name), () => set(!on, true));
      }
    } catch (problem) {
      toast(problem.message);
    }
  }
  button.addEventListener('click', () => set(button.getAttribute('aria-pressed') !== 'true'));
}

$$('[data-follow]').forEach(follows);

const form = $('[data-about-form]');
if (form) {
  const box = form.closest('[data-about]');
  const opener = $('[data-about-edit]', box);
  const text = $('[data-about-text]', box);
  const show = (editing) => {
    form.hidden = !editing;
    text.hidden = editing;
    opener.hidden = editing;
    (editing ? $('textarea', form) : opener).focus();
  };
  opener.addEventListener('click', () => show(true));
  $('[data-cancel]', form).addEventListener('click', () => show(false));
  form.addEventListener('rounds:send', () => form.requestSubmit());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      const about = $('textarea', form).value.trim();
      const profile = await api('PATCH', `people/${box.dataset.about}`, {
        ifMatch: form.dataset.version,
        json: { about },
      });
      form.dataset.version = profile.version;
      text.replaceChildren(el('p', {}, profile.about ?? ''));
      show(false);
      toast(t('saved'));
    } catch (problem) {
      fail(form, problem.message);
    }
  });
}
const away = $('[data-away]');
away?.addEventListener('submit', async (event) => {
  event.preventDefault();
  $('.rd-fail', away)?.remove();
  try {
    await api('POST', 'me/absences', { json: { from: away.elements.from.value, to: away.elements.to.value } });
    toast(t('awayKept'));
    setTimeout(() => location.reload(), 700);
  } catch (problem) {
    fail(away, problem.message);
  }
});

$$('[data-absence]').forEach((button) =>
  button.addEventListener('click', async () => {
    try {
      await api('DELETE', `me/absences/${button.dataset.absence}`);
      button.closest('li').remove();
      toast(t('awayGone'));
    } catch (problem) {
      toast(problem.message);
    }
  }),
);
