/** Pins. */
import { askFor } from '../shared/asking.js';
import { api, el, renew, t, toast } from '../shared/core.js';

/** Pins or unpins a post, with undo. */
export async function pin(item, on, until, done = () => {}) {
  const path = `activities/${item.dataset.id}/pin`;
  await (on ? api('PUT', path, { json: until ? { until } : {} }) : api('DELETE', path));
  done();
  const fresh = await renew(item);
  fresh.focus();
  toast(t(on ? 'pinned' : 'unpinned'), () =>
    on ? pin(fresh, false).catch((problem) => toast(problem.message)) : pinUntil(fresh),
  );
}

/** Asks for the optional end of a pin. */
export function pinUntil(item) {
  const day = el('input', {
    class: 'rd-input',
    type: 'date',
    id: 'pin-until',
    min: new Date().toLocaleDateString('sv'),
  });
  const words = { title: t('pinTitle'), label: t('pinUntil'), help: t('pinUntilHelp'), verb: t('pinDo') };
  askFor(item, words, day, (close) =>
    pin(item, true, day.value && new Date(`${day.value}T23:59:59`).toISOString(), close),
  );
}
