// What others make of the SVG files named on standard input (a JSON list), as a JSON list:
// `svgo`, the file by svgo's default preset, and `mini`, the Data URI by mini-svg-data-uri.
import { readFileSync } from "node:fs";
import { optimize } from "svgo";
import miniSvgDataUri from "mini-svg-data-uri";

const files = JSON.parse(readFileSync(0, "utf8"));
const made = files.map((path) => {
  const svg = readFileSync(path, "utf8");
  return { svgo: optimize(svg, { path }).data, mini: miniSvgDataUri(svg) };
});
process.stdout.write(JSON.stringify(made));
