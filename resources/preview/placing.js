"use strict";

/* Placing the icon by hand. The page only tells the program what the hands do, as `placing [what, values…]` on its
   console; the program works out SIZE and POSITION and hands them in like any other edit. Lengths are in parts of
   the disc's side and count from where a gesture began. How large the disc is shown is the page's own affair. */

const card = document.querySelector(".placing");
const disc = card.querySelector(".placing-disc");
const placingFrame = card.querySelector(".placing-frame");
const guideLines = card.querySelector(".placing-guides");
const badge = card.querySelector(".placing-badge");
const BESIDE = 8; // pixels between the badge and the card's edges
const CLICK = 3; // pixels that a hand may tremble in a click
const REST = 450; // milliseconds without a turn of the wheel that end its gesture
const NOTCH = 60; // pixels that the wheel turns for two percentage points
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function tell(...what) {
  console.info("placing " + JSON.stringify(what));
}

const isEmpty = () => card.classList.contains("placing-empty");

// The wheel's gesture ends by itself a while later: not in the middle of this one.
function begin() {
  if (rest) endWheel();
  tell("start");
}

// ---- what the program hands in

let guides = [];

setters.placing = (values) => {
  card.removeAttribute("data-off");
  card.classList.toggle("placing-empty", !values.frame);
  disc.firstElementChild.classList.toggle("connector-icon-disabled", values.inactive);
  card.querySelector(".placing-name").textContent = values.title;
  card.querySelector("#placing-values").textContent = values.values;
  badge.textContent = values.badge;
  card.querySelector(".placing-note").textContent = values.note;
  for (const button of card.querySelectorAll(".placing-fit, .placing-centre")) button.disabled = !values.frame;
  guides = values.guides;
  showGesture();
  if (!values.frame) return;
  const [left, top, width, height] = values.frame.map((part) => `${part * 100}%`);
  Object.assign(placingFrame.style, { left, top, width, height });
};

// Lines and values are seen while a hand or a key is at work.
function showGesture() {
  const isActive = Boolean(drag?.moves || held || rest);
  card.classList.toggle("placing-active", isActive);
  guideLines.replaceChildren(...(isActive ? guides : []).map(([axis, at, kind]) => {
    const line = document.createElement("b");
    line.className = `${axis} ${kind}`;
    line.style.setProperty("--at", at);
    return line;
  }));
  if (isActive) keepBadgeInside();
}

// Below the disc's middle, as far as the card has room for it there.
function keepBadgeInside() {
  const edges = card.getBoundingClientRect();
  const { left, width } = disc.getBoundingClientRect();
  badge.style.maxWidth = `${edges.width - 2 * BESIDE}px`;
  const half = badge.offsetWidth / 2 + BESIDE;
  const middle = left + width / 2;
  const inside = Math.min(Math.max(middle, edges.left + half), edges.right - half);
  badge.style.setProperty("--aside", `${inside - middle}px`);
}

// ---- dragging the icon or one of its corners; two fingers zoom

let drag = null;
const fingers = new Map(); // where each finger or the mouse is, by its pointer's number

disc.addEventListener("pointerdown", (event) => {
  if (event.button !== 0 || isEmpty()) return;
  fingers.set(event.pointerId, [event.clientX, event.clientY]);
  disc.setPointerCapture(event.pointerId);
  if (fingers.size > 1) {
    if (drag) endDrag("cancel");
    return;
  }
  const corner = event.target.dataset.corner?.split(" ").map(Number);
  drag = { x: event.clientX, y: event.clientY, corner, moves: false, side: disc.getBoundingClientRect().width };
});

disc.addEventListener("pointermove", (event) => {
  if (fingers.size > 1) pinch(event);
  if (!drag) return;
  const by = [event.clientX - drag.x, event.clientY - drag.y];
  if (!drag.moves && Math.hypot(...by) < CLICK) return;
  if (!drag.moves) begin();
  drag.moves = true;
  const parts = by.map((length) => length / drag.side);
  const snaps = !event.altKey && !event.ctrlKey; // many Linux desktops move the window with Alt
  drag.next = drag.corner ? ["pull", drag.corner, parts, snaps] : ["move", parts, snaps];
  drag.frame ??= requestAnimationFrame(tellDrag);
});

// Once a frame: a mouse may report eight times as often as anything is drawn.
function tellDrag() {
  if (!drag?.next) return;
  tell(...drag.next);
  drag.next = drag.frame = null;
}

let dragged = false;

function endDrag(how) {
  dragged = Boolean(drag?.moves);
  if (dragged) {
    if (how === "end") tellDrag();
    tell(how);
  }
  drag = null;
  showGesture();
}

function lift(event) {
  fingers.delete(event.pointerId);
  if (drag) endDrag("end");
}

disc.addEventListener("pointerup", lift);
disc.addEventListener("pointercancel", lift);
// A quick second drag counts as a double click too; nobody means it so.
disc.addEventListener("dblclick", () => { if (!dragged) tell("centre"); });

// ---- how large the disc is shown

const LARGE = 3; // times that the button enlarges the disc, or more where it is as large anyway
const LARGEST = 8;
const STEP = 1.25; // times that a key does
const larger = card.querySelector(".placing-larger");
let zoom = 0; // 0 for the size that the style sheet gives it

function usualZoom() {
  card.style.removeProperty("--zoom");
  return Number(getComputedStyle(card).getPropertyValue("--zoom"));
}

function zoomTo(wanted) {
  const usual = usualZoom();
  const room = (card.parentElement.clientWidth - 48) / 97; // for the settings page's disc between the card's edges
  zoom = Math.min(wanted, LARGEST, Math.max(LARGE, room));
  if (zoom <= usual * 1.02) zoom = 0;
  if (zoom) card.style.setProperty("--zoom", zoom);
  card.classList.toggle("placing-large", zoom > 0);
  larger.ariaPressed = String(zoom > 0);
  card.scrollIntoView({ block: "nearest" });
}

function zoomBy(factor) { zoomTo((zoom || usualZoom()) * factor); }

function pinch(event) {
  const before = spread();
  fingers.set(event.pointerId, [event.clientX, event.clientY]);
  if (before) zoomBy(spread() / before);
}

function spread() {
  const [[x, y], [otherX, otherY]] = fingers.values();
  return Math.hypot(x - otherX, y - otherY);
}

larger.addEventListener("click", () => zoomTo(zoom ? 0 : Math.max(LARGE, 2 * usualZoom())));

// ---- the wheel scrolls the page; with Ctrl or the keyboard's focus on the disc it sizes, and a pinch zooms

const NOTCH_AT_LEAST = 40; // pixels of one turn of a mouse's wheel: a pinch on a touchpad comes in smaller steps
let controlHeld = false;
let scrolled = -Infinity;
let turned = 0;
let rest = null;

function isPinch(event) {
  return event.ctrlKey && !controlHeld && Math.abs(event.deltaY) < NOTCH_AT_LEAST;
}

addEventListener("wheel", (event) => {
  if (!disc.contains(event.target) || isEmpty()) {
    scrolled = event.timeStamp;
  } else if (isPinch(event)) {
    zoomBy(Math.exp(-event.deltaY / 100));
  } else if (event.ctrlKey || (document.activeElement === disc && !isScrolling(event))) {
    event.preventDefault();
    turn(event);
  } else {
    scrolled = event.timeStamp;
  }
}, { passive: false });

// A page that is being scrolled goes on scrolling when the disc comes under the pointer.
function isScrolling(event) { return !rest && event.timeStamp - scrolled < REST; }

function turn(event) {
  if (!rest) tell("start");
  clearTimeout(rest);
  rest = setTimeout(endWheel, REST);
  turned -= event.deltaY;
  const points = Math.trunc(turned / NOTCH) * 2;
  if (points) tell("grow", points);
  turned %= NOTCH;
}

function endWheel() {
  clearTimeout(rest);
  rest = null;
  turned = 0;
  tell("end");
  showGesture();
}

// ---- keys: as long as one is held it is one gesture

let held = "";
const ZOOMS = { PageUp: STEP, PageDown: 1 / STEP };

disc.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || isEmpty()) return;
  const far = event.shiftKey ? 5 : 1;
  let act;
  if (event.key in ARROWS) act = ["nudge", ARROWS[event.key].map((step) => step * far)];
  else if (event.key === "+" || event.key === "=") act = ["grow", event.altKey ? 5 : 1];
  else if (event.key === "-" || event.key === "_") act = ["grow", event.altKey ? -5 : -1];
  else if (event.key === "Home") act = ["centre"];
  else if (event.key === "Escape" && drag) return endDrag("cancel");
  else if (!(event.key in ZOOMS)) return;
  event.preventDefault();
  if (event.key in ZOOMS) return zoomBy(ZOOMS[event.key]);
  if (held !== event.code) begin();
  held = event.code;
  tell(...act);
});

disc.addEventListener("keyup", endKey);
disc.addEventListener("blur", endKey);

function endKey() {
  if (held) tell("end");
  held = "";
  showGesture();
}

// The page has the keyboard while the icon is placed, and an icon may be pasted all the same.
addEventListener("keydown", (event) => {
  controlHeld = event.ctrlKey;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v" && !event.repeat) tell("paste");
});
addEventListener("keyup", (event) => { controlHeld = event.ctrlKey; });
addEventListener("blur", () => { controlHeld = false; });

card.querySelector(".placing-fit").addEventListener("click", () => tell("fit"));
card.querySelector(".placing-centre").addEventListener("click", () => tell("centre"));
