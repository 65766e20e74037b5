/** Shows that texts can be formatted: puts marks into a field, and shows what becomes of them. */
import { api, el, fail, icon, t } from './core.js';

const LINE_SIGNS = { list: '- ', quote: '> ' };

/** Puts something in place of what is chosen, as if it was typed: it can be undone. */
function type(field, start, end, text) {
  field.focus();
  field.setSelectionRange(start, end);
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** Encloses what is chosen, without the spaces around it; what is between stays chosen. */
function enclose(field, before, after, otherwise) {
  const chosen = field.value.slice(field.selectionStart, field.selectionEnd);
  const start = field.selectionStart + chosen.length - chosen.trimStart().length;
  const words = chosen.trim() || otherwise;
  type(field, start, start + chosen.trim().length, before + words + after);
  field.setSelectionRange(start + before.length, start + before.length + words.length);
}

/** Gives the chosen lines a sign; they become a block of their own, for only there it is a mark. */
function begin(field, sign) {
  const { value } = field;
  const start = value.lastIndexOf('\n', field.selectionStart - 1) + 1;
  const next = value.indexOf('\n', field.selectionEnd);
  const end = next < 0 ? value.length : next;
  const lines = value.slice(start, end).split('\n');
  const gap =
    !start ||
    /(^|\n)\s*\n$/.test(value.slice(0, start)) ||
    value
      .slice(0, start - 1)
      .split('\n')
      .pop()
      .startsWith(sign)
      ? ''
      : '\n';
  const marked = lines
    .map((line) => (line.startsWith(sign) || (!line.trim() && lines.length > 1) ? line : sign + line))
    .join('\n');
  type(field, start, end, gap + marked);
}

/** Writes a link; what is left to be typed is chosen. */
function link(field) {
  const chosen = field.value.slice(field.selectionStart, field.selectionEnd).trim();
  const isAddress = /^(https?:|mailto:)\S+$/.test(chosen);
  const words = isAddress || !chosen ? t('linkText') : chosen;
  const address = isAddress ? chosen : 'https://';
  const start = field.selectionStart;
  type(field, start, field.selectionEnd, `[${words}](${address})`);
  const at = isAddress || !chosen ? start + 1 : start + words.length + 3;
  field.setSelectionRange(at, at + (isAddress || !chosen ? words : address).length);
}

/**
 * Puts the buttons below a field.
 *
 * @param host what the field is in; a preview that failed says so there
 * @param after the element below which they stand
 * @param place gives the place of the text, as the REST interface names places
 */
export function marks(field, host, after, place) {
  const shown = el('div', {
    class: 'rd-preview rd-text',
    role: 'region',
    'aria-label': t('preview'),
    'aria-live': 'polite',
    tabindex: 0,
    hidden: true,
  });
  const button = (name, label, act) => {
    const node = el(
      'button',
      {
        class: 'rd-btn rd-btn--ghost rd-btn--icon rd-btn--s',
        type: 'button',
        'aria-label': label,
        title: label,
        'data-mark': name,
      },
      icon(name),
    );
    node.addEventListener('click', act);
    return node;
  };
  const eye = el(
    'button',
    {
      class: 'rd-btn rd-btn--ghost rd-btn--s rd-marks__preview',
      type: 'button',
      'data-mark': 'preview',
      'aria-pressed': 'false',
    },
    icon('eye'),
    t('preview'),
  );
  const bar = el(
    'div',
    { class: 'rd-marks', role: 'toolbar', 'aria-label': t('formatting') },
    button('bold', t('bold'), () => enclose(field, '**', '**', t('bold'))),
    button('list', t('list'), () => begin(field, LINE_SIGNS.list)),
    button('link', t('addLink'), () => link(field)),
    button('quote', t('quote'), () => begin(field, LINE_SIGNS.quote)),
    eye,
  );
  let run = 0;

  function hide() {
    run++;
    shown.hidden = true;
    eye.setAttribute('aria-pressed', false);
  }

  async function show() {
    const mine = ++run;
    host.querySelector('.rd-fail')?.remove();
    eye.setAttribute('aria-pressed', true);
    try {
      const html = field.value.trim()
        ? (await api('POST', 'preview', { json: { text: field.value, place: place() } })).html
        : '';
      if (mine !== run) {
        return;
      }
      if (html) {
        shown.innerHTML = html;
      } else {
        shown.textContent = t('previewEmpty');
      }
      shown.hidden = false;
    } catch (problem) {
      hide();
      fail(host, problem.message, show);
    }
  }

  eye.addEventListener('click', () => {
    if (shown.hidden) {
      show();
    } else {
      hide();
    }
  });
  bar.addEventListener('pointerdown', (event) => {
    if (document.activeElement === field) {
      event.preventDefault();
    }
  });
  field.addEventListener('input', () => {
    if (!shown.hidden) {
      hide();
    }
  });
  // What appears while somebody presses another button would move that away from under the pointer.
  bar.hidden = document.activeElement !== field && !field.value;
  ['focus', 'input'].forEach((each) =>
    field.addEventListener(each, () => {
      bar.hidden = false;
    }),
  );
  after.after(bar, shown);
  return { hide };
}
