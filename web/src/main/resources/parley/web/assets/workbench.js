// What makes the pages quicker for a keyboard; everything works without it.
"use strict";

const typing = (target) => target.matches("input, select, textarea, [contenteditable]");
const rows = () => [...document.querySelectorAll("main tbody tr, main article.change")].filter((row) => row.offsetParent !== null);

function move(step) {
  const all = rows();
  const at = all.indexOf(document.activeElement.closest("tbody tr, article.change"));
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
  if (next) {
    next.tabIndex = -1;
    next.focus();
  }
}

let leading = false;
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    return;
  }
  const link = (key) => document.querySelector(`#views a[data-key="${CSS.escape(key)}"]`);
  if (leading) {
    leading = false;
    if (event.key.length === 1 && link(event.key)) {
      event.preventDefault();
      link(event.key).click();
    }
    return;
  }
  const does = {
    "/": () => document.querySelector("#search")?.focus(),
    g: () => { leading = true; },
    j: () => move(1),
    k: () => move(-1),
    p: () => link("p")?.click(),
    "?": () => document.querySelector("#keys").showModal(),
  }[event.key];
  if (does && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    does();
  }
});

// The filter of a view answers while one types.
const filter = document.querySelector("#filter");
filter?.addEventListener("input", () => {
  const words = filter.value.trim().toLowerCase();
  for (const row of document.querySelectorAll(".answer tbody tr, .answer > ul > li")) {
    row.hidden = !row.textContent.toLowerCase().includes(words);
  }
});

// A file dropped on a field is chosen for it; a file dropped beside one does not replace the page.
for (const field of document.querySelectorAll(".drop")) {
  const input = field.querySelector("input");
  field.addEventListener("dragover", (event) => { event.preventDefault(); field.classList.add("over"); });
  field.addEventListener("dragleave", () => field.classList.remove("over"));
  field.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    field.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
    }
  });
}
for (const kind of ["dragover", "drop"]) {
  document.addEventListener(kind, (event) => event.preventDefault());
}

for (const select of document.querySelectorAll(".level select")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}

// The package explorer answers each change by itself; the address keeps the package, so that it can be shared and gone back to.
const explorer = document.querySelector("#explorer");
if (explorer) {
  let asked = 0;
  explorer.addEventListener("input", async () => {
    const query = new URLSearchParams(new FormData(explorer));
    const mine = ++asked;
    const answer = await fetch(`${explorer.dataset.answer}?${query}`);
    if (answer.ok && mine === asked) {
      document.querySelector("#answer").innerHTML = await answer.text();
      history.replaceState(null, "", `${explorer.getAttribute("action")}?${query}`);
    }
  });
}
