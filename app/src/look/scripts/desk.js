// The office's keyboard on table[data-keys]: J down, K up, X choose, Enter open, / find; the box that chooses all;
// the count in the batch bar. The keys can be turned off ([data-keys-switch]), and that is remembered on this device.
//   <table data-keys>, rows with .table__main a and .table__box input
//   <input type="checkbox" data-all hidden>           shown only where this script runs
//   <strong data-batch-count="{n} chosen">            filled with the number of chosen rows
//   <button type="button" data-keys-switch hidden>    aria-pressed tells whether the keys work

const OFF = "yz-keys-off";
const table = document.querySelector("table[data-keys]");
let works = localStorage.getItem(OFF) === null;
let at = -1;

function rows() {
  return [...table.tBodies[0].rows];
}

function go(to) {
  const all = rows();
  if (all.length === 0) return;
  all[at]?.removeAttribute("data-at");
  at = Math.max(0, Math.min(all.length - 1, to));
  all[at].setAttribute("data-at", "");
  all[at].querySelector(".table__main a, a")?.focus({ preventScroll: true });
  all[at].scrollIntoView({ block: "nearest" });
}

function counted() {
  const boxes = [...table.querySelectorAll("tbody .table__box input")];
  const n = boxes.filter((b) => b.checked).length;
  const all = table.querySelector("input[data-all]");
  if (all) {
    all.checked = n > 0 && n === boxes.length;
    all.indeterminate = n > 0 && n < boxes.length;
  }
  for (const e of document.querySelectorAll("[data-batch-count]")) e.textContent = e.dataset.batchCount.replace("{n}", n);
}

function writing(e) {
  return e.isContentEditable || e.tagName === "TEXTAREA" || e.tagName === "SELECT" || (e.tagName === "INPUT" && e.type !== "checkbox");
}

function find() {
  return document.querySelector("main input[type=search]") || document.querySelector("input[type=search]");
}

addEventListener("keydown", (event) => {
  if (!works || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (writing(event.target)) {
    if (event.key === "Escape" && event.target.type === "search") event.target.blur();
    return;
  }
  const key = event.key.toLowerCase();
  if (key === "/" && find()) find().focus();
  else if (!table) return;
  else if (key === "j") go(at + 1);
  else if (key === "k") go(at - 1);
  else if (key === "x" && at >= 0) rows()[at].querySelector(".table__box input")?.click();
  else if (key === "enter" && at >= 0 && event.target === document.body) rows()[at].querySelector(".table__main a, a")?.click();
  else return;
  event.preventDefault();
});

if (table) {
  const all = table.querySelector("input[data-all]");
  if (all) {
    all.hidden = false;
    all.addEventListener("change", () => {
      for (const b of table.querySelectorAll("tbody .table__box input")) b.checked = all.checked;
      counted();
    });
  }
  table.addEventListener("change", counted);
  // where the reader tabs or clicks to, the keys go on from there
  table.addEventListener("focusin", (event) => {
    const row = event.target.closest("tbody tr");
    if (!row) return;
    table.querySelector("[data-at]")?.removeAttribute("data-at");
    at = rows().indexOf(row);
    row.setAttribute("data-at", "");
  });
  addEventListener("pageshow", counted);
  counted();
}

for (const b of document.querySelectorAll("[data-keys-switch]")) {
  b.hidden = false;
  b.setAttribute("aria-pressed", String(works));
  b.addEventListener("click", () => {
    works = !works;
    if (works) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
    b.setAttribute("aria-pressed", String(works));
  });
}
