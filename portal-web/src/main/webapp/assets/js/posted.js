/** What happens on the page when a post was stored. */
import { $, base, el, part, putOnTop, t, toast } from './core.js';

/** Says that a post is there, or waits for its time. */
export function tell(made, place, waits) {
  if (waits) {
    toast(t('scheduled'));
    setTimeout(() => location.reload(), 900);
  } else if (belongs(place, made)) {
    toast(t('posted'));
    show(made.id);
  } else {
    toast(el('a', { href: `${base}/activities/${made.id}` }, t('postedElsewhere')));
  }
}

/** Whether what is posted to a place now belongs on top of what this page shows. */
export function belongs(place, { kind, attachments }) {
  const stream = $('[data-feed]')?.dataset.stream;
  const asked = new URLSearchParams(location.search);
  const only = asked.get('show') || (asked.get('stream') === 'questions' ? 'questions' : 'all');
  const fits = { all: true, mine: true, questions: kind === 'question', media: attachments?.length > 0 }[only];
  return Boolean(fits) && (stream === 'home' || stream === place);
}

/** Puts the post that was just written on top of the list, as the server renders it. */
export async function show(id) {
  const feed = $('[data-feed]');
  try {
    const item = $('.rd-item', await part(`${base}/activities/${id}?part=item`));
    $('.rd-empty', feed)?.remove();
    item.dataset.fresh = '';
    putOnTop($('[data-items]', feed), [item]);
    feed.dispatchEvent(new Event('rounds:posted'));
  } catch {
    /* it was posted, and comes with what is new */
  }
}
