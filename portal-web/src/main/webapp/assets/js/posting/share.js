/** Sharing a post. */
import { $, $$, api, fail, sender, t, toast } from '../shared/core.js';
import { belongs, show } from './posted.js';

let source = null;
const send = sender();

/** Asks for the place to share a post to. */
export function share(node) {
  const dialog = $('#share');
  if (!dialog) {
    toast(t('notAllowed'));
    return;
  }
  const chosen = node.closest('.rd-item').dataset.id;
  if (chosen !== source) {
    $('form', dialog).reset();
  }
  source = chosen;
  $('.rd-fail', dialog)?.remove();
  const places = $('select', dialog);
  if (!places.options.length) {
    places.append(...$$('option', $('[data-places]')).map((option) => option.cloneNode(true)));
    places.selectedIndex = 0;
  }
  dialog.showModal();
  places.focus();
}

$('[data-share]')?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  const { place, text } = form.elements;
  const to = place.value;
  const [kind, id] = to.split('/');
  $('.rd-fail', form)?.remove();
  try {
    const made = await send('activities', {
      kind: 'share',
      sharedId: source,
      text: text.value.trim(),
      ...(kind === 'workspace' ? { workspaceId: id } : { audience: to }),
    });
    form.reset();
    form.closest('dialog').close();
    toast(t('shared'), async () => {
      try {
        await api('DELETE', `activities/${made.id}`);
        document.getElementById(`a${made.id}`)?.remove();
        toast(t('postDeleted'));
      } catch (problem) {
        toast(problem.message);
      }
    });
    if (belongs(to, made)) {
      await show(made.id);
    }
  } catch (problem) {
    fail($('.rd-dialog__b', form), problem.message);
  }
});
