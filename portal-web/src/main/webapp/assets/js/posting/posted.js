/** Updates the page after posting. */
import { $, base, el, icon, part, putOnTop, t, toast } from '../shared/core.js';

const SHOWN = 8000;

/** Confirms that a post was posted or scheduled. */
export function tell(made, place, waits) {
  if (waits) {
    toast(t('scheduled'));
    setTimeout(() => location.reload(), 900);
  } else if (belongs(place, made)) {
    say(t('posted'));
    show(made.id);
  } else {
    toast(el('a', { href: `${base}/activities/${made.id}` }, t('postedElsewhere')));
  }
}

/** Says words in the line of the composer, where they cover nothing. */
function say(words) {
  const line = $('[data-composer] [data-said]');
  line.replaceChildren(icon('okc'), words);
  line.scrollIntoView({ block: 'nearest' });
  clearTimeout(line.timer);
  line.timer = setTimeout(() => line.replaceChildren(), SHOWN);
}

/** Whether a new post in a place belongs on top of this page. */
export function belongs(place, { kind, attachments }) {
  const stream = $('[data-feed]')?.dataset.stream;
  const asked = new URLSearchParams(location.search);
  const only = asked.get('show') || (asked.get('stream') === 'questions' ? 'questions' : 'all');
  const fits = { all: true, mine: true, questions: kind === 'question', media: attachments?.length > 0 }[only];
  return Boolean(fits) && (stream === 'home' || stream === place);
}

/** Prepends the new post as rendered by the server. */
export async function show(id) {
  const feed = $('[data-feed]');
  try {
    const item = $('.rd-item', await part(`${base}/activities/${id}?part=item`));
    $('.rd-empty', feed)?.remove();
    item.dataset.fresh = '';
    putOnTop($('[data-items]', feed), [item]);
    feed.dispatchEvent(new Event('rounds:posted'));
  } catch {
    /* it was posted, and appears with the next new posts */
  }
}
