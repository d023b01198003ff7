"use strict";

/* The approval page's own script: update(changes) shows a connector, finish() makes it one page. */

const root = document.documentElement;

// In CSS pixels, but for how often the icons are enlarged: what is best, and what is still good.
const DISTANCES = { gap: [24, 12], inset: [18, 10], times: [3, 2] }; // gap by whole pixels: the places lie below one
const TEXTS = { text: [12, 8], leading: [17, 11] };
const TITLES = [30, 24, 20, 16, 14];
const STEPS = 12; // from the best to what is still good
// What is shortened where even the last step is too large, one after the other, and the characters that are kept.
const CUTS = [[".lines > [data-long]", 300], [".facts > :nth-child(3) [data-long]", 120], ["[data-long]", 20]];
const SLACK = 6; // CSS pixels: a printer's letters may be a hair wider

const MARKS = {
  yes: "M3 7.5l2.7 2.7L11 4.5",
  no: "M3.5 7h7", // off is no mistake
  good: "M3 7.5l2.7 2.7L11 4.5",
  warning: "M7 1.8L13 12H1zM7 5.6v2.6M7 10.2v.1",
  error: "M3.8 3.8l6.4 6.4M10.2 3.8l-6.4 6.4",
};

function make(tag, className, ...inside) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...inside);
  return element;
}

function mark(kind) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("class", "mark");
  svg.setAttribute("viewBox", "0 0 14 14");
  path.setAttribute("d", MARKS[kind]);
  svg.append(path);
  return svg;
}

// A text of the user's, in its own direction; fit() may shorten it.
function value(text, total = 0) {
  const element = make("span", "", text);
  element.dir = "auto";
  element.dataset.long = total || "";
  return element;
}

// [label, {text, more, color, lines, total}]
function fact([label, { text, more, color, lines, total }]) {
  const shown = make("dd", lines ? "lines" : "");
  if (color !== undefined) {
    const swatch = make("i", "swatch");
    declare(swatch.style, "background-color", color);
    shown.append(swatch);
  }
  shown.append(value(text, total));
  if (more) shown.append(" ", make("span", "more", more));
  return make("div", "", make("dt", "", label), shown);
}

function statement([kind, text]) {
  return make("li", kind, mark(kind), value(text));
}

const ENTRIES = { DL: fact, UL: statement };

function showLists(lists) {
  for (const element of document.querySelectorAll("[data-list]")) {
    element.replaceChildren(...lists[element.dataset.list].map(ENTRIES[element.tagName]));
  }
}

const setters = {
  ...connectorSetters,
  texts: showTexts,
  lists: showLists,
  language: (code) => { root.lang = code; },
  direction: (name) => { root.dir = name; },
  shortened: (text) => { root.dataset.shortened = text; },
  frame: numberFrame,
};

// Called by the program with the values that changed, by the names above.
function update(changes) {
  for (const [name, value] of Object.entries(changes)) setters[name](value);
}

/* ---- one page, whatever the texts ----------------------------------------------------------------------- */

const main = document.querySelector("main");
const footer = document.querySelector("footer");

function fits() {
  const above = footer.previousElementSibling;
  const gap = Number.parseFloat(getComputedStyle(main).rowGap);
  return footer.offsetTop - (above.offsetTop + above.offsetHeight) - gap >= SLACK;
}

function setLengths(lengths, step) {
  for (const [name, [best, good]] of Object.entries(lengths)) {
    root.style.setProperty(`--${name}`, best + (good - best) * (step / STEPS));
  }
}

// First the distances give way, then the texts.
function tighten() {
  for (const lengths of [DISTANCES, TEXTS]) {
    for (let step = 0; step <= STEPS; step += 1) {
      setLengths(lengths, step);
      if (fits()) return true;
    }
  }
  return false;
}

function fitTitle() {
  const title = document.querySelector(".title");
  for (const size of TITLES) {
    root.style.setProperty("--title", `${size}px`);
    if (title.offsetHeight < 2.5 * 1.2 * size) return;
  }
}

// A text that may be shortened, with its characters as people count them.
function longText(element) {
  const segmenter = new Intl.Segmenter(root.lang || undefined);
  const text = element.textContent;
  const total = Number(element.dataset.long) || [...text].length;
  return { element, total, text, pieces: Array.from(segmenter.segment(text), (part) => part.segment) };
}

function showUpTo(limit, { element, total, text, pieces }) {
  const isWhole = pieces.length <= limit && [...text].length === total;
  const next = element.nextElementSibling;
  const note = next?.matches(".cut") ? next : make("span", "more cut");
  element.textContent = isWhole ? text : pieces.slice(0, limit).join("").trimEnd() + "…";
  note.textContent = root.dataset.shortened.replace("{count}", total.toLocaleString(root.lang || undefined));
  // Beside an icon there is no room for the note, and what is that long there is wrong anyway.
  if (isWhole || element.closest(".state-words")) note.remove(); else element.after(note);
}

// Shows as much of the texts as fits, found by halving, and at least `shortest`.
function shorten(texts, shortest) {
  let low = shortest;
  let high = Math.max(shortest, ...texts.map(({ pieces }) => pieces.length));
  const show = (limit) => { for (const one of texts) showUpTo(limit, one); };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    show(middle);
    if (fits()) low = middle; else high = middle - 1;
  }
  show(low);
}

function fit() {
  const texts = Array.from(document.querySelectorAll("[data-long]"), longText);
  for (const text of texts) showUpTo(Infinity, text);
  fitTitle();
  const { lastElementChild: comment } = document.querySelector(".facts");
  const messages = document.querySelector(".messages");
  const lowest = Math.max(...Array.from(comment.children, (part) => part.getBoundingClientRect().bottom));
  root.toggleAttribute("data-wide", lowest > messages.lastElementChild.getBoundingClientRect().bottom);
  if (tighten()) return;
  for (const [selector, shortest] of CUTS) {
    shorten(texts.filter(({ element }) => element.matches(selector)), shortest);
    if (fits()) return;
  }
}

let isFinished = false;

// Begins to finish the page; isFinished tells when it may be printed.
async function finish() {
  await drawingsSettled();
  await document.fonts.ready; // a name breaks where the portal breaks it
  fit();
  isFinished = true;
}
