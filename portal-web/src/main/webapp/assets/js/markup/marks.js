/** Formatting toolbar: inserts markup into a field, and shows a preview. */
import { api, el, fail, icon, t, toast } from '../shared/core.js';

const LINE_SIGNS = { list: '- ', quote: '> ' };

/** Beginning of a line that can be an item or a quotation: doses and values stay as typed. */
const WORDS = /^(?:[\p{L}@_["'„“‚‘«»›‹]|\*\*)/u;

/** Characters with which emphasis cannot begin or end, for the same reason. */
const NUMBER_AT_EDGE = /^\p{N}|\p{N}$/u;

/** Replaces the selection as if typed, so that it can be undone. */
function type(field, start, end, text) {
  field.focus();
  field.setSelectionRange(start, end);
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** Adds or removes markup around the trimmed selection, which stays selected. */
function enclose(field, sign, otherwise) {
  const { value } = field;
  const chosen = value.slice(field.selectionStart, field.selectionEnd);
  const start = field.selectionStart + chosen.length - chosen.trimStart().length;
  const end = start + chosen.trim().length;
  const words = chosen.trim() || otherwise;
  const outer = start - sign.length;
  if (outer >= 0 && value.slice(outer, start) === sign && value.slice(end, end + sign.length) === sign) {
    type(field, outer, end + sign.length, chosen.trim());
    field.setSelectionRange(outer, outer + chosen.trim().length);
    return;
  }
  if (NUMBER_AT_EDGE.test(words)) {
    toast(t('boldNoNumbers'));
    return;
  }
  type(field, start, end, sign + words + sign);
  field.setSelectionRange(start + sign.length, start + sign.length + words.length);
}

/**
 * Adds a sign to the selected lines, or removes it if all have it. They become a block of their own, where the sign
 * is markup.
 */
function begin(field, sign) {
  const { value } = field;
  const start = value.lastIndexOf('\n', field.selectionStart - 1) + 1;
  const next = value.indexOf('\n', field.selectionEnd);
  const end = next < 0 ? value.length : next;
  const lines = value.slice(start, end).split('\n');
  const filled = lines.filter((line) => line.trim());
  if (filled.length && filled.every((line) => line.startsWith(sign))) {
    type(field, start, end, lines.map((line) => line.replace(sign, '')).join('\n'));
    return;
  }
  if (filled.some((line) => !line.startsWith(sign) && !WORDS.test(line))) {
    toast(t('listNoNumbers'));
    return;
  }
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

/** Inserts a link and selects the part to be typed. */
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
 * Adds the toolbar below a field.
 *
 * @param host container of the field, for errors of the preview
 * @param after the element after which it is inserted
 * @param place returns the place of the text in API form
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
  const bold = () => enclose(field, '**', t('bold'));
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
    button('bold', t('bold'), bold),
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
  field.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'b') {
      event.preventDefault();
      bold();
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
  // An element that appears during a click would move the clicked button away.
  bar.hidden = document.activeElement !== field && !field.value;
  ['focus', 'input'].forEach((each) =>
    field.addEventListener(each, () => {
      bar.hidden = false;
    }),
  );
  after.after(bar, shown);
  return { hide };
}
