// What makes the pages quicker for a keyboard; everything works without it.
"use strict";

// A scope of its own: pages bring scripts beside this one.
{

const typing = (target) => target.matches("input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]");
const ROW = "main tbody tr, main article, main .answer li, main .answer > p:has(a), main [data-row]";
const rows = () => [...document.querySelectorAll(ROW)].filter((row) => row.checkVisibility() && !row.closest("dialog"));
const rowOf = (element) => element?.closest(ROW) ?? null;

function move(from, step) {
  const all = rows();
  const at = all.indexOf(from);
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step] ?? null;
  if (next) {
    next.tabIndex = -1;
    next.focus();
  }
  return next;
}

// The evidence drawer: what a row rests on, fetched from the pages that say so, beside the row itself.
const drawer = document.querySelector("#drawer");
let shownFor = null;

// The addresses that a link leads to in the end: a mark such as [c3] leads to its row on this page, and that row to its page.
function places(link) {
  const href = link.getAttribute("href") ?? "";
  if (href.includes("/why/")) {
    return [link.pathname];
  }
  const target = href.startsWith("#") ? document.getElementById(decodeURIComponent(href.slice(1))) : null;
  return target ? [...target.querySelectorAll('a[href*="/why/"], a[href^="#i-"]')].flatMap(places) : [];
}

function grounds(row) {
  const links = [...row.querySelectorAll("a[href]")];
  const given = row.closest("[data-rests]")?.dataset.rests.split(" ") ?? [];
  const found = links.flatMap(places);
  return [...new Set(found.length > 0 ? found : given)].slice(0, 12);
}

async function trace(place) {
  const section = document.createElement("section");
  const answer = await fetch(place).catch(() => null);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  const said = page?.querySelectorAll("main > :not(h1)") ?? [];
  if (said.length === 0) {
    section.textContent = drawer.dataset.failed;
  }
  section.append(...said);
  const link = document.createElement("a");
  link.href = place;
  link.textContent = drawer.dataset.page;
  section.append(link);
  return section;
}

async function openDrawer(row, only) {
  shownFor = row;
  const places = only ?? grounds(row);
  const found = drawer.querySelector(".found");
  const cells = row.matches("tr") ? [...row.cells].map((cell) => cell.textContent.trim()).filter((words) => words !== "") : [];
  const about = cells.length > 0 ? cells.join(" · ") : row.querySelector("caption, h2, h3")?.textContent ?? row.textContent;
  drawer.querySelector(".about").textContent = about.replace(/\s+/g, " ").trim().slice(0, 240);
  found.replaceChildren();
  found.setAttribute("aria-busy", "true");
  if (!drawer.open) {
    drawer.showModal();
  }
  const sections = await Promise.all(places.map(trace));
  if (shownFor === row) {
    found.replaceChildren(...(sections.length > 0 ? sections : [drawer.dataset.none]));
    found.removeAttribute("aria-busy");
  }
}

function evidence() {
  const focused = document.activeElement;
  const link = focused?.matches("main a[href]") ? places(focused) : [];
  if (link.length > 0) {
    openDrawer(focused, link);
    return;
  }
  const row = rowOf(focused) ?? move(null, 1);
  if (row) {
    openDrawer(row);
  }
}

drawer?.addEventListener("close", () => {
  if (shownFor?.matches(ROW)) {
    shownFor.tabIndex = -1;
  }
  shownFor?.focus();
  shownFor = null;
});
drawer?.addEventListener("keydown", (event) => {
  const step = { j: 1, k: -1 }[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey || document.body.dataset.keys === "off") {
    return;
  }
  if (event.key === "e") {
    event.preventDefault();
    drawer.close();
  } else if (step) {
    const all = rows();
    const next = all[all.indexOf(rowOf(shownFor)) + step];
    if (next) {
      event.preventDefault();
      next.scrollIntoView({ block: "nearest" });
      openDrawer(next);
    }
  }
});
// With a mouse too: what a mark or an id rests on opens beside it. With a key held it is a link like any other.
document.querySelector("main").addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#i-"], a[href^="#n-"], a[href*="/why/"]');
  if (!link || !drawer || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }
  const to = places(link);
  if (to.length > 0) {
    event.preventDefault();
    openDrawer(link, to);
  }
});

let leading = false;

// n and p on a comparison: the next and the previous change that the filter shows.
window.addEventListener("keydown", (event) => {
  const changes = [...document.querySelectorAll("article.change[id]")].filter((c) => c.offsetParent !== null);
  if (changes.length === 0 || !"np".includes(event.key) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey
      || leading || typing(event.target) || document.body.dataset.keys === "off" || document.querySelector("dialog[open]")) {
    return;
  }
  const at = changes.indexOf(document.activeElement?.closest("article.change[id]"));
  const next = event.key === "n" ? Math.min(at + 1, changes.length - 1) : Math.max(at - 1, 0);
  event.preventDefault();
  changes[next].focus();
  changes[next].scrollIntoView({ block: "nearest" });
});

// Single keys. A page's own script is asked first: what it has answered is not answered here.
window.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)
      || document.body.dataset.keys === "off" || document.querySelector("dialog[open]")) {
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
    j: () => move(rowOf(document.activeElement), 1),
    k: () => move(rowOf(document.activeElement), -1),
    e: () => drawer && evidence(),
    "[": () => document.querySelector("main a[rel=prev]")?.click(),
    "]": () => document.querySelector("main a[rel=next]")?.click(),
    p: () => link("p")?.click(),
    "?": () => document.querySelector("#keys").showModal(),
  }[event.key];
  if (does) {
    event.preventDefault();
    does();
  }
});
for (const button of document.querySelectorAll("[data-opens]")) {
  button.hidden = false;
  button.addEventListener("click", () => document.getElementById(button.dataset.opens).showModal());
}

// The filter of a view answers while one types.
const filter = document.querySelector("#filter");
filter?.addEventListener("input", () => {
  const words = filter.value.trim().toLowerCase();
  for (const row of document.querySelectorAll(".answer tbody tr, .answer > ul > li")) {
    row.hidden = !row.textContent.toLowerCase().includes(words);
  }
});

// A file dropped on a field is chosen for it; two files dropped anywhere are the old text and the new one. No file replaces the page.
function choose(input, files) {
  const chosen = new DataTransfer();
  for (const file of files) {
    chosen.items.add(file);
  }
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
for (const kind of ["dragover", "drop"]) {
  document.addEventListener(kind, (event) => event.preventDefault());
}
for (const field of document.querySelectorAll(".drop")) {
  field.addEventListener("dragover", () => field.classList.add("over"));
  field.addEventListener("dragleave", () => field.classList.remove("over"));
  field.addEventListener("drop", (event) => {
    const input = field.querySelector("input");
    const files = [...event.dataTransfer.files];
    field.classList.remove("over");
    if (files.length > 0 && (files.length === 1 || input.multiple)) {
      event.stopPropagation();
      event.preventDefault();
      choose(input, files);
    }
  });
}
const pair = document.querySelectorAll("[data-pair] input[type=file]");
if (pair.length === 2) {
  document.addEventListener("drop", (event) => {
    const files = [...event.dataTransfer.files].sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
    if (files.length === 2) {
      choose(pair[0], [files[0]]);
      choose(pair[1], [files[1]]);
      pair[0].form.querySelector("button").focus();
    }
  });
}

// A page on show says so when the folder has changed since it was made; nothing is loaded by itself.
const { stamp, changed, show } = document.body.dataset;
if (stamp) {
  const look = async () => {
    if (document.visibilityState !== "visible" || document.querySelector("#changed")) {
      return;
    }
    try {
      const answer = await fetch(stamp);
      if (answer.ok && (await answer.text()) !== document.body.dataset.mark) {
        const line = document.createElement("p");
        line.id = "changed";
        line.className = "problem";
        line.setAttribute("role", "status");
        const link = document.createElement("a");
        link.href = location.href;
        link.textContent = show;
        line.append(`${changed} `, link);
        document.querySelector("main").prepend(line);
      }
    } catch {
      // The program has stopped: there is nothing to notice.
    }
  };
  setInterval(look, 4000);
  document.addEventListener("visibilitychange", look);
}
}
