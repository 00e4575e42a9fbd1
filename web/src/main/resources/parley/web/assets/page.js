// While something is computed: how far it is, without loading the whole page; the page itself when it is there.
"use strict";

const progress = document.querySelector("#progress");
const look = async () => {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.headers.has("Refresh")) {
    location.replace(location.href);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const bar = page.querySelector("#progress progress");
  const own = progress.querySelector("progress");
  if (bar && own) {
    own.value = bar.value;
    progress.querySelector("label").textContent = page.querySelector("#progress label").textContent;
  }
  setTimeout(look, 300);
};
if (progress) {
  setTimeout(look, 200);
}
