/** Extras of a post: suggestions, fields of its kind, and attachments. */
import { attachments } from '../attachment/attach.js';
import { $ } from '../shared/core.js';
import { marks } from '../markup/marks.js';
import { peoplePanel, pollPanel } from './panels.js';
import { suggest } from '../markup/suggest.js';

/**
 * @param box the composer
 * @param place returns the address of the selected place
 * @param changed called when files are added, removed or uploaded
 * @param given kept extras of an unsent post; null for none
 */
export function extras(box, place, changed, given) {
  suggest($('textarea', box), box, place);
  const format = marks($('textarea', box), box, $('.rd-composer__top', box), place);
  const poll = pollPanel($('[data-panel=poll]', box));
  const people = peoplePanel($('[data-panel=people]', box), place);
  const wishes = { poll: poll.wish, kudos: people.kudos, introduction: people.introduction };
  if (given) {
    poll.restore(given.poll);
    people.restore(given.people);
  }
  const files = attachments(box, changed, given?.files);
  return {
    busy: files.busy,
    check: people.check,
    wish: (kind) => ({ ...wishes[kind]?.(), ...files.wish() }),
    state: () => ({ poll: poll.state(), people: people.state(), files: files.kept() }),
    clear() {
      format.hide();
      poll.clear();
      people.clear();
      files.clear();
    },
  };
}
