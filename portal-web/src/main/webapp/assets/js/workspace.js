/** Joining, leaving, admitting, roles. */
import { ask } from './confirm.js';
import { api, base, release, t, toast } from './core.js';

const room = (node) => node.closest('[data-workspace]');

const acts = {
  async join(button) {
    const { workspace, name } = room(button).dataset;
    const answer = await api('POST', `workspaces/${workspace}/join`);
    toast(t(answer?.role ? 'joined' : 'asked', name));
    setTimeout(() => location.reload(), 900);
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
    const row = button.closest('[data-person]');
    const { workspace } = room(button).dataset;
    await api('PUT', `workspaces/${workspace}/requests/${row.dataset.person}`, {
      json: { decision: button.dataset.decision },
    });
    toast(t(button.dataset.decision === 'approve' ? 'letIn' : 'declined', row.dataset.personName));
    setTimeout(() => location.reload(), 900);
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
