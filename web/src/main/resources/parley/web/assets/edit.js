// What makes the forms fluent; they work without it.
"use strict";

const sheet = document.querySelector("#sheet");

// Both ends of a range, coupled with what is typed.
function couple(ends) {
  const field = document.getElementById(ends.dataset.for);
  const [low, high] = ends.querySelectorAll("input");
  const read = () => {
    const numbers = field.value.replace(/(\d)\s*(?:-|\u2013|to|\u00e0)\s*(?=-?\d)/, "$1 ").match(/-?\d+(?:\.\d+)?/g);
    if (numbers) {
      low.value = numbers[0];
      high.value = numbers.at(-1);
    }
  };
  const write = (moved) => {
    if (Number(low.value) > Number(high.value)) {
      (moved === low ? high : low).value = moved.value;
    }
    field.value = low.value === high.value ? low.value : `${low.value}${Number(high.value) < 0 ? " to " : "-"}${high.value}`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  read();
  field.addEventListener("change", read);
  for (const end of [low, high]) {
    end.addEventListener("input", () => write(end));
  }
  ends.hidden = false;
}

// What a condition is read as.
function live(field) {
  const says = field.parentElement.querySelector("output.live");
  let asked = 0;
  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const mine = ++asked;
      try {
        const answer = await fetch(`${sheet.dataset.check}?q=${encodeURIComponent(field.value)}`);
        if (answer.ok && mine === asked) {
          says.textContent = await answer.text();
        }
      } catch {
        says.textContent = "";
      }
    }, 250);
  });
}

function enliven(root) {
  root.querySelectorAll(".ends").forEach(couple);
  root.querySelectorAll("[data-live]").forEach(live);
}

if (sheet) {
  enliven(sheet);
  const kept = () => document.querySelector("#sheet .kept");
  let timer = 0;
  let sending = null;
  let typed = false;
  const body = () => new URLSearchParams(new FormData(sheet));

  // What is typed is kept on this computer within a second, saved or not.
  const keep = () => {
    timer = 0;
    typed = false;
    sending = fetch(sheet.dataset.draft, { method: "POST", body: body() })
      .then((answer) => { kept().textContent = answer.ok ? sheet.dataset.kept : sheet.dataset.notkept; })
      .catch(() => { kept().textContent = sheet.dataset.notkept; })
      .finally(() => { sending = null; });
  };
  sheet.addEventListener("input", () => {
    typed = true;
    timer ||= setTimeout(keep, 600);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && typed) {
      clearTimeout(timer);
      timer = 0;
      typed = false;
      navigator.sendBeacon(sheet.dataset.draft, body());
    }
  });

  // A row more, without a new page.
  const more = async (name) => {
    const all = body();
    all.set("more", name);
    const answer = await fetch(sheet.getAttribute("action"), { method: "POST", body: all });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector("#sheet");
    if (!next) {
      return false;
    }
    const open = [...sheet.querySelectorAll("details")].map((details) => details.open);
    sheet.replaceChildren(...next.childNodes);
    sheet.querySelectorAll("details").forEach((details, i) => { details.open ||= open[i] ?? false; });
    enliven(sheet);
    const rows = sheet.querySelector(`button[value="${CSS.escape(name)}"]`).parentElement;
    const fields = rows.querySelectorAll(":scope > .one:last-of-type input, :scope > .row:last-of-type input:not([type=hidden]), :scope > .row:last-of-type select, :scope > .row:last-of-type textarea");
    fields[0]?.focus();
    return true;
  };

  // A draft on its way arrives before the form does: what is saved leaves none behind.
  sheet.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button?.name === "more") {
      event.preventDefault();
      more(button.value).then((done) => done || sheet.submit());
      return;
    }
    clearTimeout(timer);
    timer = 0;
    typed = false;
    if (sending) {
      event.preventDefault();
      sending.then(() => sheet.requestSubmit(button));
    }
  });
}

const filterform = document.querySelector(".filterform");
if (filterform) {
  filterform.hidden = false;
  filterform.addEventListener("submit", (event) => event.preventDefault());
}
