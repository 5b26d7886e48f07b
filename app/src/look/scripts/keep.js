// What is typed is kept: <form data-keep="KEY"> is saved on the server while it is written (POST /keep), and on this device
// when the server cannot be reached. Texts stand on the element [data-keep-said] (see forms::kept). data-keep-dirty on the
// form: what it shows is not on the server yet (a refused form). Needs a same-origin Referer for the tidying at the end.

const ACCOUNT = document.documentElement.dataset.account || "";
const WAIT = 3000;
const HEADERS = { accept: "application/json", "content-type": "application/x-www-form-urlencoded" };
const place = (key) => `yz-keep:${ACCOUNT}:${key}`;
const local = (key) => { try { return JSON.parse(localStorage.getItem(place(key))); } catch { return null; } };
const store = (key, copy) => { try { localStorage.setItem(place(key), JSON.stringify({ at: Date.now(), ...copy })); } catch { /* storage is full or closed to us */ } };
const forget = (key) => { try { localStorage.removeItem(place(key)); } catch { /* as above */ } };

// All that can be kept, and what of it the writer sees: two copies are the same when what is seen is the same.
function written(form) {
  const body = new URLSearchParams();
  const seen = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const type = form.elements[name]?.type;
    if (typeof value !== "string" || type === "password" || name.startsWith("_")) continue;
    for (const list of type === "hidden" ? [body] : [body, seen]) list.append(name, value);
  }
  return { body: body.toString(), seen: seen.toString() };
}

function fill(form, body) {
  const kept = new URLSearchParams(body);
  for (const box of form.querySelectorAll("[data-items]")) {
    const name = box.querySelector("template")?.content.querySelector("[name]:not(button)")?.name;
    for (let n = box.querySelectorAll("[data-item]:not([hidden])").length; name && n < kept.getAll(name).length; n++) box.querySelector("[name=_add]").click();
  }
  const taken = {};
  for (const f of form.elements) {
    if (!f.name || f.disabled || f.name.startsWith("_") || ["password", "file", "submit", "button", "hidden"].includes(f.type)) continue;
    const values = kept.getAll(f.name);
    if (f.type === "checkbox" || f.type === "radio") f.checked = values.includes(f.value);
    else if (f.multiple) for (const o of f.options) o.selected = values.includes(o.value);
    else f.value = values[(taken[f.name] = (taken[f.name] ?? -1) + 1)] ?? f.value;
  }
  form.dispatchEvent(new Event("yz:fields", { bubbles: true }));
}

function keeper(form) {
  const key = form.dataset.keep;
  const said = form.querySelector("[data-keep-said]") || document.querySelector("[data-keep-said]");
  const word = (name) => form.dataset[name] || said?.dataset[name] || ""; // the form's own word goes first
  let last = form.hasAttribute("data-keep-dirty") ? null : written(form).seen;
  let slot = key; // where a copy goes; another one while an older copy waits for the writer's word
  let [timer, sent, turn] = [0, false, Promise.resolve()];

  function say(text, wait, ...more) {
    said?.classList.toggle("saved--wait", wait);
    said?.replaceChildren(text, ...more.flatMap((e) => [" ", e]));
  }
  function act(text, does) {
    const [tag, how] = typeof does === "string" ? ["a", { href: does }] : ["button", { type: "button", className: "btn btn--bare", onclick: does }];
    return Object.assign(document.createElement(tag), { textContent: text, ...how });
  }

  async function post(copy, leaving) {
    const before = last;
    last = copy.seen;
    if (leaving) store(slot, copy); // the answer to a page that is gone reaches no one; above 64 KiB there is none
    let why = "keepOffline";
    try {
      const body = `${new URLSearchParams({ _form: key })}&${copy.body}`;
      const answer = await fetch("/keep", { method: "POST", keepalive: leaving, headers: HEADERS, body });
      if (answer.ok && last === copy.seen) forget(slot);
      if (answer.ok) return say((await answer.json()).said || "", false);
      why = answer.status === 401 ? "keepExpired" : "keepTrouble";
    } catch { /* no network */ }
    store(slot, copy);
    if (why === "keepExpired") return say(word(why), true, act(word("keepSignIn"), word("keepHref") || "/sign-in"));
    if (last === copy.seen) last = before; // so that the next occasion tries again
    say(word(why) || word("keepOffline"), true);
  }
  function save(leaving = false) {
    clearTimeout(timer);
    const copy = written(form);
    if (sent || copy.seen === last) return;
    if (leaving) post(copy, true);
    else turn = turn.then(() => (copy.seen === last ? null : post(copy, false)));
  }

  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, WAIT); });
  form.addEventListener("focusout", () => save());
  form.addEventListener("submit", (event) => {
    sent = !event.defaultPrevented;
    if (sent) sessionStorage.setItem(place(key), location.pathname);
  });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(true); });
  addEventListener("pagehide", () => save(true));
  addEventListener("pageshow", (event) => { if (event.persisted) sent = false; });
  addEventListener("online", () => { if (local(slot)) { last = null; save(); } });

  // A copy that differs from what the server shows is offered; only the writer decides to let it go.
  sessionStorage.removeItem(place(key));
  for (const s of [key, `${key}~`]) if (local(s)?.seen === written(form).seen) forget(s);
  const held = [key, `${key}~`].find((s) => local(s));
  if (!held) return last === null && save();
  const copy = local(held);
  slot = held === key ? `${key}~` : key;
  const when = new Date(copy.at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  say(word("keepFound").replace("{when}", when), true,
    act(word("keepUse"), () => { fill(form, copy.body); slot = held; last = null; save(); }),
    act(word("keepLeave"), () => { forget(held); say("", false); }));
}

for (const form of document.querySelectorAll("form[data-keep]")) keeper(form);

// A form that was sent and is not here again was taken: its copies go. A page of trouble ([data-problem]) proves nothing.
const from = document.referrer ? new URL(document.referrer) : null;
if (ACCOUNT && from?.origin === location.origin && !document.querySelector("[data-problem]")) {
  for (const name of Object.keys(sessionStorage)) {
    if (!name.startsWith(place("")) || sessionStorage.getItem(name) !== from.pathname) continue;
    for (const n of ["", "~"]) forget(name.slice(place("").length) + n);
    sessionStorage.removeItem(name);
  }
}
