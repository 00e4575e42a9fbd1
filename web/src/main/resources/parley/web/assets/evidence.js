// The evidence pages without loading anew: decisions keep one's place in the text, dropped files are sent in portions, a reading is watched.
"use strict";

// A scope of its own: pages bring scripts beside this one.
{

// A page as it is now; what is shown of it is not older than the folder any more.
const parsed = async (answer) => {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.body.dataset.mark = page.body.dataset.mark ?? document.body.dataset.mark;
  document.querySelector("#changed")?.remove();
  return page;
};

// ---- one document: marks and forms answer in place

const evidence = () => document.querySelector("#evidence");

function show(page, address) {
  const fresh = page.querySelector("#evidence");
  if (!fresh) {
    location.assign(address);
    return;
  }
  const scrolled = window.scrollY;
  evidence().replaceWith(document.adoptNode(fresh));
  history.replaceState(null, "", address);
  window.scrollTo(0, scrolled);
  const now = document.querySelector(".text .m.now") ?? document.querySelector(".tag.now");
  if (now) {
    const box = now.getBoundingClientRect();
    const card = document.querySelector(".card").getBoundingClientRect();
    const bottom = card.top > 0 && card.width > window.innerWidth * 0.8 ? card.top : window.innerHeight;
    if (box.top < 60 || box.bottom > bottom - 20) {
      window.scrollTo(0, window.scrollY + box.top - bottom / 3);
    }
  }
}

let going = false;
async function go(address, options) {
  if (going) {
    return;
  }
  going = true;
  try {
    const answer = await fetch(address, options);
    const hash = String(address).split("#")[1];
    const place = answer.redirected ? answer.url : (options ? location.href : address);
    show(await parsed(answer), hash && !place.includes("#") ? `${place}#${hash}` : place);
  } catch {
    location.reload();
  } finally {
    going = false;
  }
}

if (evidence()) {
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    const link = event.target.closest("a.tag[href], .steps a");
    const mark = event.target.closest("[data-at]");
    const href = link?.href ?? (mark && document.getElementById(`m-${mark.dataset.at}`)?.href);
    if (href && String(getSelection()) === "") {
      event.preventDefault();
      go(href);
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method === "post" && form.action.endsWith("/decide")) {
      event.preventDefault();
      const data = new FormData(form, event.submitter);
      if (!data.has("do")) {
        data.set("do", form.closest(".edit") ? "edit" : "accept");
      }
      go(form.action, { method: "POST", body: new URLSearchParams(data) });
    }
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest(".shown");
    if (form) {
      go(`${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`);
    }
  });

  // Before the keys of every page: here j and k go through entries. After g the key belongs to the views.
  let led = false;
  document.addEventListener("keydown", (event) => {
    if (document.body.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea") || document.querySelector("dialog[open]")) {
      return;
    }
    const mine = !led && document.querySelector(`.card [data-key="${CSS.escape(event.key)}"]`);
    led = !led && event.key === "g";
    if (mine) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (mine.matches("summary")) {
        mine.parentElement.open = true;
        mine.parentElement.querySelector("input:not([type=hidden]), select, textarea").focus();
      } else if (mine.form && !mine.form.reportValidity()) {
        mine.form.querySelector(":invalid")?.focus();
      } else {
        mine.click();
      }
    }
  }, true);
}

// ---- the list: files are sent in portions, each of what one request may hold

const dropping = document.querySelector(".dropping");
const MOST_FILES = 100;
const MOST_BYTES = 40_000_000;
const LARGEST = 49_000_000;

function portions(files) {
  const all = [];
  let bytes = Infinity;
  for (const file of files) {
    if (bytes + file.size > MOST_BYTES || all.at(-1).length === MOST_FILES) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1).push(file);
    bytes += file.size;
  }
  return all;
}

async function send(files) {
  const status = dropping.querySelector(".sending");
  const large = files.filter((file) => file.size > LARGEST);
  const fit = files.filter((file) => file.size <= LARGEST);
  status.hidden = false;
  let done = 0;
  let last = null;
  for (const portion of portions(fit)) {
    status.textContent = dropping.dataset.many.replace("[done]", done).replace("[total]", fit.length);
    const body = new FormData();
    portion.forEach((file) => body.append("files", file));
    last = await fetch(dropping.action, { method: "POST", body });
    done += portion.length;
    if (!last.ok) {
      break;
    }
  }
  if (last) {
    const page = await parsed(last);
    document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
    history.replaceState(null, "", last.url);
    begin();
  }
  if (large.length > 0) {
    const now = document.querySelector(".sending");
    now.hidden = false;
    now.textContent = dropping.dataset.large.replace("[names]", large.map((file) => file.name).join(", "));
  }
}

// ---- a reading is watched; its results come into the list while it goes on

const pause = (millis) => new Promise((after) => { setTimeout(after, millis); });

async function list() {
  const page = await parsed(await fetch(location.href));
  const fresh = page.querySelector("#documents");
  if (fresh) {
    document.querySelector("#documents").replaceWith(document.adoptNode(fresh));
  }
}

let watching = false;
async function watch(address) {
  if (watching) {
    return;
  }
  watching = true;
  for (let turn = 1; ; turn++) {
    await pause(500);
    const answer = await fetch(address).catch(() => null);
    const now = answer?.ok ? await answer.json() : { state: "none" };
    const bar = document.querySelector(".reading progress");
    if (now.state !== "running") {
      break;
    }
    if (bar && now.total > 0) {
      bar.max = now.total;
      bar.value = now.done;
      document.querySelector(".reading [role=status]").textContent = now.sentence;
    }
    if (turn % 6 === 0) {
      await list();
    }
  }
  watching = false;
  await list();
}

function begin() {
  const form = document.querySelector(".dropping");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    send([...form.querySelector("input").files]);
  });
  form?.addEventListener("drop", () => setTimeout(() => form.requestSubmit(), 0), true);
  const reading = document.querySelector("[data-reading]");
  if (reading) {
    watch(reading.dataset.reading);
  }
}
begin();
}
