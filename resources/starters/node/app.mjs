// The addresses that Bitrix24 and the messenger call.
//
// /install    Bitrix24, when the application is saved     /settings   the connector's settings page, in a frame
// /events     what operators do                           /messenger  what customers write
// /health     whether everything is well
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import { Bitrix24, BitrixError, CONNECTOR, ID, isEqual, log, settingsOf } from './bitrix24.mjs'
import { Messenger } from './messenger.mjs'

const TEXTS = CONNECTOR.texts
const LARGEST_BODY = 1_000_000
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'"
const MARKUP = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text) => String(text).replace(/[&<>"']/g, (one) => MARKUP[one])
const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; color: #333; margin: 24px; max-width: 560px }
header { display: flex; gap: 16px; align-items: center } h1 { font-size: 22px; overflow-wrap: anywhere }
img { width: 64px; height: 64px; border-radius: 50% } label { display: block; margin: 16px 0 }
input, button { display: block; width: 100%; box-sizing: border-box; padding: 8px; font: inherit }`
const FIELDS = `<label>${escape(TEXTS.account)}<input name="name" maxlength="255"></label>
<label>${escape(TEXTS.link)}<input name="url" type="url" maxlength="255"></label>`

/** An answer: its status, its text and its headers. */
const said = (status, text, type = 'text/plain', headers = {}) => ({ status, text, headers: { 'Content-Type': `${type}; charset=utf-8`, ...headers } })
const json = (status, value) => said(status, JSON.stringify(value), 'application/json')

export class Handler {
  constructor(bitrix24, messenger = new Messenger()) {
    this.bitrix24 = bitrix24
    this.messenger = messenger
    this.settings = bitrix24.settings
  }

  /** Answers a request. What has to be done after the answer is its `work`. */
  async answer(method, path, headers, body) {
    if (path === '/health' && method === 'GET') return this.health()
    if (path === '/messenger') return this.fromMessenger(method, headers.authorization ?? '', body)
    const page = { '/install': 'install', '/settings': 'settingsPage', '/events': 'events' }[path]
    if (!page) return said(404, 'not found')
    return method === 'POST' ? this[page](nested(body)) : said(405, 'POST only')
  }

  /** Bitrix24 posts ONAPPINSTALL to this address; whose sign-in it is, the portal itself confirms. */
  async install(form) {
    const [accessToken, refreshToken, applicationToken, memberId] = ['access_token', 'refresh_token', 'application_token', 'member_id']
      .map((name) => text(form, 'auth', name))
    try {
      await this.bitrix24.install({ accessToken, refreshToken, applicationToken, memberId })
    } catch (error) {
      log(`not installed: ${codeOf(error)}`)
      return said(error.code === 'ACCESS_DENIED' ? 403 : 502, codeOf(error))
    }
    return said(200, 'installed')
  }

  /** Shows the page that Bitrix24 opens in a frame, and does what its buttons ask for. */
  async settingsPage(form) {
    const line = 'ticket' in form ? this.#lineOf(text(form, 'ticket')) : await this.#opened(form)
    if (!line) return said(403, 'Close this page and open it again in Bitrix24.')
    try {
      if ('ticket' in form) await this.#switch(line, form)
      else if (!this.bitrix24.isInstalled()) { // this post carries a whole sign-in
        const [accessToken, refreshToken, applicationToken, memberId] = ['AUTH_ID', 'REFRESH_ID', 'APPLICATION_TOKEN', 'member_id']
          .map((name) => text(form, name))
        await this.bitrix24.install({ accessToken, refreshToken, applicationToken, memberId })
      }
      const { STATUS: isOn } = await this.bitrix24.call('imconnector.status', { CONNECTOR: ID, LINE: line })
      const ticket = this.#signed(`${line}:${Math.floor(Date.now() / 1000) + 3600}`)
      return this.#page(TEXTS[isOn ? 'connected' : 'not_connected'], `<form method="post" action="settings">
<input type="hidden" name="ticket" value="${ticket}">${isOn ? '' : FIELDS}
<button name="active" value="${isOn ? 0 : 1}">${escape(TEXTS[isOn ? 'disconnect' : 'connect'])}</button></form>`)
    } catch (error) {
      log(`settings page: ${codeOf(error)}`)
      return this.#page(`${TEXTS.failed} (${codeOf(error)})`, '')
    }
  }

  /** The open channel that the page was opened for, if the portal vouches for who opened it; otherwise 0. */
  async #opened(form) {
    try {
      const { CONNECTOR: connector, LINE: line } = JSON.parse(text(form, 'PLACEMENT_OPTIONS'))
      if (String(connector).toLowerCase() !== ID) return 0
      return (await this.bitrix24.isOwnToken(text(form, 'AUTH_ID'))) ? Number(line) : 0
    } catch {
      return 0
    }
  }

  async #switch(line, form) {
    const here = { CONNECTOR: ID, LINE: line }
    const isOn = text(form, 'active') === '1'
    await this.bitrix24.call('imconnector.activate', { ...here, ACTIVE: isOn ? 1 : 0 })
    this.bitrix24.store.setLine(line, isOn)
    if (isOn) {
      const url = text(form, 'url')
      const DATA = { ID: `${ID}_${line}`, NAME: text(form, 'name') || CONNECTOR.register.NAME, URL: url, URL_IM: url }
      await this.bitrix24.call('imconnector.connector.data.set', { ...here, DATA })
    }
    log(`open channel ${line} switched ${isOn ? 'on' : 'off'}`)
  }

  /** A text with what proves for an hour that the page was opened from Bitrix24 (a frame has no cookies). */
  #signed(what) {
    return `${what}:${createHmac('sha256', this.settings.clientSecret).update(what).digest('hex')}`
  }

  #lineOf(ticket) {
    const [line, ends] = ticket.split(':')
    const isValid = isEqual(this.#signed(`${line}:${ends}`), ticket) && Number(ends) > Date.now() / 1000
    return isValid ? Number(line) : 0
  }

  #page(sentence, form) {
    const { NAME: name, ICON: icon } = CONNECTOR.register
    const page = `<!doctype html><html lang="${escape(TEXTS.language)}"><meta charset="utf-8"><title>${escape(name)}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style>
<header><img src="${escape(icon.DATA_IMAGE)}" alt="" style="background-color: ${escape(icon.COLOR)}"><h1>${escape(name)}</h1></header>
<p role="status">${escape(sentence)}</p>${form}</html>`
    const policy = `${POLICY}; frame-ancestors ${this.settings.portal}`
    return said(200, page, 'text/html', { 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' })
  }

  /** Answers at once, and does the work after that: Bitrix24 delays the events of slow handlers. */
  events(form) {
    if (!this.bitrix24.isFromPortal(text(form, 'auth', 'application_token'))) {
      log('event refused: another application_token')
      return said(403, 'wrong application_token')
    }
    const event = text(form, 'event').toUpperCase()
    const work = async () => {
      log(`event ${JSON.stringify(event.slice(0, 60))}`)
      await this.#handle(event, form.data).catch((error) => log(`event ${JSON.stringify(event.slice(0, 60))}: ${codeOf(error)}`))
    }
    return { ...said(200, 'ok'), work }
  }

  async #handle(event, data) {
    if (event === 'ONIMCONNECTORLINEDELETE') return this.bitrix24.store.setLine(Number(data), false) // the line's ID alone
    if ((text(data, 'CONNECTOR') || text(data, 'connector')).toLowerCase() !== ID) return
    if (event === 'ONIMCONNECTORSTATUSDELETE') return this.bitrix24.store.setLine(Number(data.line), false) // keys in lower case
    for (const one of listed(data.DATA)) await this.messenger.dialog(text(one, 'connector', 'chat_id'), event.endsWith('FINISH'))
    for (const one of listed(data.MESSAGES)) await this.#handleMessage(event, Number(data.LINE), one)
  }

  async #handleMessage(event, line, { im, message, chat }) {
    if (event === 'ONIMCONNECTORMESSAGEDELETE') return this.messenger.delete(text(message, 'id'))
    const words = plain(text(message, 'text'))
    const isNew = event === 'ONIMCONNECTORMESSAGEADD'
    const ids = isNew ? [await this.messenger.deliver(chat.id, words, listed(message.files))] : Object.values(message.id)
    if (!isNew) for (const id of ids) await this.messenger.edit(id, words)
    await this.bitrix24.callForMessages('imconnector.send.status.delivery', line, [{ im, message: { id: ids }, chat }])
  }

  /** Passes a customer's message on (POST), or shows what the loopback has kept (GET). */
  async fromMessenger(method, authorization, body) {
    if (!isEqual(authorization, `Bearer ${this.settings.messengerKey}`)) return said(403, 'wrong key')
    if (method === 'GET') return json(200, [...this.messenger.messages.values()])
    const given = parsed(body)
    const message = this.messenger.customerMessage(given)
    if (!message) return said(400, 'chat, user and text are needed')
    // Without a line that is switched on, the portal says NOT_ACTIVE_LINE.
    const line = Number(given.line ?? this.bitrix24.store.lines()[0] ?? 0)
    try {
      await this.bitrix24.callForMessages('imconnector.send.messages', line, [message])
    } catch (error) {
      log(`message not sent: ${codeOf(error)}`)
      return json(502, { error: codeOf(error) })
    }
    return json(200, { id: message.message.id })
  }

  health() {
    return json(200, { ok: true, connector: ID, installed: this.bitrix24.isInstalled(), lines: this.bitrix24.store.lines() })
  }
}

/** A form with PHP's brackets (a[b][0]=1) as nested objects, which inherit nothing. */
export function nested(form) {
  const root = Object.create(null)
  for (const [name, value] of new URLSearchParams(form)) {
    const path = name.replaceAll(']', '').split('[')
    const last = path.pop()
    let level = root
    for (const key of path) {
      if (typeof level[key] !== 'object') level[key] = Object.create(null)
      level = level[key]
    }
    level[last] = value
  }
  return root
}

/** A text inside nested objects; empty if there is none. */
function text(value, ...path) {
  for (const key of path) value = value?.[key]
  return typeof value === 'string' ? value : ''
}

/** The objects of a list in a form, whose keys are numbers. */
const listed = (value) => Object.values(value ?? {}).filter((one) => typeof one === 'object')
const codeOf = (error) => (error instanceof BitrixError ? error.code : error.name)

/** A message without the BB codes of Bitrix24's chats. */
export const plain = (text) => text.replace(/[ \t]*\[br\][ \t]*/gi, '\n').replace(/\[\/?[bius]\]/gi, '')

function parsed(body) {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

async function bodyOf(request) {
  const parts = []
  let size = 0
  for await (const part of request) {
    parts.push(part)
    size += part.length
    if (size > LARGEST_BODY) return null
  }
  return Buffer.concat(parts).toString()
}

/** Returns a server, not listening yet. */
export function makeServer(handler) {
  return createServer(async (request, response) => {
    let answer
    try {
      const body = await bodyOf(request)
      const { pathname } = new URL(request.url, 'http://handler')
      answer = body === null ? said(413, 'too large') : await handler.answer(request.method, pathname, request.headers, body)
    } catch (error) {
      log(`${error.name} in ${JSON.stringify(request.method)}`)
      answer = said(500, 'failed')
    }
    response.writeHead(answer.status, answer.headers).end(answer.text)
    await answer.work?.()
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const server = makeServer(new Handler(new Bitrix24(settingsOf(process.env))))
  const port = Number(process.env.PORT || 8080)
  server.listen(port, process.env.HOST || '127.0.0.1', () => log(`listening on port ${server.address().port}`))
}
