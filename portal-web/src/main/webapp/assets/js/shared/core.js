/** Base of all modules: texts, API calls, toasts. */
import { during } from './busy.js';

export const base = document.body.dataset.base ?? '';
export const personId = document.body.dataset.person ?? '';
const texts = JSON.parse(document.getElementById('texts')?.textContent ?? '{}');

export const $ = (selector, root = document) => root.querySelector(selector);
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

/** A formatted text of the bundle. */
export function t(key, ...values) {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (all, n) => values[n] ?? all);
}

/** An element with properties, attributes and children. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) {
      node.setAttribute(key, '');
    } else if (value != null && value !== false) {
      node.setAttribute(key, value);
    }
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

/** An icon of the sprite, whose address is taken from a rendered icon. */
export function icon(name) {
  const sprite = $('.rd-i use')?.getAttribute('href').split('#')[0] ?? '';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  svg.setAttribute('class', 'rd-i');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `${sprite}#i-${name}`);
  svg.append(use);
  return svg;
}

/** An idempotency key. Works on plain HTTP, too. */
export function onceKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
}

/** An error answer; `body` is the problem document, whose sentences are the message. */
export class Problem extends Error {
  constructor(status, body) {
    super(
      (body?.errors ?? []).map(({ message }) => message).join(' ') ||
        body?.detail ||
        body?.title ||
        t(status === 403 ? 'notAllowed' : status === 404 ? 'gone' : status ? 'failed' : 'offline'),
    );
    this.status = status;
    this.body = body;
  }
}

const hooks = { signIn: null, active: () => {} };

/** Set by the session module: how to sign in again, and how to record activity. */
export function useSession(signIn, active) {
  hooks.signIn = signIn;
  hooks.active = active;
}

async function send(url, options, background) {
  let response;
  try {
    response = await fetch(url, options);
  } catch {
    throw new Problem(0);
  }
  const out = response.status === 401 || response.type === 'opaqueredirect';
  if (!out) {
    if (!background) {
      hooks.active();
    }
    return response;
  }
  if (background || !hooks.signIn) {
    throw new Problem(401);
  }
  await hooks.signIn();
  return send(url, options, background);
}

function headersOf({ ifMatch, once, background, json }) {
  const headers = { Accept: 'application/json', 'Accept-Language': document.documentElement.lang };
  if (json !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (ifMatch != null) {
    headers['If-Match'] = `"${ifMatch}"`;
  }
  if (once) {
    headers['Idempotency-Key'] = once;
  }
  if (background) {
    headers['Rounds-Background'] = '1';
  }
  return headers;
}

/** Calls /api/v1 and returns the parsed body, or null for none; `unasked` is a call that no button starts. */
export async function api(method, path, options = {}) {
  const call = () =>
    send(
      `${base}/api/v1/${path}`,
      {
        method,
        headers: headersOf(options),
        body: options.json === undefined ? options.body : JSON.stringify(options.json),
        keepalive: options.keepalive,
      },
      options.background,
    );
  const response = await (options.background || options.unasked ? call() : during(call));
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
  const body = isJson ? await response.json().catch(() => null) : null;
  if (!response.ok) {
    throw new Problem(response.status, body);
  }
  return body;
}

/** Sends an idempotent request with retries; tells if an earlier try had succeeded without an answer. */
export function sender() {
  let once = onceKey();
  return async (path, json) => {
    try {
      const made = await api('POST', path, { once, json });
      once = onceKey();
      return made;
    } catch (problem) {
      if (problem.body?.code !== 'key-reused') {
        throw problem;
      }
      once = onceKey();
      throw new Problem(409, { detail: t('arrived') });
    }
  };
}

/** Enables a button again and restores its focus, unless it has moved. */
export function release(button) {
  button.disabled = false;
  if (document.activeElement === document.body) {
    button.focus();
  }
}

/** A value of the session storage; null for none, or if storage is blocked. */
export function remembered(name) {
  try {
    return JSON.parse(sessionStorage.getItem(name));
  } catch {
    return null;
  }
}

/** Sets or removes a value of the session storage. */
export function remember(name, value) {
  try {
    if (value) {
      sessionStorage.setItem(name, JSON.stringify(value));
    } else {
      sessionStorage.removeItem(name);
    }
  } catch {
    /* full or blocked */
  }
}

/** Fetches a part of a page as the server renders it. */
export async function part(url, background = false) {
  const headers = { Accept: 'text/html' };
  if (background) {
    headers['Rounds-Background'] = '1';
  }
  const call = () => send(url, { headers, redirect: 'manual' }, background);
  const response = await (background ? call() : during(call));
  if (!response.ok) {
    throw new Problem(response.status);
  }
  const template = document.createElement('template');
  template.innerHTML = await response.text();
  return template.content;
}

/** Reloads a post with the loaded part of its thread. */
export async function renew(item) {
  const kind = item.closest('.rd-feed--page') ? 'whole' : 'item';
  const fresh = $('.rd-item', await part(`${base}/activities/${item.dataset.id}?part=${kind}`));
  item.replaceWith(fresh);
  return fresh;
}

/** The address of the subject around a node, in pages and in the API: a post, or another subject. */
export function subjectOf(node) {
  const { discussion, id } = node.closest('[data-discussion], .rd-item').dataset;
  return discussion ? `discussions/${discussion}` : `activities/${id}`;
}

/** Prepends posts to a list, creating the feed if necessary. */
export function putOnTop(list, items) {
  list.prepend(...items);
  list.setAttribute('role', 'feed');
}

/** A toast for eight seconds, longer while it has the focus. */
export function toast(words, undo) {
  const box = $('#toasts');
  const line = el('div', { class: 'rd-toast' }, el('p', {}, words));
  if (undo) {
    const button = el('button', { type: 'button' }, t('undo'));
    button.addEventListener('click', () => {
      line.remove();
      undo();
    });
    line.append(button);
  }
  box.append(line);
  // A touch screen keeps hovering over what was touched last.
  const kept = matchMedia('(hover: hover)').matches ? ':hover, :focus-within' : ':focus-within';
  const leave = () => (line.matches(kept) ? setTimeout(leave, 1500) : line.remove());
  setTimeout(leave, 8000);
}

/** Shows an error in place, with a button to retry. */
export function fail(place, words, again) {
  $('.rd-fail', place)?.remove();
  const line = el('p', { class: 'rd-fail', role: 'alert' }, icon('err'), el('span', {}, words));
  if (again) {
    const button = el('button', { type: 'button', class: 'rd-btn rd-btn--s' }, t('retry'));
    button.addEventListener('click', () => {
      line.remove();
      again();
    });
    line.append(button);
  }
  place.append(line);
  line.scrollIntoView({ block: 'nearest' });
}

/** Ids exceed the precision of numbers: compare them as text. */
export const newer = (a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
