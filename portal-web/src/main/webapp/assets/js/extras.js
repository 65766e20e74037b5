/** What goes with the text of a post: whom and what it names, what its kind asks for, and files. */
import { attachments } from './attach.js';
import { $ } from './core.js';
import { marks } from './marks.js';
import { peoplePanel, pollPanel } from './panels.js';
import { suggest } from './suggest.js';

/**
 * @param box the composer
 * @param place gives the address of the place that is chosen
 * @param changed is called when there are more or fewer files, or one has arrived
 * @param given what was kept of a post that was begun; null for none
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
