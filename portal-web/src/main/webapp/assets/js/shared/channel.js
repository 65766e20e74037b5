/** The live channel: one connection per page, opened on first use. */
import { base } from './core.js';
import { signIn } from './session.js';

const listeners = [];
const watched = new Set();
let socket = null;
let wait = 1000;

/**
 * @param onMessage called with every message
 * @param again called after a reconnect, to load missed changes
 */
export function listen(onMessage, again = () => {}) {
  listeners.push({ onMessage, again });
  if (!socket) {
    connect(false);
  }
}

/** Watches a stream without a subscription. */
export function watch(stream) {
  watched.add(stream);
  if (socket?.readyState === WebSocket.OPEN) {
    tell(stream);
  }
}

const tell = (stream) => socket.send(JSON.stringify({ watch: stream }));

function connect(again) {
  socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${base}/live`, [
    'rounds.v1',
  ]);
  socket.addEventListener('open', () => {
    wait = 1000;
    watched.forEach(tell);
    if (again) {
      listeners.forEach((each) => each.again());
    }
  });
  socket.addEventListener('message', (event) => {
    const said = JSON.parse(event.data);
    listeners.forEach((each) => each.onMessage(said));
  });
  socket.addEventListener('close', (event) => {
    if (event.code === 4403) {
      location.assign(`${base}/login`);
      return;
    }
    if (event.code === 4401) {
      document.addEventListener('rounds:signed-in', () => connect(true), { once: true });
      signIn();
      return;
    }
    setTimeout(() => connect(true), wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, 60000);
  });
}
