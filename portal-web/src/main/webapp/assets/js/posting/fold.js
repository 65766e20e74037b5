/** Folding of the composer to one line while nothing is begun in it. */
import { $ } from '../shared/core.js';

/**
 * Opens a composer when it gets the focus or is clicked. It folds again after a click or a key elsewhere, never
 * during the click: the page would move below the pointer.
 *
 * @param box the composer
 * @param isBegun tells if the composer has content
 * @returns a function to be called when the content has changed
 */
export function foldable(box, isBegun) {
  // Scheduled posts stay visible below a folded composer.
  const isIn = (node = document.activeElement) => box.contains(node) && !node.closest('.rd-composer__waiting');
  const settle = () => box.classList.toggle('is-folded', !isIn() && !isBegun());
  const leave = ({ target }) => {
    if (!box.contains(target) && !$('dialog[open]')) {
      settle();
    }
  };
  box.addEventListener('focusin', settle);
  $('.rd-composer__top', box).addEventListener('click', () => {
    if (!isIn()) {
      $('textarea', box).focus();
    }
  });
  document.addEventListener('click', leave);
  document.addEventListener('keyup', leave);
  return settle;
}
