// What the page does beside the terminal: its colour, the keys for it, opening it again.
"use strict";

const { nonce, background } = document.currentScript.dataset;
document.documentElement.style.setProperty("--background", background);

// xterm.js makes style elements; the nonce of this answer lets the browser take them.
const createElement = document.createElement.bind(document);
document.createElement = (name, ...more) => {
  const made = createElement(name, ...more);
  if (made instanceof HTMLStyleElement) made.nonce = nonce;
  return made;
};

// textual.js opens a download in a window of its own, at an address without the secret.
const openWindow = window.open.bind(window);
window.open = (address, ...more) => {
  const downloads = `${location.origin}/download/`;
  if (!address.startsWith(downloads)) return openWindow(address, ...more);
  const link = document.createElement("a");
  link.href = `download/${address.slice(downloads.length)}`;
  link.download = "";
  link.click();
  return null;
};

function takeKeys() {
  document.querySelector(".xterm-helper-textarea")?.focus();
}

document.addEventListener("DOMContentLoaded", () => {
  const again = document.querySelector("#again");
  again.addEventListener("click", () => window.location.reload());
  const { classList } = document.body;
  new MutationObserver(() => {
    if (classList.contains("-closed")) again.focus();
    else if (classList.contains("-first-byte")) takeKeys();
  }).observe(document.body, { attributeFilter: ["class"] });
});
