/** Attachments of a post: uploaded during writing, named, described and removed. */
import { $, api, base, el, icon, t, toast } from '../shared/core.js';

const MOST = 10;

/** A small picture of a file to be uploaded or of an upload; an icon if the browser cannot show it. */
function preview(file) {
  const chosen = file instanceof File && file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
  const source = chosen ?? (file.thumbnailUrl ? base + file.thumbnailUrl : null);
  if (!source) {
    return icon('file');
  }
  const image = el('img', { class: 'rd-attach__pic', src: source, alt: '' });
  image.addEventListener('load', () => URL.revokeObjectURL(source));
  image.addEventListener('error', () => {
    URL.revokeObjectURL(source);
    image.replaceWith(icon('file'));
  });
  return image;
}

/**
 * @param box the composer
 * @param changed called when files are added, removed or uploaded
 * @param given present files, or uploads kept for the post
 */
export function attachments(box, changed, given = []) {
  const list = $('[data-files]', box);
  const chooser = $('[data-choose]', box);
  const field = $('textarea', box);
  let files = [];

  function settle() {
    list.hidden = !files.length;
    changed();
  }

  function remove(entry, quiet = false) {
    files = files.filter((each) => each !== entry);
    entry.row.remove();
    if (entry.id && !entry.posted && !quiet) {
      api('DELETE', `attachments/${entry.id}`).catch(() => {});
    }
    settle();
  }

  function row(file) {
    const state = el('span', { class: 'rd-small rd-muted', role: 'status' }, t('uploading'));
    const away = el(
      'button',
      { class: 'rd-btn rd-btn--ghost rd-btn--icon', type: 'button', 'aria-label': t('takeAway', file.name) },
      icon('x'),
    );
    const middle = el('div', { class: 'rd-grow' }, el('b', { class: 'rd-name' }, file.name), state);
    return { node: el('li', { class: 'rd-attach' }, preview(file), middle, away), state, away, middle };
  }

  function describe(entry, middle, said = '') {
    const label = t('altFor', entry.name);
    const alt = el('input', {
      class: 'rd-input',
      maxlength: 500,
      value: said,
      placeholder: t('alt'),
      'aria-label': label,
    });
    alt.addEventListener('change', () =>
      api('PUT', `attachments/${entry.id}/alt`, { json: { alt: alt.value } }).catch((problem) =>
        toast(problem.message),
      ),
    );
    middle.append(alt);
  }

  function show(file, id = null) {
    const shown = row(file);
    const entry = { row: shown.node, id, name: file.name, posted: Boolean(id) && !file.waits };
    files.push(entry);
    list.append(shown.node);
    shown.away.addEventListener('click', () => {
      remove(entry);
      $('[data-attach]', box).focus();
    });
    return [shown, entry];
  }

  for (const file of given) {
    const [shown, entry] = show(file, file.id);
    shown.state.remove();
    entry.thumbnailUrl = file.thumbnailUrl;
    if (file.thumbnailUrl) {
      describe(entry, shown.middle, file.alt ?? '');
    }
  }

  async function add(file) {
    const [shown, entry] = show(file);
    settle();
    const body = new FormData();
    body.append('file', file, file.name);
    try {
      const made = await api('POST', 'attachments', { body });
      if (!files.includes(entry)) {
        api('DELETE', `attachments/${made.id}`).catch(() => {});
        return;
      }
      entry.id = made.id;
      entry.thumbnailUrl = made.thumbnailUrl;
      shown.state.textContent = t('uploaded');
      if (made.thumbnailUrl) {
        describe(entry, shown.middle);
      }
    } catch (problem) {
      remove(entry);
      toast(`${file.name}: ${problem.message}`);
    }
    settle();
  }

  function take(chosen) {
    const room = MOST - files.length;
    if (chosen.length > room) {
      toast(t('tooManyFiles', MOST));
    }
    [...chosen].slice(0, room).forEach(add);
  }

  $('[data-attach]', box).addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', () => {
    take(chooser.files);
    chooser.value = '';
  });
  field.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length) {
      event.preventDefault();
      take(event.clipboardData.files);
    }
  });
  box.addEventListener('dragover', (event) => {
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      box.classList.add('is-over');
    }
  });
  box.addEventListener('dragleave', () => box.classList.remove('is-over'));
  box.addEventListener('drop', (event) => {
    box.classList.remove('is-over');
    if (event.dataTransfer.files.length) {
      event.preventDefault();
      take(event.dataTransfer.files);
    }
  });

  if (chooser.files.length) {
    take(chooser.files);
    chooser.value = '';
  }
  list.hidden = !files.length;
  return {
    busy: () => files.some((each) => !each.id),
    wish: () => (files.length ? { attachmentIds: files.map((each) => each.id) } : {}),
    ids: () => files.map((each) => each.id),
    /** Unposted uploads, restored after a reload. */
    kept: () =>
      files
        .filter((each) => each.id)
        .map(({ id, name, row: shown, thumbnailUrl }) => ({
          id,
          name,
          thumbnailUrl,
          alt: $('input', shown)?.value,
          waits: true,
        })),
    clear: () => {
      [...files].forEach((each) => remove(each, true));
    },
  };
}
