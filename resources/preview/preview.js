"use strict";

/* The preview page's own script: update(changes) is all that the program calls, besides measure(). */

function showPlace(place) {
  if (place === "overview") addOverview();
  document.documentElement.dataset.place = place;
  for (const element of document.querySelectorAll("[data-places]")) {
    element.hidden = !element.dataset.places.split(" ").includes(place);
  }
}

const root = document.documentElement;

// The overview has every tile twice, on the light wallpaper and on the dark one; made when it is first shown.
function addOverview() {
  if (document.querySelector("[data-shade]")) return;
  const wallpaper = document.querySelector(".states");
  for (const shade of ["dark", "light"]) {
    const copy = wallpaper.cloneNode(true);
    copy.classList.add(shade);
    copy.dataset.shade = shade;
    copy.dataset.places = "overview";
    for (const figure of copy.querySelectorAll("figure")) { delete figure.dataset.places; figure.hidden = false; }
    const name = copy.querySelector(".place-name");
    name.dataset.text = `${shade}_wallpaper`;
    name.hidden = false;
    wallpaper.after(copy);
  }
  showTexts(words);
}

const CHROME = ["card", "line", "text", "muted", "edge", "accent"];

// The system's own colours for what surrounds the portal's pictures; null for ours.
function showContrast(colors) {
  root.toggleAttribute("data-contrast", colors !== null);
  for (const name of CHROME) declare(root.style, `--${name}`, colors?.[name]);
}

const setters = {
  ...connectorSetters,
  name: (name) => { connectorSetters.name(name); tellSeen(name); },
  names: tellEach,
  texts: showTexts,
  language: (code) => { root.lang = code; },
  described: (icon) => showTexts({ icon }),
  direction: (name) => { root.dir = name; },
  place: showPlace,
  wallpaper: (name) => { root.dataset.wallpaper = name; },
  scheme: (name) => { root.dataset.scheme = name; },
  contrast: showContrast,
  surround: (color) => root.style.setProperty("--surround", color),
  box: (length) => root.style.setProperty("--box", length),
  picture: (on) => root.toggleAttribute("data-picture", on),
  frame: async (mark) => { await loadFonts(Object.values(words).join("")); numberFrame(mark); },
};

// Called by the program with the values that changed, by the names above.
function update(changes) {
  for (const [name, value] of Object.entries(changes)) setters[name](value);
}

function sizeOf(main) {
  const box = main.getBoundingClientRect();
  return [Math.ceil(box.width), Math.ceil(box.height)];
}

// The size in CSS pixels of what is shown, as JSON.
function measure() {
  return root.hasAttribute("data-copies") ? measureCopies() : JSON.stringify(sizeOf(document.querySelector("main")));
}

let watched = 0;
let drawn = 0;

// Which of the program's changes has surely been drawn, by number; -1 while nothing is to be drawn. A frame or two
// begin although an earlier one is not finished yet, so that only a later one says that the page goes on.
function drawnFrame(number) {
  if (number > watched) {
    watched = number;
    let left = 4;
    const count = () => { if (--left) requestAnimationFrame(count); else drawn = number; };
    requestAnimationFrame(count);
  }
  return document.hidden ? -1 : drawn;
}

// 42 px must stay 42 px: no zooming with the wheel or a pinch.
addEventListener("wheel", (event) => { if (event.ctrlKey) event.preventDefault(); }, { passive: false });
