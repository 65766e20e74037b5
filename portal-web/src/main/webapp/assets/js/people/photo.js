/** One's own photo: a preview of its square before it is sent, and its removal. */
import { $, api, el, fail, remember, remembered, t, toast } from '../shared/core.js';
import { ask } from '../shared/confirm.js';

const DONE = 'photo-done';
const input = $('[data-photo]');
const opener = $('[data-photo-choose]');
const path = `people/${input.dataset.photo}/photo`;

/** All parts of the page show the photo: it is loaded again, and tells then what was done. */
function reload(done) {
  remember(DONE, done);
  location.reload();
}

const done = remembered(DONE);
if (done) {
  remember(DONE, null);
  opener.focus();
  toast(done);
}

async function send(file) {
  const body = new FormData();
  body.append('file', file, file.name);
  await api('PUT', path, { body });
  reload(t('photoSaved'));
}

function preview(file) {
  const url = URL.createObjectURL(file);
  const image = el('img', { class: 'rd-photo', src: url, alt: t('photoPreview') });
  const no = el('button', { class: 'rd-btn', type: 'button' }, t('cancel'));
  const yes = el('button', { class: 'rd-btn rd-btn--primary' }, t('photoSave'));
  const body = el('div', { class: 'rd-dialog__b' }, image, el('p', { class: 'rd-help' }, t('photoHelp')));
  const form = el(
    'form',
    {},
    el('div', { class: 'rd-dialog__h' }, el('h2', { class: 'rd-h2', id: 'photo-t' }, t('photoTitle'))),
    body,
    el('div', { class: 'rd-dialog__f' }, no, yes),
  );
  const dialog = el('dialog', { class: 'rd-dialog', 'aria-labelledby': 'photo-t' }, form);
  no.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    URL.revokeObjectURL(url);
    dialog.remove();
    opener.focus();
  });
  image.addEventListener('error', () => {
    dialog.close();
    toast(t('photoBroken'));
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    no.disabled = true;
    try {
      await send(file);
    } catch (problem) {
      no.disabled = false;
      fail(body, problem.message);
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  yes.focus();
}

opener.addEventListener('click', () => input.click());
input.addEventListener('change', () => {
  const [file] = input.files;
  input.value = '';
  if (file && file.size > input.dataset.most * 1024 * 1024) {
    toast(t('fileTooLarge', input.dataset.most));
  } else if (file) {
    preview(file);
  }
});

$('[data-photo-remove]')?.addEventListener('click', async () => {
  if (!(await ask(t('photoRemove'), t('photoRemoveText'), t('remove')))) {
    return;
  }
  try {
    await api('DELETE', path);
    reload(t('photoRemoved'));
  } catch (problem) {
    toast(problem.message);
  }
});
