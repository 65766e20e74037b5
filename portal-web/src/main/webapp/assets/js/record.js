/** The record of a must-read: exemptions, sign-off, exports. */
import { listen, watch } from './channel.js';
import { ask } from './confirm.js';
import { $, api, base, el, fail, release, t, toast } from './core.js';

const record = $('[data-record]');
const path = `activities/${record.dataset.record}/acknowledgements`;
const dialog = $('#exempt');
let reader = null;

const again = () => setTimeout(() => location.reload(), 700);

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

async function signOff(version) {
  if (!(await ask(t('signOffAsk'), t('signOffText'), t('signOffDo')))) {
    return;
  }
  await api('PUT', `${path}/sign-off?version=${version}`);
  toast(t('signedOff'));
  again();
}

async function require(row) {
  await api('DELETE', `${path}/${row.dataset.reader}/exemption`);
  toast(t('requiredAgain', row.dataset.name));
  again();
}

function exempt(row) {
  if (reader !== row) {
    $('input', dialog).value = '';
  }
  reader = row;
  $('.rd-fail', dialog)?.remove();
  $('#exempt-t').textContent = t('exemptAsk', row.dataset.name);
  dialog.showModal();
  $('input', dialog).focus();
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-file], [data-sign-off], [data-exempt], [data-require]');
  if (!button) {
    return;
  }
  const row = button.closest('[data-reader]');
  button.disabled = true;
  try {
    if (button.dataset.file) {
      await file(button.dataset.file, button.dataset.version);
    }
    if (button.dataset.signOff) {
      await signOff(button.dataset.signOff);
    }
    if (button.dataset.exempt) {
      exempt(row);
    }
    if (button.dataset.require) {
      await require(row);
    }
  } catch (problem) {
    toast(problem.message);
  }
  release(button);
});

$('[data-unit]')?.addEventListener('change', (event) => location.assign(event.target.value));

$('[data-exemption]')?.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    await api('PUT', `${path}/${reader.dataset.reader}/exemption`, { json: { reason: $('input', dialog).value } });
    dialog.close();
    toast(t('exempted', reader.dataset.name));
    again();
  } catch (problem) {
    fail($('.rd-dialog__b', dialog), problem.message);
  }
});

const tile = $('[data-acknowledged]');
if (tile?.dataset.stream) {
  watch(tile.dataset.stream);
  listen((said) => {
    if (said.activity === tile.dataset.acknowledged && said.acknowledged != null) {
      tile.textContent = said.acknowledged.toLocaleString(document.documentElement.lang);
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
