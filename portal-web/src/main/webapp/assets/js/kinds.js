/** What only some kinds of posts can do: voting, welcoming, passing on. */
import { $, $$, api, base, fail, onceKey, personId, t, toast } from './core.js';
import { renew } from './edit.js';

/** The key by which an anonymous vote can be changed, for as long as this tab is open. */
function ballotKey(poll) {
  const name = `rounds.ballot.${personId}.${poll}`;
  let key = sessionStorage.getItem(name);
  if (!key) {
    key = onceKey();
    try { sessionStorage.setItem(name, key); } catch { /* then it cannot be changed */ }
  }
  return key;
}

async function vote(form) {
  const options = $$('input:checked', form).map((input) => input.value);
  const poll = form.dataset.poll;
  $('.rd-fail', form)?.remove();
  if (!options.length) { fail(form, t('chooseFirst')); return; }
  try {
    await api('PUT', `activities/${poll}/vote`, { json: { options, ...(form.dataset.anonymous === 'true' && { key: ballotKey(poll) }) } });
    const fresh = await renew(form.closest('.rd-item'));
    fresh.focus();
    toast(t('voted'));
  } catch (problem) { fail(form, problem.message); }
}

/** Takes an open vote back. */
export async function withdraw(node) {
  const item = node.closest('.rd-item');
  try {
    await api('DELETE', `activities/${item.dataset.id}/vote`);
    (await renew(item)).focus();
    toast(t('voteTaken'));
  } catch (problem) { toast(problem.message); }
}

/** Opens the field for a comment with a welcome in it. */
export function hello(button) {
  const row = $('.rd-acts + .rd-thread > .rd-reply', button.closest('.rd-item'));
  const field = $('textarea', row);
  row.classList.remove('is-shut');
  field.focus();
  if (!field.value) {
    field.value = button.dataset.hello;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

let source = null;
let once = onceKey();

/** Asks where to pass a post on to. */
export function share(node) {
  source = node.closest('.rd-item').dataset.id;
  const dialog = $('#share');
  if (!dialog) { toast(t('notAllowed')); return; }
  $('.rd-fail', dialog)?.remove();
  dialog.showModal();
  $('select', dialog).focus();
}

$('[data-share]')?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  const { place, text } = form.elements;
  const [kind, id] = place.value.split('/');
  $('.rd-fail', form)?.remove();
  try {
    const made = await api('POST', 'activities', { once, json: { kind: 'share', sharedId: source, text: text.value.trim(), ...(kind === 'workspace' ? { workspaceId: id } : { audience: kind }) } });
    once = onceKey();
    form.reset();
    form.closest('dialog').close();
    toast(t('shared'), async () => { try { await api('DELETE', `activities/${made.id}`); toast(t('postDeleted')); } catch (problem) { toast(problem.message); } });
  } catch (problem) { fail($('.rd-dialog__b', form), problem.message); }
});

document.addEventListener('submit', (event) => {
  if (event.target.matches('[data-poll]')) { event.preventDefault(); vote(event.target); }
});
