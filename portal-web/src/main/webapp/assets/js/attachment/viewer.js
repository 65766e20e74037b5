/** A dialog with the pictures of a post, one at a time. */
import { $, $$, el, icon, t } from '../shared/core.js';

const STEPS = { ArrowLeft: -1, ArrowRight: 1 };

function button(name, label, symbol) {
  return el(
    'button',
    { class: 'rd-btn rd-btn--icon', type: 'button', [name]: true, 'aria-label': label, title: label },
    icon(symbol),
  );
}

function build(isOne) {
  return el(
    'dialog',
    { class: 'rd-dialog rd-viewer', 'aria-labelledby': 'viewer-t' },
    el(
      'div',
      { class: 'rd-dialog__h' },
      el('h2', { class: 'rd-viewer__t', id: 'viewer-t', 'aria-live': 'polite' }),
      button('data-close', t('close'), 'x'),
    ),
    el('div', { class: 'rd-viewer__b' }, el('img', {})),
    el(
      'div',
      { class: 'rd-dialog__f' },
      isOne ? null : button('data-previous', t('previousPicture'), 'right'),
      isOne ? null : el('span', { class: 'rd-small rd-muted', role: 'status' }),
      isOne ? null : button('data-following', t('nextPicture'), 'right'),
      el('a', { class: 'rd-btn rd-btn--s', target: '_blank', rel: 'noopener' }, t('openOriginal')),
    ),
  );
}

/**
 * Shows a picture; the arrow keys and buttons lead to the others of the same post, and past the last to the first.
 * The focus returns to the link when the dialog closes.
 *
 * @param link of a picture in a post, to the original
 */
export function view(link) {
  const links = $$('.rd-pic', link.closest('.rd-media'));
  const dialog = build(links.length === 1);
  let at = links.indexOf(link);

  function show() {
    const words = $('img', links[at]).alt;
    const image = $('img', dialog);
    image.src = links[at].href;
    image.alt = words;
    $('a', dialog).href = links[at].href;
    $('h2', dialog).textContent = words;
    if (links.length > 1) {
      $('[role=status]', dialog).textContent = t('pictureOf', at + 1, links.length);
    }
  }

  function step(by) {
    at = (at + by + links.length) % links.length;
    show();
  }

  $('[data-previous]', dialog)?.addEventListener('click', () => step(-1));
  $('[data-following]', dialog)?.addEventListener('click', () => step(1));
  dialog.addEventListener('keydown', (event) => {
    if (STEPS[event.key]) {
      event.preventDefault();
      step(STEPS[event.key]);
    }
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    link.focus();
  });
  show();
  document.body.append(dialog);
  dialog.showModal();
}
