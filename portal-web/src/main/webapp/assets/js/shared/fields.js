/** Errors at fields. */
import { $, $$, el, fail, icon } from './core.js';

/** Shows an error at a field until it is changed. */
function failField(input, message) {
  const line = el('p', { class: 'rd-err', id: `${input.id}-err` }, icon('err'), el('span', {}, message));
  const before = document.getElementById(line.id);
  if (before) {
    before.replaceWith(line);
    return;
  }
  const help = input.getAttribute('aria-describedby');
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', [line.id, help].filter(Boolean).join(' '));
  input.closest('.rd-field').append(line);
  input.addEventListener(
    'input',
    () => {
      document.getElementById(line.id)?.remove();
      input.removeAttribute('aria-invalid');
      if (help) {
        input.setAttribute('aria-describedby', help);
      } else {
        input.removeAttribute('aria-describedby');
      }
    },
    { once: true },
  );
}

/** Clears the errors of a form. */
export function forget(form) {
  $$('.rd-fail', form).forEach((line) => line.remove());
  $$('[aria-invalid]', form).forEach((field) => field.dispatchEvent(new Event('input')));
}

/**
 * Shows errors at the fields of a form and focuses the first of them. Other errors are shown in a place of
 * their own.
 */
export function failForm(place, problem, fieldOf) {
  const wrong = (problem.body?.errors ?? []).map(({ field, message }) => ({ input: fieldOf(field), message }));
  $('.rd-fail', place)?.remove();
  const others = wrong
    .filter(({ input }) => !input)
    .map(({ message }) => message)
    .join(' ');
  wrong.filter(({ input }) => input).forEach(({ input, message }) => failField(input, message));
  if (others || !wrong.length) {
    fail(place, others || problem.message);
  }
  wrong.find(({ input }) => input)?.input.focus();
}
