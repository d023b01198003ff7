"use strict";

/* Many round icons on one page, each by the preview's own rules. */

function showIcons(icons) {
  while (sheet.cssRules.length) sheet.deleteRule(0);
  drawings.clear();
  document.querySelector("main").replaceChildren(...icons.map((icon, number) => {
    const style = addRule(`.icon-${number}`);
    declareImage(style, icon.image);
    declare(style, "background-color", icon.color);
    declare(style, "background-size", icon.size);
    declare(style, "background-position", icon.position);
    const element = document.createElement("i");
    element.className = `connector-icon icon-${number}`;
    for (const side of ["width", "height"]) element.style.setProperty(side, `${icon.box}px`);
    element.style.setProperty("left", `${icon.left}px`);
    element.style.setProperty("top", `${icon.top}px`);
    return element;
  }));
}

const setters = { icons: showIcons, frame: numberFrame };

function update(changes) {
  for (const [name, value] of Object.entries(changes)) setters[name](value);
}
