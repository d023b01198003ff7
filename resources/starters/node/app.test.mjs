// The handler against a portal that is played in memory: `npm test`.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { Handler, nested, plain } from './app.mjs'
import { Bitrix24, EVENTS, ID, settingsOf } from './bitrix24.mjs'

const FIELDS = { event: 'ONAPPINSTALL', 'auth[access_token]': 'a1', 'auth[refresh_token]': 'r1', 'auth[application_token]': 'secret' }
const OPTIONS = JSON.stringify({ CONNECTOR: ID, LINE: 7 })
const FRAME = { AUTH_ID: 'a1', REFRESH_ID: 'r1', APPLICATION_TOKEN: 'secret', PLACEMENT_OPTIONS: OPTIONS }
const ADDED = {
  event: 'ONIMCONNECTORMESSAGEADD',
  'data[CONNECTOR]': ID,
  'data[LINE]': '7',
  'data[MESSAGES][0][im][chat_id]': '10',
  'data[MESSAGES][0][im][message_id]': '11',
  'data[MESSAGES][0][message][text]': '[b]Anna:[/b] [br]Hello',
  'data[MESSAGES][0][chat][id]': 'c1',
  'auth[application_token]': 'secret',
}
const KEY = { authorization: 'Bearer word' }

// Answers in place of the portal and of Bitrix24's SDK, which speaks to real portals only.
class Portal extends Bitrix24 {
  calls = []
  isOn = false

  async ask(method, auth) {
    if (auth !== 'a1') return null
    return method === 'app.info' ? { CODE: 'local.app' } : { ID: '1', ADMIN: true }
  }

  async call(method, params) {
    this.calls.push([method, params])
    if (method === 'imconnector.activate') this.isOn = params.ACTIVE === 1
    if (method === 'imconnector.status') return { STATUS: this.isOn }
    if (method === 'event.get') return []
    return method === 'imconnector.register' ? { result: true } : { DATA: { RESULT: [{ SUCCESS: true }] } }
  }

  called(name) {
    return this.calls.filter(([method]) => method === name).map(([, params]) => params)
  }
}

let folder, portal, handler

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handler-'))
  const settings = settingsOf({
    PORTAL_URL: 'https://acme.example',
    PUBLIC_URL: 'https://shop.example/',
    CLIENT_ID: 'local.app',
    CLIENT_SECRET: 'key',
    MESSENGER_KEY: 'word',
    DATA_FOLDER: join(folder, 'data'),
  })
  portal = new Portal(settings)
  handler = new Handler(portal)
})
afterEach(() => rmSync(folder, { recursive: true }))

const post = (path, fields) => handler.answer('POST', path, {}, new URLSearchParams(fields).toString())
const stateFile = () => join(folder, 'data', 'state.json')

test('installation registers, binds the events and keeps the sign-in for this user alone', async () => {
  assert.equal((await post('/install', FIELDS)).text, 'installed')
  assert.equal(portal.called('imconnector.register')[0].PLACEMENT_HANDLER, 'https://shop.example/settings')
  assert.deepEqual(portal.called('event.bind').map((one) => one.event), EVENTS)
  assert.equal(statSync(stateFile()).mode & 0o777, 0o600)
  assert.equal(JSON.parse(readFileSync(stateFile(), 'utf8')).refreshToken, 'r1')
  assert.equal(JSON.parse((await handler.answer('GET', '/health', {}, '')).text).installed, true)
})

test('a sign-in that the portal does not confirm is refused', async () => {
  assert.equal((await post('/install', { ...FIELDS, 'auth[access_token]': 'made up' })).status, 403)
  assert.equal((await post('/settings', { ...FRAME, AUTH_ID: 'made up' })).status, 403)
  assert.equal(portal.isInstalled(), false)
})

test('the settings page switches the channel on and saves its data', async () => {
  const page = await post('/settings', FRAME)
  assert.match(page.headers['Content-Security-Policy'], /frame-ancestors https:\/\/acme.example/)
  const [, ticket] = page.text.match(/name="ticket" value="([^"]+)"/)
  assert.equal((await post('/settings', { ticket, active: '1', name: 'Shop', url: '' })).status, 200)
  assert.equal(portal.isOn, true)
  const [data] = portal.called('imconnector.connector.data.set')
  assert.deepEqual(data.DATA, { ID: `${ID}_7`, NAME: 'Shop', URL: '', URL_IM: '' })
  assert.equal((await post('/settings', { ticket: `8${ticket.slice(1)}`, active: '1' })).status, 403)
})

test("an operator's message is delivered and confirmed, but not with another application_token", async () => {
  await post('/install', FIELDS)
  assert.equal((await post('/events', { ...ADDED, 'auth[application_token]': 'guessed' })).status, 403)
  const answer = await post('/events', ADDED)
  assert.equal(answer.status, 200)
  await answer.work()
  const [confirmed] = portal.called('imconnector.send.status.delivery')
  assert.deepEqual({ ...confirmed.MESSAGES[0].im }, { chat_id: '10', message_id: '11' })
  const shown = await handler.answer('GET', '/messenger', KEY, '')
  assert.deepEqual(JSON.parse(shown.text), [{ chat: 'c1', text: 'Anna:\nHello', files: [] }])
})

test("a customer's message reaches the portal, with the right key only", async () => {
  await post('/install', FIELDS)
  const body = JSON.stringify({ chat: 'c1', user: 'u1', text: 'Hi', line: 7 })
  assert.equal((await handler.answer('POST', '/messenger', {}, body)).status, 403)
  assert.equal((await handler.answer('POST', '/messenger', KEY, body)).status, 200)
  assert.equal(portal.called('imconnector.send.messages')[0].MESSAGES[0].message.text, 'Hi')
})

test('hostile names of fields do no harm', () => {
  assert.equal(nested('a[b][0]=1').a.b[0], '1')
  assert.equal(nested('__proto__[polluted]=1&a=1&a[b]=2').a.b, '2')
  assert.equal({}.polluted, undefined)
  assert.equal(plain('[b]A:[/b][br] x'), 'A:\nx')
})
