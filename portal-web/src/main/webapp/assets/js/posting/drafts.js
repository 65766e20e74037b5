/** Drafts. */
import { api, personId, remember, remembered } from '../shared/core.js';

/** Keeps typed text: immediately in this tab, after a pause on the server. */
export function drafts(place) {
  /** The draft on the server; null if unknown. */
  let saved = '';
  let timer = 0;
  const key = (where = place()) => `rounds.draft.${personId}.${where}`;
  const query = (where = place()) => `drafts?place=${encodeURIComponent(where)}`;
  const save = (text, keepalive = false) => {
    if (text === saved) {
      return;
    }
    saved = text;
    const kept = text ? ['PUT', { json: { text } }] : ['DELETE', {}];
    api(kept[0], query(), { ...kept[1], keepalive, unasked: true }).catch(() => {
      saved = null;
    });
  };
  return {
    changed(text) {
      remember(key(), text);
      clearTimeout(timer);
      timer = setTimeout(() => save(text), 2500);
    },
    flush(text) {
      clearTimeout(timer);
      save(text, true);
    },
    /** The draft in this tab; else the one in the field, or on the server. */
    async load(given) {
      const here = remembered(key());
      if (here || given !== undefined) {
        saved = given ?? null;
        return here ?? given;
      }
      saved = await api('GET', query(), { background: true }).then(
        (draft) => draft?.text ?? '',
        () => '',
      );
      return saved;
    },
    /** Moves typed text to another place, before the draft there; returns the new text of the field. */
    async moved(from, text) {
      clearTimeout(timer);
      remember(key(from), null);
      if (saved !== '') {
        api('DELETE', query(from)).catch(() => {});
      }
      saved = '';
      const waiting = await this.load();
      const all = [text, waiting].filter((each) => each.trim()).join('\n\n');
      if (all !== waiting) {
        this.changed(all);
      }
      return all;
    },
    sent() {
      clearTimeout(timer);
      remember(key(), null);
      const had = saved;
      saved = '';
      if (had !== '') {
        api('DELETE', query()).catch(() => {});
      }
    },
  };
}
