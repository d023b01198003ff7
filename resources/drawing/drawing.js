"use strict";

/* Draws icons that the program measures: update({cells}) shows them, side by side. */

// What one cell shows: `uri`, `size` and `position` of the portal's rule, `box` and `margin` in CSS pixels,
// `zoom` (how much larger than the page it is drawn), where it lies: `left` and `top` in CSS pixels, and the `ground`.
function cell({ uri, size, position, box, margin, zoom, left, top, ground }) {
  const icon = document.createElement("i");
  icon.className = "connector-icon";
  Object.assign(icon.style, { width: `${box}px`, height: `${box}px`, padding: `${margin}px`, transform: `scale(${zoom})` });
  declareImage(icon.style, uri);
  declare(icon.style, "background-size", size);
  declare(icon.style, "background-position", position);
  const side = `${(box + 2 * margin) * zoom}px`;
  const holder = document.createElement("div");
  holder.className = "cell";
  Object.assign(holder.style, { left: `${left}px`, top: `${top}px`, width: side, height: side, background: ground });
  holder.append(icon);
  return holder;
}

function showCells(cells) {
  drawings.clear();
  document.querySelector("main").replaceChildren(...cells.map(cell));
}

const setters = { cells: showCells, wait: setWait, frame: numberFrame };

// Called by the program with the values that changed, by the names above.
function update(changes) {
  for (const [name, value] of Object.entries(changes)) setters[name](value);
}
