// The package explorer answers each change by itself. One question at a time is under way; of those that come meanwhile only the last is asked, so
// that nobody computes what nobody waits for. The address keeps the package, so that it can be shared and gone back to.
"use strict";

(() => {
  const explorer = document.querySelector("#explorer");
  const answered = document.querySelector("#answer");
  const said = document.querySelector("#said");
  const home = explorer.getAttribute("action");
  let asking = false;
  let again = false;
  let waiting = 0;

  const query = () => new URLSearchParams(new FormData(explorer));

  async function ask() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    clearTimeout(waiting);
    const focused = answered.contains(document.activeElement);
    try {
      const answer = await fetch(`${explorer.dataset.answer}?${query()}`);
      if (answer.ok && !again) {
        show(await answer.text(), focused);
      }
    } finally {
      asking = false;
      if (again) {
        again = false;
        ask();
      }
    }
  }

  function show(html, focused) {
    const open = answered.querySelector("details")?.open;
    answered.innerHTML = html;
    if (open) {
      answered.querySelector("details").open = true;
    }
    if (focused) {
      answered.focus({ preventScroll: true });
    }
    const whole = answered.firstElementChild;
    if (said.textContent !== whole.dataset.said) {
      said.textContent = whole.dataset.said;
    }
    look();
  }

  // The readings are drawn beside the page: what they say comes when it is there.
  function look() {
    clearTimeout(waiting);
    if (answered.firstElementChild.dataset.waits === "true") {
      waiting = setTimeout(ask, 1000);
    }
  }

  function level(slider) {
    const unit = slider.dataset.unit;
    slider.setAttribute("aria-valuetext", unit ? `${slider.value} ${unit}` : slider.value);
  }

  for (const slider of explorer.querySelectorAll(".slider")) {
    const number = slider.closest(".measure").querySelector("[type=number]");
    slider.hidden = false;
    level(slider);
    slider.addEventListener("input", () => {
      number.value = slider.value;
      level(slider);
    });
    number.addEventListener("input", () => {
      slider.value = number.value;
      level(slider);
    });
  }
  explorer.querySelector(".send").hidden = true;

  explorer.addEventListener("input", () => {
    if (explorer.checkValidity()) {
      history.replaceState(null, "", `${home}?${query()}`);
      ask();
    }
  });
  explorer.addEventListener("submit", (event) => {
    event.preventDefault();
    if (explorer.checkValidity()) {
      ask();
    }
  });

  // Sets the form to the package of an address.
  function choose(search) {
    for (const [name, value] of new URLSearchParams(search)) {
      for (const field of explorer.elements) {
        if (field.name === name && field.type === "radio") {
          field.checked = field.value === value;
        } else if (field.name === name) {
          field.value = value;
          const slider = field.closest(".measure")?.querySelector(".slider");
          if (slider) {
            slider.value = value;
            level(slider);
          }
        }
      }
    }
  }

  // A package that the answer leads to is shown in place.
  answered.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const href = link?.getAttribute("href") ?? "";
    if (!href.startsWith(`${home}?`) || href.includes("&count=") || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    history.pushState(null, "", href);
    choose(href.slice(home.length));
    ask();
  });
  addEventListener("popstate", () => {
    choose(location.search);
    ask();
  });
  look();
})();
