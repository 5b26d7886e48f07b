// Like matters while somebody writes: <div data-alike="ADDRESS" data-alike-of="ID OF THE FORM" data-alike-but="ID"> holds what
// ADDRESS (POST: title, situation, but) says to the form's title and first lines, asked a while after the last input there.
// Saving goes its own way beside it. Without a script the place is filled whenever the form is saved; without a network what stands there stays.

const WAIT = 1200;
const FIRST = 600; // characters of the first lines

function watch(place) {
  const form = document.getElementById(place.dataset.alikeOf);
  if (!form) return;
  const value = (name) => (form.elements[name]?.value || "").slice(0, FIRST);
  const written = () => new URLSearchParams({ title: value("title"), situation: value("situation"), but: place.dataset.alikeBut || "" }).toString();
  let [timer, last, turn] = [0, written(), 0];

  async function ask() {
    const body = written();
    if (body === last) return;
    last = body;
    const mine = ++turn;
    try {
      const answer = await fetch(place.dataset.alike, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body });
      const text = await answer.text();
      if (!answer.ok || mine !== turn) return;
      place.replaceChildren(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
    } catch { /* no network */ }
  }
  form.addEventListener("input", (event) => {
    if (!["title", "situation"].includes(event.target.name)) return;
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
}

for (const place of document.querySelectorAll("[data-alike]")) watch(place);
