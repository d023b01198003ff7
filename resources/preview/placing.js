"use strict";

/* Placing the icon by hand. The page only tells the program what the hands do, as `placing [what, values…]` on its
   console; the program works out SIZE and POSITION and hands them in like any other edit. Lengths are in parts of
   the disc's side and count from where a gesture began. */

const card = document.querySelector(".placing");
const disc = card.querySelector(".placing-disc");
const placingFrame = card.querySelector(".placing-frame");
const guides = { across: card.querySelector(".across"), down: card.querySelector(".down") };
const CLICK = 3; // pixels that a hand may tremble in a click
const REST = 450; // milliseconds without a turn of the wheel that end its gesture
const NOTCH = 60; // pixels that the wheel turns for two percentage points
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function tell(...what) {
  console.info("placing " + JSON.stringify(what));
}

// The wheel's gesture ends by itself a while later: not in the middle of this one.
function begin() {
  if (rest) endWheel();
  tell("start");
}

// ---- what the program hands in

let across, down;

setters.placing = (values) => {
  card.removeAttribute("data-off");
  card.classList.toggle("placing-empty", !values.frame);
  disc.firstElementChild.classList.toggle("connector-icon-disabled", values.inactive);
  card.querySelector(".placing-name").textContent = values.title;
  card.querySelector("#placing-values").textContent = values.values;
  card.querySelector(".placing-note").textContent = values.note;
  card.querySelector(".placing-fit").disabled = !values.frame;
  [across, down] = values.at;
  if (drag) showGuides();
  if (!values.frame) return;
  const [left, top, width, height] = values.frame.map((part) => `${part * 100}%`);
  Object.assign(placingFrame.style, { left, top, width, height });
};

function showGuides() {
  for (const [guide, at] of [[guides.across, across], [guides.down, down]]) {
    if (drag?.moves && !drag.corner && [0, 50, 100].includes(at)) guide.dataset.at = at;
    else delete guide.dataset.at;
  }
}

// ---- dragging the icon or one of its corners

let drag = null;

disc.addEventListener("pointerdown", (event) => {
  if (event.button !== 0 || card.classList.contains("placing-empty")) return;
  const corner = event.target.dataset.corner?.split(" ").map(Number);
  drag = { x: event.clientX, y: event.clientY, corner, moves: false, side: disc.getBoundingClientRect().width };
  disc.setPointerCapture(event.pointerId);
});

disc.addEventListener("pointermove", (event) => {
  if (!drag) return;
  const by = [event.clientX - drag.x, event.clientY - drag.y];
  if (!drag.moves && Math.hypot(...by) < CLICK) return;
  if (!drag.moves) begin();
  drag.moves = true;
  const parts = by.map((length) => length / drag.side);
  drag.next = drag.corner ? ["pull", drag.corner, parts] : ["move", parts, !event.altKey];
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
    tellDrag();
    tell(how);
  }
  drag = null;
  showGuides();
}

disc.addEventListener("pointerup", () => endDrag("end"));
disc.addEventListener("pointercancel", () => endDrag("end"));
// A quick second drag counts as a double click too; nobody means it so.
disc.addEventListener("dblclick", () => { if (!dragged) tell("centre"); });

// ---- the wheel sizes; a page that is being scrolled goes on scrolling when the disc comes under the pointer

let scrolled = -Infinity;
let turned = 0;
let rest = null;

addEventListener("wheel", (event) => {
  const on = disc.contains(event.target) && !card.classList.contains("placing-empty");
  if (event.ctrlKey || !on || (!rest && event.timeStamp - scrolled < REST)) {
    if (!on || !rest) scrolled = event.timeStamp;
    return;
  }
  event.preventDefault();
  if (!rest) tell("start");
  clearTimeout(rest);
  rest = setTimeout(endWheel, REST);
  turned -= event.deltaY;
  const points = Math.trunc(turned / NOTCH) * 2;
  if (points) tell("grow", points);
  turned %= NOTCH;
}, { passive: false });

function endWheel() {
  clearTimeout(rest);
  rest = null;
  turned = 0;
  tell("end");
}

// ---- keys: as long as one is held it is one gesture

let held = "";

disc.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || card.classList.contains("placing-empty")) return;
  const far = event.shiftKey ? 5 : 1;
  let act;
  if (event.key in ARROWS) act = ["nudge", ARROWS[event.key].map((step) => step * far)];
  else if (event.key === "+" || event.key === "=") act = ["grow", event.altKey ? 5 : 1];
  else if (event.key === "-" || event.key === "_") act = ["grow", event.altKey ? -5 : -1];
  else if (event.key === "Home") act = ["centre"];
  else if (event.key === "Escape" && drag) return endDrag("cancel");
  else return;
  event.preventDefault();
  if (held !== event.code) begin();
  held = event.code;
  tell(...act);
});

disc.addEventListener("keyup", endKey);
disc.addEventListener("blur", endKey);

function endKey() {
  if (held) tell("end");
  held = "";
}

// The page has the keyboard while the icon is placed, and an icon may be pasted all the same.
addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v" && !event.repeat) tell("paste");
});

card.querySelector(".placing-fit").addEventListener("click", () => tell("fit"));

const larger = card.querySelector(".placing-larger");
larger.addEventListener("click", () => {
  larger.ariaPressed = larger.ariaPressed === "true" ? "false" : "true";
  card.scrollIntoView({ block: "nearest" });
});
