// A form is sent once: its buttons rest for five seconds after it is sent, so that a second press does nothing.
// The pressed button's name and value are still sent, because the rest begins after the form has been read.
// A form that must take several presses (a counter, a download) carries data-again and is left alone.

const REST = 5000;
const ready = document.documentElement;

function buttonsOf(form) {
  return [...form.elements].filter((e) => (e.type === "submit" || e.type === "image") && !e.disabled);
}

function wake(buttons) {
  for (const b of buttons) {
    b.disabled = false;
    b.removeAttribute("data-resting");
  }
}

addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.hasAttribute("data-again") || form.target === "_blank") return;
  const buttons = buttonsOf(form);
  ready.setAttribute("aria-busy", "true");
  setTimeout(() => {
    for (const b of buttons) {
      b.disabled = true;
      b.setAttribute("data-resting", "");
    }
  }, 0);
  setTimeout(() => {
    wake(buttons);
    ready.removeAttribute("aria-busy");
  }, REST);
});

// Coming back by the browser's own history shows the page as it was left: wake what rested.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  wake(document.querySelectorAll("[data-resting]"));
  ready.removeAttribute("aria-busy");
});
