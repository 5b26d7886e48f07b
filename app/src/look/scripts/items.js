// Lists of repeated fields (suggestions, promises): add, remove, move rows without a round trip.
// Without this script the same buttons post the form: name=_add, name=_remove value=N, name=_up value=N, name=_down value=N.
//   <div data-items data-items-max="20">
//     <ol data-items-list> <li data-item> <span data-item-no>1</span> ... fields with ids ending in -1 ... </li> </ol>
//     <template data-item-new> <li data-item> ... ids ending in -0 ... </li> </template>
//     <button name="_add" formnovalidate>
// Rows are counted from 1 and keep the same field names; the server reads repeated names in order.
// A removed row stays until the form is sent, closed and disabled, with the way back (data-items-gone, data-items-back).

const ID = /-\d+$/;
const POINTS = ["id", "for", "aria-describedby", "aria-labelledby"];

function rows(box) {
  return [...box.querySelectorAll("[data-item]:not([hidden])")];
}

function renumber(box) {
  const all = rows(box);
  all.forEach((row, i) => {
    const n = i + 1;
    for (const e of row.querySelectorAll("*")) {
      for (const a of POINTS) {
        const v = e.getAttribute(a);
        if (v) e.setAttribute(a, v.split(" ").map((w) => w.replace(ID, `-${n}`)).join(" "));
      }
    }
    for (const e of row.querySelectorAll("[data-item-no]")) e.textContent = n;
    for (const e of row.querySelectorAll("[data-item-name]")) e.textContent = e.dataset.itemName.replace("{n}", n);
    for (const b of row.querySelectorAll("button[name^='_']")) {
      b.value = n;
    }
    const up = row.querySelector("[name=_up]");
    const down = row.querySelector("[name=_down]");
    if (up) up.hidden = i === 0;
    if (down) down.hidden = i === all.length - 1;
  });
  const add = box.querySelector("[name=_add]");
  const max = Number(box.dataset.itemsMax) || Infinity;
  if (add) add.hidden = all.length >= max;
  box.dispatchEvent(new Event("yz:fields", { bubbles: true }));
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

function focusIn(row) {
  row?.querySelector("textarea, input:not([type=hidden]), select")?.focus();
}

function add(box) {
  const fresh = box.querySelector("template[data-item-new]").content.firstElementChild.cloneNode(true);
  box.querySelector("[data-items-list]").append(fresh);
  renumber(box);
  focusIn(fresh);
}

function remove(box, row) {
  const fields = [...row.querySelectorAll("input, textarea, select")].filter((f) => !f.disabled);
  const written = fields.some((f) => f.type !== "hidden" && f.tagName !== "SELECT" && f.value.trim() !== "");
  if (!written || !box.dataset.itemsBack) {
    const next = row.nextElementSibling || row.previousElementSibling;
    row.remove();
    renumber(box);
    focusIn(next);
    return;
  }
  row.hidden = true;
  for (const f of fields) f.disabled = true;
  const gone = document.createElement("li");
  gone.className = "items__gone";
  const back = document.createElement("button");
  back.type = "button";
  back.className = "btn btn--small";
  back.textContent = box.dataset.itemsBack;
  back.addEventListener("click", () => {
    row.hidden = false;
    for (const f of fields) f.disabled = false;
    gone.remove();
    renumber(box);
    focusIn(row);
  });
  gone.append(box.dataset.itemsGone || "", back);
  row.after(gone);
  renumber(box);
  back.focus();
}

addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-items] button[name^='_']");
  if (!button) return;
  const box = button.closest("[data-items]");
  const row = button.closest("[data-item]");
  const all = rows(box);
  const at = all.indexOf(row);
  event.preventDefault();
  if (button.name === "_add") return add(box);
  if (button.name === "_remove") return remove(box, row);
  if (button.name === "_up" && at > 0) all[at - 1].before(row);
  if (button.name === "_down" && at < all.length - 1) all[at + 1].after(row);
  renumber(box);
  (button.hidden ? row.querySelector("textarea, input") : button).focus();
});

for (const box of document.querySelectorAll("[data-items]")) renumber(box);
