// Figures while somebody writes: <div data-figures="ID OF A DIALOG"> around a text area. A slash opens the dialog: what is found there is put
// where the slash stood, a new one is bound by the dialog's form (POST, answer {"marker": "...", "printed": "..."}, refused {"said": "..."}).
// Escape closes it and leaves the slash. Without a script the form's own buttons lead to the same choice.

function attach(place) {
  const area = place.querySelector("textarea");
  const dialog = document.getElementById(place.dataset.figures);
  if (!area || !dialog?.showModal) return;
  const find = dialog.querySelector("input[type=search]");
  const known = dialog.querySelector("[data-figures-known]");
  const form = dialog.querySelector("form");
  const wrong = dialog.querySelector("[data-figures-wrong]");
  const rows = () => [...known.children];
  let at = 0;

  function narrow() {
    const asked = find.value.trim().toLowerCase();
    for (const row of rows()) row.hidden = !row.textContent.toLowerCase().includes(asked);
    for (const option of form.elements.offer.options) option.hidden = asked !== "" && option.value !== "" && !option.label.toLowerCase().includes(asked);
  }
  function open() {
    find.value = "";
    wrong.hidden = true;
    narrow();
    dialog.showModal();
    find.focus();
  }
  function put(marker) {
    dialog.close();
    area.focus();
    area.setRangeText(marker, at, at + 1, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  function tell(said) {
    wrong.textContent = said;
    wrong.hidden = false;
  }
  let sending = false;
  async function bind() {
    // A second click while the first is on its way binds nothing.
    if (sending) return;
    sending = true;
    try {
      const body = new URLSearchParams(new FormData(form)).toString();
      const answer = await fetch(form.action, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" }, body });
      const told = await answer.json();
      if (!answer.ok) return tell(told.said || dialog.dataset.figuresTrouble);
      const row = document.createElement("li");
      const button = Object.assign(document.createElement("button"), { className: "btn btn--plain", type: "button", value: told.marker, textContent: `${told.marker} ${told.printed}` });
      row.append(button);
      known.append(row);
      put(told.marker);
    } catch { tell(dialog.dataset.figuresTrouble); } finally { sending = false; }
  }

  area.addEventListener("input", (event) => {
    if (event.isComposing || event.data !== "/") return;
    at = area.selectionStart - 1;
    // A slash within an address or a date is a slash.
    if (/[0-9A-Za-z:/.]/.test(area.value[at - 1] || "")) return;
    open();
  });
  find.addEventListener("input", narrow);
  find.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const first = rows().find((row) => !row.hidden);
    if (first && find.value.trim()) return put(first.querySelector("button").value);
    const option = [...form.elements.offer.options].find((one) => one.value && !one.hidden);
    if (option) form.elements.offer.value = option.value;
    form.elements.offer.focus();
  });
  known.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) put(button.value);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); bind(); });
  dialog.querySelector("[data-figures-close]").addEventListener("click", () => { dialog.close(); area.focus(); });
}

for (const place of document.querySelectorAll("[data-figures]")) attach(place);
