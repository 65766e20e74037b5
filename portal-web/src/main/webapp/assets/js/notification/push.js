/** Push messages on this device. */
import { $, $$, api, base, fail, t, toast } from '../shared/core.js';

const card = $('[data-push]');
const key = card.dataset.push;
const able = key && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Display name of this browser. */
function name() {
  const agent = navigator.userAgent;
  const browser = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((each) => agent.includes(each)) ?? '';
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac', 'Linux'].find((each) => agent.includes(each)) ?? '';
  return [browser.replace('Edg', 'Edge'), system].filter(Boolean).join(', ') || t('device');
}

async function begin() {
  if ((await Notification.requestPermission()) !== 'granted') {
    fail(card, t('pushDenied'));
    return;
  }
  const worker = await navigator.serviceWorker.register(`${base}/push-worker.js`, { scope: `${base}/` });
  await navigator.serviceWorker.ready;
  const { endpoint, keys } = (
    await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  ).toJSON();
  await api('POST', 'me/push-devices', { json: { endpoint, keys, name: name() } });
  location.reload();
}

async function end(button) {
  try {
    await api('DELETE', `me/push-devices/${button.dataset.pushOff}`);
    button.closest('li').remove();
    toast(t('pushEnded'));
  } catch (problem) {
    toast(problem.message);
  }
}

if (key) {
  $('[data-push-offer]', card).hidden = !able;
  $('[data-push-none]', card).hidden = Boolean(able);
  const mine = $('[data-push-mine]', card);
  const on = $('[data-push-on]', card);
  mine.addEventListener('change', () => {
    on.disabled = !mine.checked;
  });
  on.addEventListener('click', async () => {
    $('.rd-fail', card)?.remove();
    on.disabled = true;
    try {
      await begin();
    } catch (problem) {
      fail(card, problem.body ? problem.message : t('pushFailed'));
    }
    on.disabled = !mine.checked;
  });
}
$$('[data-push-off]', card).forEach((button) => button.addEventListener('click', () => end(button)));
