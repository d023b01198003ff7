"use strict";

/* What every page that shows a connector needs: the portal's rules, texts, and a mark on finished frames. */

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

function addRule(selector) {
  const index = sheet.insertRule(`${selector} {}`, sheet.cssRules.length);
  return sheet.cssRules[index].style;
}

// One declaration at a time: the browser drops an invalid one exactly as it does in the portal's own <style>,
// and no value can end its declaration and begin another.
function declare(style, property, value) {
  style.removeProperty(property);
  if (value) style.setProperty(property, value);
}

const drawings = new Map();

function declareImage(style, uri) {
  drawings.set(style, uri);
  declare(style, "background-image", uri && `url('${uri}')`);
}

// The portal's rules for one connector, in its order: later ones win over earlier ones and over the base rule. Returned is
// what a page's update() does with the connector's values, by their names in the program. A `scope` is where they hold.
function connectorRules(scope = "") {
  const icon = addRule(`${scope}.connector-icon-preview`);
  const fill = addRule(`${scope}.intranet-preview-background-color`);
  const inactive = addRule(`${scope}.connector-icon-disabled.connector-icon-preview`);
  return {
    image: (uri) => declareImage(icon, uri),
    color: (value) => { declare(icon, "background-color", value); declare(fill, "background-color", value); },
    size: (value) => declare(icon, "background-size", value),
    position: (value) => declare(icon, "background-position", value),
    inactive_image: (uri) => declareImage(inactive, uri),
    inactive_color: (value) => declare(inactive, "background-color", value),
    inactive_size: (value) => declare(inactive, "background-size", value),
    inactive_position: (value) => declare(inactive, "background-position", value),
  };
}

const connectorSetters = { ...connectorRules(), name: (name) => showTexts({ name }), wait: setWait };

const words = {}; // every text handed in so far

function showTexts(texts) {
  Object.assign(words, texts);
  for (const element of document.querySelectorAll("[data-text]")) {
    const text = texts[element.dataset.text];
    if (text !== undefined) element.textContent = text;
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    const text = texts[element.dataset.label];
    if (text !== undefined) element.ariaLabel = text;
  }
}

function drawingsLoaded() {
  return Promise.allSettled(drawings.values().map((uri) => Object.assign(new Image(), { src: uri }).decode()));
}

let wait = 0; // milliseconds that drawings have to be seen before a picture is taken

function setWait(milliseconds) { wait = milliseconds; }

function nextFrame() {
  return new Promise(requestAnimationFrame);
}

async function drawingsSettled() {
  await drawingsLoaded();
  if (!wait) return;
  await nextFrame();
  await nextFrame(); // a drawing's clock starts with its first frame
  await new Promise((resolve) => setTimeout(resolve, wait));
}

// For pictures in a file: colours the mark once every drawing is loaded and at rest and the page has the size it
// should have, so that the frame with this colour is the finished picture.
async function numberFrame([number, width, height]) {
  await drawingsSettled();
  while (innerWidth !== width || innerHeight !== height) {
    await new Promise((resolve) => addEventListener("resize", resolve, { once: true }));
  }
  const frame = document.getElementById("frame");
  frame.hidden = false;
  frame.style.setProperty("background-color", "#" + number.toString(16).padStart(6, "0"));
}
