/** Buttons whose call is under way: marked for screen readers and style sheets, and not to be clicked again. */

/** The button of the last click; null after other input. */
let pressed = null;
/** Open calls of each marked button. */
const calls = new WeakMap();

function mark(button, by) {
  const open = (calls.get(button) ?? 0) + by;
  calls.set(button, open);
  if (open) {
    button.setAttribute('aria-busy', 'true');
  } else {
    button.removeAttribute('aria-busy');
  }
}

/** Runs a call, and marks the button that was clicked for it until the call ends. */
export async function during(call) {
  const button = pressed;
  if (!button) {
    return call();
  }
  mark(button, 1);
  try {
    return await call();
  } finally {
    mark(button, -1);
  }
}

addEventListener(
  'click',
  (event) => {
    const button = event.target.closest?.('button');
    if (button && calls.get(button)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else {
      pressed = button;
    }
  },
  true,
);
['pointerdown', 'keydown', 'input', 'change'].forEach((each) =>
  addEventListener(
    each,
    () => {
      pressed = null;
    },
    true,
  ),
);
