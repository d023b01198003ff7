// A stand-in for BX24.js: `node bx24.mjs ADDRESS TOKEN SCRIPT…` runs scripts as a page of the application would.
// Like the real library it sends a form, so that the portal receives nothing but texts.
import { readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'

const [address, token, ...scripts] = process.argv.slice(2)
let calls = Promise.resolve()

function form(params, prefix = '') {
  return Object.entries(params).flatMap(([key, value]) => {
    const name = prefix ? `${prefix}[${encodeURIComponent(key)}]` : encodeURIComponent(key)
    return typeof value === 'object' ? form(value, name) : [`${name}=${encodeURIComponent(value)}`]
  })
}

globalThis.BX24 = {
  init(ready) {
    ready()
  },
  callMethod(method, params, callback) {
    const body = [`auth=${token}`, ...form(params)].join('&')
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    calls = calls.then(async () => {
      const response = await fetch(`https://${address}/rest/${method}.json`, { method: 'POST', headers, body })
      const answer = await response.json()
      callback({ data: () => answer.result, error: () => answer.error })
    })
  },
}

for (const script of scripts) {
  runInThisContext(readFileSync(script, 'utf-8'), script)
}
await calls
