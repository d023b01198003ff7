// Bitrix24's own JavaScript SDK holds a conversation, and answers events with a handler of its own.
// Stdin: the sign-in as JSON; stdout: what came of it.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { B24OAuth } from '@bitrix24/b24jssdk'

const CONNECTOR = 'sdk_talk'
const EVENTS = ['MessageAdd', 'MessageUpdate', 'MessageDelete', 'DialogStart', 'DialogFinish', 'StatusDelete']
const { client_id, client_secret, application_token, icon, tokens } = JSON.parse(readFileSync(0, 'utf8'))
const address = tokens.client_endpoint.replace(/\/rest\/$/, '')

function client(auth) {
  const $b24 = new B24OAuth(
    {
      applicationToken: application_token,
      userId: Number(auth.user_id ?? 1),
      memberId: auth.member_id,
      accessToken: auth.access_token,
      refreshToken: auth.refresh_token ?? '',
      expires: Math.floor(Date.now() / 1000) + Number(auth.expires_in),
      expiresIn: Number(auth.expires_in),
      scope: auth.scope,
      domain: new URL(auth.client_endpoint).host,
      clientEndpoint: auth.client_endpoint,
      serverEndpoint: auth.server_endpoint,
      status: auth.status,
    },
    { clientId: client_id, clientSecret: client_secret }
  )
  $b24.offClientSideWarning()
  return async (method, params = {}) => {
    const response = await $b24.actions.v2.call.make({ method, params, requestId: method })
    if (!response.isSuccess) throw new Error(`${method}: ${response.getErrorMessages().join('; ')}`)
    return response.getData().result
  }
}

// A form with PHP's brackets as nested objects; the keys 0, 1, 2 … become a list.
function nested(form) {
  const root = {}
  for (const [name, value] of new URLSearchParams(form)) {
    const path = name.split('[').map((part) => part.replace(/\]$/, ''))
    let level = root
    for (const part of path.slice(0, -1)) level = level[part] ??= {}
    level[path.at(-1)] = value
  }
  const listed = (value) => {
    if (typeof value !== 'object') return value
    const keys = Object.keys(value)
    const below = Object.fromEntries(keys.map((key) => [key, listed(value[key])]))
    return keys.every((key, place) => key === String(place)) ? Object.values(below) : below
  }
  return listed(root)
}

const heard = []
let wake = () => {}

// What a developer's server does with an event: an answer is confirmed with the tokens that came with it.
const server = createServer(async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  const event = nested(body)
  const known = event.auth.application_token === application_token
  if (known && event.event === 'ONIMCONNECTORMESSAGEADD') {
    const MESSAGES = event.data.MESSAGES.map(({ im, chat }) => ({ im, message: { id: ['out-1'] }, chat }))
    const { CONNECTOR, LINE } = event.data
    await client(event.auth)('imconnector.send.status.delivery', { CONNECTOR, LINE, MESSAGES })
  }
  response.writeHead(known ? 200 : 403).end()
  heard.push(event)
  wake()
})
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const handler = `http://127.0.0.1:${server.address().port}/events`

async function nextEvent() {
  while (!heard.length) await new Promise((done) => { wake = done })
  const { event, data } = heard.shift()
  return [event.replace('ONIMCONNECTOR', ''), (data.MESSAGES ?? data.DATA ?? [data])[0]]
}

async function operate(action, params = {}) {
  const body = JSON.stringify({ connector: CONNECTOR, line: 1, chat: 'c1', ...params })
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`${address}/operator/${action}`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()).message
}

const call = client(tokens)
const here = { CONNECTOR, LINE: 1 }
const message = { user: { id: 'u1', name: 'Maria' }, message: { id: 'm1', text: 'Hello' }, chat: { id: 'c1' } }
const first = (result) => result.DATA.RESULT[0].SUCCESS
const seen = {}
await call('imconnector.register', {
  ID: CONNECTOR,
  NAME: 'SDK',
  ICON: { DATA_IMAGE: icon },
  PLACEMENT_HANDLER: 'https://shop.example/settings',
})
await call('imconnector.activate', { ...here, ACTIVE: 1 })
seen.bound = []
for (const name of EVENTS) seen.bound.push(await call('event.bind', { event: `OnImConnector${name}`, handler }))
await call('event.bind', { event: 'OnImConnectorMessageAdd', event_type: 'offline', auth_connector: 'sdk' })
seen.handlers = (await call('event.get')).length
const sent = await call('imconnector.send.messages', { ...here, MESSAGES: [message] })
seen.sent = sent.DATA.RESULT.map((one) => one.SUCCESS)
seen.started = (await nextEvent())[0]
const changed = { ...message, message: { id: 'm1', text: 'Hello!' } }
seen.updated = first(await call('imconnector.update.messages', { ...here, MESSAGES: [changed] }))
const name = { ...here, CHAT_ID: 'c1', NAME: 'Order 7', USER_ID: 'u1' }
seen.renamed = (await call('imconnector.chat.name.set', name)).SUCCESS
const number = await operate('reply', { text: 'Hi' })
const [added, answer] = await nextEvent()
seen.answer = [added, answer.message.text, answer.im.message_id === String(number)]
await operate('edit', { message: number, text: 'Hi there' })
const [edited, correction] = await nextEvent()
seen.edited = [edited, correction.message.text, correction.message.id]
await operate('delete', { message: number })
const [removed, withdrawal] = await nextEvent()
seen.removed = [removed, withdrawal.message.id]
seen.deleted = first(await call('imconnector.delete.messages', { ...here, MESSAGES: [message] }))
const waiting = await call('event.offline.get', { auth_connector: 'sdk' })
seen.waited = waiting.events.map((one) => one.EVENT_NAME)
await operate('finish')
const [finished, end] = await nextEvent()
seen.finished = [finished, end.session.closed]
await call('imconnector.activate', { ...here, ACTIVE: 0 })
seen.off = (await nextEvent())[0]
const [shown] = await (await fetch(`${address}/operator/conversations.json`)).json()
seen.title = shown.title
seen.delivery = shown.messages.map((one) => one.delivery)
seen.batch = Object.keys((await call('batch', { cmd: { a: 'scope', b: 'profile' } })).result).sort()
seen.unbound = []
for (const event of EVENTS) {
  seen.unbound.push((await call('event.unbind', { event: `OnImConnector${event}`, handler })).count)
}
seen.unregistered = await call('imconnector.unregister', { ID: CONNECTOR })
server.close()
server.closeAllConnections()
console.log(JSON.stringify(seen))
