// Live counts of characters under a field. Counted are Unicode code points; white space is not counted.
//   <textarea name="text" data-count="1500" data-warn="1400">   data-count="0": no limit, the number alone
//   <span data-count-for="text" data-count-said="{n} / {max}" data-count-over="{over} too many">
// The server counts again by the same rule; nothing here refuses anything.

function length(text) {
  return [...text.replace(/\s/gu, "")].length;
}

function foot(field) {
  const name = CSS.escape(field.name);
  for (const near of [field.closest(".field"), field.closest("[data-item]"), field.form]) {
    const found = near && near.querySelector(`[data-count-for="${name}"]`);
    if (found) return found;
  }
  return null;
}

function show(field) {
  const place = foot(field);
  if (!place) return;
  const max = Number(field.dataset.count) || 0;
  const warn = Number(field.dataset.warn) || Math.floor(max * 0.9);
  const n = length(field.value);
  const over = max > 0 && n > max;
  const words = over ? place.dataset.countOver || place.dataset.countSaid : place.dataset.countSaid;
  place.textContent = (words || (max ? "{n} / {max}" : "{n}")).replace("{n}", n).replace("{max}", max).replace("{over}", n - max);
  place.classList.toggle("field__count--over", over);
  place.classList.toggle("field__count--near", !over && max > 0 && n >= warn);
  total(field.form);
}

// <span data-count-total data-count-said="{n} / {max}" data-count="1500"> sums all counted fields of its form.
function total(form) {
  const place = form && form.querySelector("[data-count-total]");
  if (!place) return;
  let n = 0;
  for (const f of form.elements) if (f.matches("[data-count]") && !f.disabled) n += length(f.value);
  const max = Number(place.dataset.count) || 0;
  place.textContent = (place.dataset.countSaid || "{n}").replace("{n}", n).replace("{max}", max);
  place.classList.toggle("field__count--over", max > 0 && n > max);
}

// While an input method is composing, what is in the field is not yet what is meant.
addEventListener("input", (event) => {
  if (!event.isComposing && event.target.matches?.("[data-count][name]")) show(event.target);
});
addEventListener("compositionend", (event) => {
  if (event.target.matches?.("[data-count][name]")) show(event.target);
});
addEventListener("yz:fields", (event) => {
  for (const f of event.target.querySelectorAll("[data-count][name]")) show(f);
});
for (const f of document.querySelectorAll("[data-count][name]")) show(f);
