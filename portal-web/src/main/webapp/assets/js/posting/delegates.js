/** Delegations. */
import { $, api, t, toast } from '../shared/core.js';
import { picker } from '../shared/picker.js';

const box = $('[data-delegates]');
if (box) {
  const chosen = $('[data-chosen]', box);
  picker(
    { field: $('[data-who]', box), found: $('[data-found]', box), chosen },
    async (q) => {
      const { items } = await api('GET', `people?${new URLSearchParams({ q, limit: 6 })}`, { background: true });
      return items.map(({ id, name, title }) => ({ id, name, more: title }));
    },
    async () => {
      const chip = $('[data-id]', chosen);
      if (!chip) {
        return;
      }
      chosen.replaceChildren();
      try {
        await api('PUT', `me/delegates/${chip.dataset.id}`);
        toast(t('delegated', chip.textContent));
        setTimeout(() => location.reload(), 900);
      } catch (problem) {
        toast(problem.message);
      }
    },
  );
  box.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-delegate]');
    if (!button) {
      return;
    }
    try {
      await api('DELETE', `me/delegates/${button.dataset.delegate}`);
      button.closest('li').remove();
      toast(t('takenBack'));
    } catch (problem) {
      toast(problem.message);
    }
  });
}
