"use strict";

/* Many connectors at once, for pictures in files: each has a copy of the places, with the portal's rules for it alone. */

const copies = []; // as many as were ever needed at once; those left over are hidden
const ALIGNED = 32; // CSS pixels: a copy begins on a whole device pixel, and where Chromium's pattern of dots does

function addCopy() {
  const main = document.querySelector("main").cloneNode(true);
  const name = `copy-${copies.length}`;
  main.classList.add("copy", name);
  const show = (text) => {
    for (const element of main.querySelectorAll('[data-text="name"]')) element.textContent = text;
  };
  document.body.append(main);
  copies.push({ main, setters: { ...connectorRules(`:where(.${name}) `), name: show } });
}

const NOTHING = { image: "", inactive_image: "", name: "" };

// The values of each connector, by the names of update(); what else is shown has been handed in before.
setters.copies = (connectors) => {
  while (copies.length < connectors.length) addCopy();
  root.toggleAttribute("data-copies", connectors.length > 0);
  copies.forEach((copy, number) => {
    copy.main.hidden = number >= connectors.length;
    for (const [name, value] of Object.entries(connectors[number] ?? NOTHING)) copy.setters[name](value);
  });
  words.copied = connectors.map(({ name }) => name).join(""); // their letters need fonts as well
};

// Puts the copies below each other. Returned are, as JSON, width and height of all of them, then where each one lies:
// left, top, width and height in CSS pixels.
function measureCopies() {
  let [widest, end] = [0, 0];
  const parts = copies.filter(({ main }) => !main.hidden).map(({ main }) => {
    const top = Math.ceil(end / ALIGNED) * ALIGNED;
    main.style.top = `${top}px`;
    const [width, height] = sizeOf(main);
    [widest, end] = [Math.max(widest, width), top + height];
    return [0, top, width, height];
  });
  return JSON.stringify([widest, end, ...parts]);
}
