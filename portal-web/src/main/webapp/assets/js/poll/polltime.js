/** Closing time of a poll, changed by its author. */
import { askFor } from '../shared/asking.js';
import { $, api, el, renew, t, toast } from '../shared/core.js';

/** A time in the format of the field, in local time. */
function local(moment) {
  const date = new Date(moment);
  date.setMinutes(date.getMinutes() - date.getTimezoneOffset());
  return date.toISOString().slice(0, 16);
}

/** Asks for the closing time of a poll, or closes it at once. */
export function pollTime(item) {
  const { closesAt } = $('[data-poll]', item).dataset;
  const until = el('input', {
    class: 'rd-input',
    type: 'datetime-local',
    id: 'poll-until',
    value: closesAt && local(closesAt),
  });
  async function close(moment, words, done) {
    await api('PUT', `activities/${item.dataset.id}/poll`, { json: { closesAt: moment } });
    done();
    (await renew(item)).focus();
    toast(words);
  }
  const words = { title: t('pollTime'), label: t('pollUntil'), help: t('pollUntilHelp'), verb: t('save') };
  askFor(
    item,
    words,
    until,
    (done) => close(until.value ? new Date(until.value).toISOString() : null, t('saved'), done),
    [t('pollCloseNow'), (done) => close(new Date(0).toISOString(), t('pollClosed'), done)],
  );
}
