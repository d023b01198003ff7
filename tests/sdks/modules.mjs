// `node modules.mjs MODULE…` runs modules one after the other, in one process.
import { pathToFileURL } from 'node:url'

for (const module of process.argv.slice(2)) {
  await import(pathToFileURL(module))
}
