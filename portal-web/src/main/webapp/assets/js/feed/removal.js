/** Deleting and hiding. */
import { $, $$, api, el, t, toast } from '../shared/core.js';

/**
 * Removes a post or a comment from the page, and restores it on undo.
 *
 * @param unfold unfolds the posts behind a post, because they stay
 */
export function takeAway(node, words, undo, unfold) {
  const item = node.closest('[data-discussion], .rd-item');
  const comment = node.closest('[data-comment]');
  const gone = comment
    ? $$(`[data-comment="${comment.dataset.comment}"]`, item).map((each) => each.closest('.rd-answer') ?? each)
    : [item];
  const show = (on) =>
    gone.forEach((each) => {
      each.hidden = !on;
    });
  const folds = comment ? null : $('[data-unfold]', item);
  if (folds) {
    unfold(folds);
  }
  show(false);
  (comment ? item : item.nextElementSibling)?.focus?.();
  const back = async () => {
    try {
      await undo();
      show(true);
      (comment ?? item).focus();
      toast(t('restored'));
      return true;
    } catch (problem) {
      toast(problem.message);
      return false;
    }
  };
  if (!comment && item.parentElement.matches('.rd-feed--page')) {
    leaveWord(item, words, back);
  } else {
    toast(words, back);
  }
}

/** Deletes a post or a comment, with undo. */
export async function remove(node, path, words, unfold) {
  try {
    await api('DELETE', path);
    takeAway(node, words, () => api('POST', `${path}/restore`), unfold);
  } catch (problem) {
    toast(problem.message);
  }
}

/** Replaces a deleted post on its own page by a message, and removes its details. */
function leaveWord(gone, words, back) {
  const facts = $('.rd-rail');
  const button = el('button', { class: 'rd-btn', type: 'button' }, t('undo'));
  const word = el('div', { class: 'rd-caught' }, el('p', { role: 'status' }, el('b', {}, words)), button);
  facts.hidden = true;
  gone.after(word);
  button.focus();
  button.addEventListener('click', async () => {
    if (await back()) {
      word.remove();
      facts.hidden = false;
    }
  });
}
