"use strict";

/* Tells the program how much of a name its places show: in a tile and in the head of the settings slider a long one ends
   in "…". A line on the console for each name that the page is given. */

function placeOf(outer, inner) {
  const around = document.createElement("div");
  around.className = outer;
  const words = outer === "settings" ? document.createElement("div") : around;
  if (words !== around) {
    const icon = document.createElement("i");
    icon.className = "connector-icon size-97";
    words.className = "settings-words";
    around.append(icon, words);
  }
  const name = document.createElement("span");
  name.className = inner;
  words.append(name);
  return { around, name };
}

const rulers = { tile: placeOf("tile", "tile-name"), settings: placeOf("settings", "settings-name") };

// How many characters, as a reader counts them, are seen of a name; -1 if all of them are.
function seenOf(element, name) {
  const line = parseFloat(getComputedStyle(element).lineHeight);
  const fits = (text) => {
    element.textContent = text;
    return element.scrollHeight < element.clientHeight + line / 2; // letters may be higher than their line
  };
  if (fits(name)) return -1;
  const characters = Array.from(new Intl.Segmenter().segment(name), (one) => one.segment);
  let [least, most] = [0, characters.length];
  while (most - least > 1) {
    const middle = (least + most) >> 1;
    if (fits(characters.slice(0, middle).join("").trimEnd() + "…")) least = middle;
    else most = middle;
  }
  return least;
}

function loadFonts(text) {
  const fonts = Object.values(rulers).map(({ name }) => getComputedStyle(name).font);
  return Promise.allSettled(fonts.map((font) => document.fonts.load(font, text)));
}

let latestName = "";

const LONGEST = 1000; // UTF-16 units of a name that are laid out: no place shows as many

async function tellSeen(whole) {
  const name = whole.slice(0, LONGEST);
  latestName = name;
  const ruler = document.createElement("div");
  ruler.className = "ruler";
  ruler.ariaHidden = "true";
  ruler.append(...Object.values(rulers).map(({ around }) => around));
  document.body.append(ruler);
  await loadFonts(name);
  const seen = Object.fromEntries(Object.entries(rulers).map(([place, one]) => [place, seenOf(one.name, name)]));
  ruler.remove();
  if (name === latestName) console.info("name " + JSON.stringify({ name: whole, ...seen }));
}

async function tellEach(names) {
  for (const name of names) await tellSeen(name);
}
