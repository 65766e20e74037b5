/** Panels of some kinds of posts; their values can be kept and restored. */
import { $, $$, api, el, t } from '../shared/core.js';
import { picker } from '../shared/picker.js';

/** Panel of a poll: options and settings. */
export function pollPanel(panel) {
  const options = $('[data-options]', panel);
  const more = $('[data-more-options]', panel);
  const closes = $('[data-closes]', panel);

  function add() {
    const words = more.dataset.moreOptions.replace('{0}', options.children.length + 1);
    const field = el('input', { class: 'rd-input', maxlength: 200, 'aria-label': words, placeholder: words });
    options.append(field);
    more.hidden = options.children.length >= 10;
    return field;
  }

  more.addEventListener('click', () => add().focus());
  return {
    state: () => $$('input', panel).map(({ type, value, checked }) => (type === 'checkbox' ? checked : value)),
    restore(state) {
      while ($$('input', panel).length < state.length) {
        add();
      }
      $$('input', panel).forEach((field, i) => {
        if (field.type === 'checkbox') {
          field.checked = state[i];
        } else {
          field.value = state[i];
        }
      });
    },
    wish: () => ({
      poll: {
        options: $$('input', options)
          .map((field) => field.value.trim())
          .filter(Boolean),
        multiple: $('[data-several]', panel).checked,
        anonymous: $('[data-hidden-votes]', panel).checked,
        ...(closes.value && { closesAt: new Date(closes.value).toISOString() }),
      },
    }),
    clear: () => {
      $$('input', options).forEach((field, i) => {
        if (i > 1) {
          field.remove();
        }
      });
      $$('input', panel).forEach((field) => {
        field.value = '';
        field.checked = false;
      });
      more.hidden = false;
    },
  };
}

/** Panel of the people whom a post is about, and of the value of kudos. */
export function peoplePanel(panel, place) {
  const value = $('#composer-value', panel);
  const who = $('[data-who]', panel);
  const people = picker(
    { field: who, found: $('[data-found]', panel), chosen: $('[data-chosen]', panel) },
    async (q) => {
      const { items } = await api('GET', `people?${new URLSearchParams({ q, mayRead: place(), limit: 6 })}`, {
        background: true,
      });
      return items.map(({ id, name, title }) => ({ id, name, more: title }));
    },
  );
  return {
    /** Requires a receiver of kudos; shows an error at the field. */
    check(kind) {
      who.setCustomValidity(kind === 'kudos' && !people.ids().length ? t('chooseFirst') : '');
    },
    state: () => ({ value: value.value, chosen: people.items() }),
    restore(state) {
      value.value = state.value;
      state.chosen.forEach(people.add);
    },
    kudos: () => ({ value: value.value.trim(), receiverIds: people.ids() }),
    introduction: () => (people.ids().length ? { personId: people.ids()[0] } : {}),
    clear: () => {
      value.value = '';
      people.clear();
    },
  };
}
