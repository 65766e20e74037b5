/** The record of a must-read: what its dialogs ask, live numbers, exports. */
import { listen, watch } from '../shared/channel.js';
import { $, $$, api, base, el, release, t, toast } from '../shared/core.js';

const record = $('[data-record]');
const path = `activities/${record.dataset.record}/acknowledgements`;
let reader = null;

async function file(type, version) {
  const response = await fetch(`${base}/api/v1/${path}${version ? `?version=${version}` : ''}`, {
    headers: { Accept: type, 'Accept-Language': document.documentElement.lang },
  });
  if (!response.ok) {
    toast(t('failed'));
    return;
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'record';
  const link = el('a', { href: URL.createObjectURL(await response.blob()), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
  toast(t('fileSaved'));
}

/** Opens a dialog about the person of a row; what was typed about another person is dropped. */
function ask(button) {
  const { ask: name, title } = button.dataset;
  const dialog = document.getElementById(name);
  const person = $('[name$=":person"]', dialog);
  reader = button.closest('[data-reader]').dataset;
  if (person.value !== reader.reader) {
    person.value = reader.reader;
    $$('[type=text]', dialog).forEach((field) => {
      field.value = '';
    });
  }
  $$('.ui-message, .rd-note--bad', dialog).forEach((line) => line.remove());
  $('.ui-dialog-title', dialog).textContent = title;
  window.PF(name).show();
}

/** Says what was done; the focus goes to the person's row, or where it was. */
function finished(done) {
  if (done === 'sign-off') {
    toast(t('signedOff'));
    $('#bp').focus();
    return;
  }
  window.PF(done).hide();
  toast(t(done === 'exempt' ? 'exempted' : 'requiredAgain', reader.name));
  setTimeout(() => ($(`[data-reader="${reader.reader}"] button`) ?? $('#bp')).focus(), 100);
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-file], [data-ask]');
  if (button?.dataset.ask) {
    ask(button);
  } else if (button) {
    button.disabled = true;
    await file(button.dataset.file, button.dataset.version).catch((problem) => toast(problem.message));
    release(button);
  }
});

document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-unit]')) {
    location.assign(target.value);
  }
});

window.jQuery?.(document).on('pfAjaxComplete', (event, answer, request, told) => {
  if (told?.done) {
    finished(told.done);
  }
});

const tile = $('[data-acknowledged]');
if (tile?.dataset.stream) {
  watch(tile.dataset.stream);
  listen((said) => {
    if (said.activity === tile.dataset.acknowledged && said.acknowledged != null) {
      $('[data-acknowledged]').textContent = said.acknowledged.toLocaleString(document.documentElement.lang);
    }
  });
}

/** Shows the numbers as soon as the audience is frozen. */
async function whenFrozen() {
  try {
    const { frozenAt } = await api('GET', `${path}/progress`, { background: true });
    if (frozenAt) {
      location.reload();
    } else {
      setTimeout(whenFrozen, 2000);
    }
  } catch {
    setTimeout(whenFrozen, 5000);
  }
}

if ($('[data-unfrozen]')) {
  setTimeout(whenFrozen, 2000);
}
