"use strict";

/* The Contact Center as a stage: neutral neighbours around the connector's tiles, which cost nothing once they are there,
   and the unconnected tile, which connects when it is pressed. */

// What stands around the connector: the key of its name, and its glyph.
const NEIGHBOURS = [
  ["live_chat", "chat"], ["telegram", "chat"], ["viber", "chat"], ["email", "mail"], ["telephony", "phone"],
  ["whatsapp", "chat"], ["online_form", "form"], ["instagram", "chat"], ["sms", "chat"], ["facebook", "chat"],
  ["callback", "phone"], ["wechat", "chat"], ["booking", "form"], ["apple_messages", "chat"], ["online_store", "form"],
  ["vk", "chat"], ["line", "chat"], ["kakaotalk", "chat"], ["website_widget", "chat"], ["notifications", "mail"],
  ["video_calls", "phone"], ["payments", "form"],
];
const GLYPHS = {
  chat: "M13.5 15h15a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5H21l-4.5 3.5V26h-3a1.5 1.5 0 0 1-1.5-1.5v-8a1.5 1.5 0 0 1 1.5-1.5z",
  mail: "M13 15h16v12H13zM13 15.5l8 6.5 8-6.5",
  phone: "M15.5 13h3l1.5 4-2 1.5a9 9 0 0 0 4.5 4.5l1.5-2 4 1.5v3a1.5 1.5 0 0 1-1.5 1.5A13 13 0 0 1 14 14.5 1.5 1.5 0 0 1 15.5 13z",
  form: "M15 12.5h12v17H15zM18 17.5h6M18 21h6M18 24.5h3",
};
const SVG = "http://www.w3.org/2000/svg";

function makeNeighbour([key, glyph]) {
  const tile = document.createElement("div");
  const disc = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  const name = document.createElement("span");
  tile.className = "tile neighbour";
  tile.ariaHidden = "true";
  disc.setAttribute("class", "neighbour-disc");
  disc.setAttribute("viewBox", "0 0 42 42");
  path.setAttribute("d", GLYPHS[glyph]);
  disc.append(path);
  name.className = "tile-name";
  name.dataset.text = `neighbour_${key}`;
  tile.append(disc, name);
  return tile;
}

const contactCenter = document.querySelector(".contact-center");
const tiles = contactCenter.querySelector(".tiles");
const own = tiles.querySelector(".own");
{
  const [first, second, ...others] = NEIGHBOURS.map(makeNeighbour);
  own.before(first);
  own.after(second);
  tiles.append(...others);
}

// ---- the connect transition

own.addEventListener("click", () => {
  const isConnected = own.ariaPressed !== "true";
  own.ariaPressed = String(isConnected);
  own.classList.add("connecting");
  for (const name of ["tile-connected", "intranet-preview-background-color"]) own.classList.toggle(name, isConnected);
  Promise.allSettled(own.getAnimations({ subtree: true }).map((one) => one.finished)).then((ended) => {
    if (ended.every(({ status }) => status === "fulfilled")) own.classList.remove("connecting");
  });
});

// ---- as many full rows of tiles as the view has room for

const HEAD = 62; // the Contact Center's padding and heading, in CSS pixels
const ROW = 119; // a tile and the gap above it
const FEWEST = 2;

function arrange() {
  const hasOwnHeight = getComputedStyle(contactCenter).contain.includes("size");
  const room = hasOwnHeight ? Math.floor((contactCenter.offsetHeight - HEAD) / ROW) : FEWEST;
  const columns = getComputedStyle(tiles).gridTemplateColumns.split(" ").length;
  const full = Math.floor((NEIGHBOURS.length + 2) / columns);
  tiles.style.setProperty("--rows", Math.max(FEWEST, Math.min(room, full)));
}

new ResizeObserver(arrange).observe(contactCenter);

setters.still = (isStill) => root.toggleAttribute("data-still", isStill);
setters.enlarge = (factor) => root.style.setProperty("--enlarge", factor);
