/** Actions of some kinds of posts, bookmarks and mutes. */
import { fieldOf } from '../discussion/comments.js';
import { $, $$, api, fail, onceKey, personId, remember, remembered, renew, t, toast } from '../shared/core.js';

/** The key for changing an anonymous vote while this tab is open. */
function ballotKey(poll) {
  const name = `rounds.ballot.${personId}.${poll}`;
  const key = remembered(name) ?? onceKey();
  remember(name, key);
  return key;
}

async function vote(form) {
  const options = $$('input:checked', form).map((input) => input.value);
  const poll = form.dataset.poll;
  $('.rd-fail', form)?.remove();
  if (!options.length) {
    fail(form, t('chooseFirst'));
    return;
  }
  try {
    await api('PUT', `activities/${poll}/vote`, {
      json: { options, ...(form.dataset.anonymous === 'true' && { key: ballotKey(poll) }) },
    });
    const fresh = await renew(form.closest('.rd-item'));
    fresh.focus();
    toast(t('voted'));
  } catch (problem) {
    fail(form, problem.message);
  }
}

/** Adds or removes a bookmark. */
export async function save(button) {
  const on = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', on);
  try {
    await api(on ? 'PUT' : 'DELETE', `activities/${button.closest('.rd-item').dataset.id}/bookmark`);
    toast(t(on ? 'kept' : 'keptNoMore'));
  } catch (problem) {
    button.setAttribute('aria-pressed', !on);
    toast(problem.message);
  }
}

/** Mutes a conversation or a person, with undo. */
export async function mute(node, kind) {
  const item = node.closest('.rd-item');
  const feed = item.closest('[data-feed]');
  const key = kind === 'thread' ? 'id' : 'author';
  const what = `${kind}/${item.dataset[key]}`;
  const gone =
    feed?.dataset.stream !== 'home'
      ? []
      : $$('.rd-item', feed).filter((each) => each.dataset[key] === item.dataset[key]);
  try {
    await api('PUT', `mutes/${what}`);
    gone.forEach((each) => {
      each.hidden = true;
    });
    toast(t(kind === 'thread' ? 'mutedThread' : 'mutedPerson'), async () => {
      try {
        await api('DELETE', `mutes/${what}`);
        gone.forEach((each) => {
          each.hidden = false;
        });
        toast(t('unmuted'));
      } catch (problem) {
        toast(problem.message);
      }
    });
  } catch (problem) {
    toast(problem.message);
  }
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-unmute]');
  if (!button) {
    return;
  }
  try {
    await api('DELETE', `mutes/${button.dataset.unmute}`);
    button.closest('li').remove();
    toast(t('unmuted'));
  } catch (problem) {
    toast(problem.message);
  }
});

/** Mutes or unmutes an audience. */
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-quiet]');
  if (!button) {
    return;
  }
  const quiet = button.getAttribute('aria-pressed') !== 'true';
  try {
    await api(quiet ? 'PUT' : 'DELETE', `mutes/${button.dataset.quiet}`);
    button.setAttribute('aria-pressed', quiet);
    $('span', button).textContent = button.dataset[quiet ? 'on' : 'off'];
    toast(t(quiet ? 'mutedAudience' : 'unmuted'));
  } catch (problem) {
    toast(problem.message);
  }
});

/** Closes or opens the comments of a post, with undo. */
export async function closeComments(item, closed) {
  try {
    await api(closed ? 'PUT' : 'DELETE', `activities/${item.dataset.id}/closed`);
    const fresh = await renew(item);
    fresh.focus();
    toast(t(closed ? 'commentsClosed' : 'commentsOpen'), () => closeComments(fresh, !closed));
  } catch (problem) {
    toast(problem.message);
  }
}

/** Withdraws a named vote. */
export async function withdraw(node) {
  const item = node.closest('.rd-item');
  try {
    await api('DELETE', `activities/${item.dataset.id}/vote`);
    (await renew(item)).focus();
    toast(t('voteTaken'));
  } catch (problem) {
    toast(problem.message);
  }
}

/** Accepts an answer or reopens the question, with undo. */
export async function settle(item, comment, accepted) {
  const path = `activities/${item.dataset.id}/accepted-answer`;
  try {
    await (accepted ? api('PUT', path, { json: { commentId: comment } }) : api('DELETE', path));
    const fresh = await renew(item);
    (accepted ? $(`[data-comment="${comment}"]`, fresh) : fresh).focus();
    toast(t(accepted ? 'answerAccepted' : 'questionReopened'), () => settle(fresh, comment, !accepted));
  } catch (problem) {
    toast(problem.message);
  }
}

/** Acknowledges a must-read, with undo for ten minutes. */
export async function acknowledge(item, done) {
  const path = `activities/${item.dataset.id}/acknowledgement`;
  const version = Number($('[data-must]', item).dataset.must);
  try {
    await (done ? api('PUT', path, { json: { version } }) : api('DELETE', path));
  } catch (problem) {
    toast(problem.message);
    if (problem.status !== 409) {
      return;
    }
  }
  document.dispatchEvent(new Event('rounds:acknowledged'));
  const fresh = await renew(item);
  fresh.focus();
  const state = $('.rd-must--done', fresh);
  if (done && state) {
    toast(t('acknowledged'), () => acknowledge(fresh, false));
  } else if (!done) {
    toast(t('withdrawn'));
  }
}

/** Opens the comment field with a welcome text. */
export function hello(button) {
  const field = fieldOf(button.closest('.rd-item'));
  field.focus();
  if (!field.value) {
    field.value = button.dataset.hello;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

document.addEventListener('submit', (event) => {
  if (event.target.matches('[data-poll]')) {
    event.preventDefault();
    vote(event.target);
  }
});
