/** The inbox: a row becomes read when it is opened or marked; scrolling does not count. */
import { $, $$, api, t, toast } from '../shared/core.js';

function leave(row) {
  row.removeAttribute('data-unread');
  $('.rd-conv__s', row)?.remove();
  $('[data-read]', row)?.remove();
  if (!$('[data-unread]')) {
    $('[data-read-up-to]')?.remove();
  }
}

const read = (json) => api('PUT', 'notifications/read', { json });

document.addEventListener('click', async (event) => {
  const link = event.target.closest('[data-seen]');
  if (link?.closest('[data-unread]')) {
    read({ ids: [link.dataset.seen] }).catch(() => {});
    leave(link.closest('.rd-conv'));
    return;
  }
  const one = event.target.closest('[data-read]');
  const all = event.target.closest('[data-read-up-to]');
  try {
    if (one) {
      const row = one.closest('.rd-conv');
      await read({ ids: [one.dataset.read] });
      leave(row);
      $('.rd-conv__o', row).focus();
    } else if (all) {
      const ids = $$('.rd-conv[data-unread] [data-seen]').map((each) => each.dataset.seen);
      await read({ upTo: all.dataset.readUpTo });
      $$('.rd-conv[data-unread]').forEach(leave);
      toast(t('allRead'), async () => {
        try {
          await api('PUT', 'notifications/unread', { json: { ids } });
          location.reload();
        } catch (problem) {
          toast(problem.message);
        }
      });
      $('h1').setAttribute('tabindex', '-1');
      $('h1').focus();
    }
  } catch (problem) {
    toast(problem.message);
  }
});
