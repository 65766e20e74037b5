/** Joining, leaving, admitting, roles. */
import { askFor } from '../shared/asking.js';
import { ask } from '../shared/confirm.js';
import { api, base, el, release, t, toast } from '../shared/core.js';

const room = (node) => node.closest('[data-workspace]');

const reload = () => setTimeout(() => location.reload(), 900);

/** A field for an optional message. */
const field = (id) => el('textarea', { class: 'rd-input', id, rows: 3, maxlength: 500 });

async function decide(button, note) {
  const { personName, person } = button.closest('[data-person]').dataset;
  const { decision } = button.dataset;
  await api('PUT', `workspaces/${room(button).dataset.workspace}/requests/${person}`, { json: { decision, note } });
  toast(t(decision === 'approve' ? 'letIn' : 'declined', personName));
  reload();
}

const acts = {
  async join(button) {
    const { workspace, name } = room(button).dataset;
    const answer = await api('POST', `workspaces/${workspace}/join`);
    toast(t(answer?.role ? 'joined' : 'asked', name));
    reload();
  },
  ask(button) {
    const { workspace, name } = room(button).dataset;
    const message = field('ask-message');
    const words = { title: t('joinAsk', name), label: t('joinMessage'), help: t('joinHelp'), verb: t('joinSend') };
    askFor(button, words, message, async (close) => {
      await api('PUT', `workspaces/${workspace}/request`, { json: { message: message.value } });
      close();
      toast(t('asked', name));
      reload();
    });
  },
  async withdraw(button) {
    const { workspace, name } = room(button).dataset;
    await api('DELETE', `workspaces/${workspace}/request`);
    toast(t('requestWithdrawn', name));
    reload();
  },
  async favorite(button) {
    const { workspace, name } = room(button).dataset;
    const marked = button.getAttribute('aria-pressed') === 'true';
    await api(marked ? 'DELETE' : 'PUT', `workspaces/${workspace}/favorite`);
    button.setAttribute('aria-pressed', String(!marked));
    toast(t(marked ? 'favoriteRemoved' : 'favoriteAdded', name));
  },
  async leave(button) {
    const { workspace, name } = room(button).dataset;
    if (!(await ask(t('leaveAsk', name), t('leaveText'), t('leaveDo')))) {
      return;
    }
    await api('POST', `workspaces/${workspace}/leave`);
    location.assign(`${base}/workspaces`);
  },
  async decide(button) {
    if (button.dataset.decision === 'approve') {
      await decide(button, null);
      return;
    }
    const note = field('decline-note');
    const name = button.closest('[data-person]').dataset.personName;
    const words = { title: t('declineAsk', name), label: t('declineNote'), help: t('declineHelp'), verb: t('decline') };
    askFor(button, words, note, async (close) => {
      await decide(button, note.value);
      close();
    });
  },
  async remove(button) {
    const row = button.closest('[data-person]');
    const name = row.dataset.personName;
    if (!(await ask(t('removeAsk', name), t('removeText'), t('remove')))) {
      return;
    }
    await api('DELETE', `workspaces/${room(button).dataset.workspace}/members/${row.dataset.person}`);
    row.remove();
    toast(t('removed', name));
  },
};

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-room-act]');
  if (!button) {
    return;
  }
  button.disabled = true;
  try {
    await acts[button.dataset.roomAct](button);
  } catch (problem) {
    toast(problem.message);
  }
  release(button);
});

document.addEventListener('change', async (event) => {
  const select = event.target.closest('select[data-role-of]');
  if (!select) {
    return;
  }
  const row = select.closest('[data-person]');
  try {
    await api('PUT', `workspaces/${room(select).dataset.workspace}/members/${row.dataset.person}`, {
      json: { role: select.value },
    });
    row.dataset.role = select.value;
    toast(t('roleChanged', row.dataset.personName, select.selectedOptions[0].textContent));
  } catch (problem) {
    select.value = row.dataset.role;
    toast(problem.message);
  }
});
