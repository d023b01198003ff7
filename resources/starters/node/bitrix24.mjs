// Bitrix24: the sign-in, which is kept in a file, and calls of REST methods with Bitrix24's own SDK.
import { createHash, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { B24OAuth } from '@bitrix24/b24jssdk'

/** The parameters of imconnector.register, and the texts of the settings page. */
export const CONNECTOR = JSON.parse(readFileSync(new URL('connector.json', import.meta.url), 'utf8'))
export const ID = CONNECTOR.register.ID
const NAMES = ['MessageAdd', 'MessageUpdate', 'MessageDelete', 'DialogStart', 'DialogFinish', 'StatusDelete', 'LineDelete']
export const EVENTS = NAMES.map((name) => `OnImConnector${name}`)

export const log = (text) => console.log(`${new Date().toISOString()} ${text}`)

/** A call that failed; `code` is Bitrix24's own, or for example NO_ANSWER. */
export class BitrixError extends Error {
  constructor(code) {
    super(code)
    this.code = code
  }
}

/** Compares two texts in a time that says nothing about where they differ. */
export function isEqual(one, other) {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(String(text)).digest())
  return timingSafeEqual(first, second)
}

/** What the environment says (see .env.example). */
export function settingsOf(environment) {
  const required = ['PORTAL_URL', 'PUBLIC_URL', 'CLIENT_ID', 'CLIENT_SECRET', 'MESSENGER_KEY']
  const missing = required.filter((name) => !environment[name])
  if (missing.length) throw new Error(`Set ${missing.join(', ')} (see .env.example).`)
  const address = (name, other) => (environment[name] || other).replace(/\/+$/, '')
  return {
    portal: address('PORTAL_URL'),
    publicUrl: address('PUBLIC_URL'),
    clientId: environment.CLIENT_ID,
    clientSecret: environment.CLIENT_SECRET,
    messengerKey: environment.MESSENGER_KEY,
    oauthServer: address('OAUTH_SERVER', 'https://oauth.bitrix24.tech'),
    folder: environment.DATA_FOLDER || 'data',
  }
}

/** What has to survive a restart, in a file that nobody else can read (mode 0600). */
export class Store {
  constructor(folder) {
    this.folder = folder
    this.path = join(folder, 'state.json')
  }

  read() {
    return existsSync(this.path) ? JSON.parse(readFileSync(this.path, 'utf8')) : {}
  }

  /** Replaces some values. The old file stays until the new one is complete. */
  change(values) {
    const state = JSON.stringify({ ...this.read(), ...values })
    mkdirSync(this.folder, { recursive: true, mode: 0o700 })
    const fresh = `${this.path}.new`
    rmSync(fresh, { force: true })
    writeFileSync(fresh, state, { mode: 0o600, flag: 'wx', flush: true })
    renameSync(fresh, this.path)
  }

  /** The open channels that the connector is switched on for. */
  lines() {
    return this.read().lines ?? []
  }

  setLine(line, isOn) {
    const others = this.lines().filter((one) => one !== line)
    this.change({ lines: isOn ? [...others, line] : others })
  }
}

/** One portal, called with the sign-in of the installation. */
export class Bitrix24 {
  #client = null

  constructor(settings) {
    this.settings = settings
    this.store = new Store(settings.folder)
  }

  /** Whether there is a sign-in; one that can't be renewed any more is removed. */
  isInstalled() {
    return Boolean(this.store.read().accessToken)
  }

  /** Compares an event's application_token with the one of the installation. */
  isFromPortal(applicationToken) {
    const known = this.store.read().applicationToken
    return Boolean(known) && isEqual(known, applicationToken)
  }

  /** Asks the portal whether it has given this token to this application. */
  async isOwnToken(token) {
    const about = await this.ask('app.info', token)
    return isEqual(about?.CODE, this.settings.clientId)
  }

  /** Keeps an administrator's sign-in that the portal confirms, registers, binds the events. */
  async install({ accessToken, refreshToken, applicationToken, memberId }) {
    const profile = (await this.isOwnToken(accessToken)) && (await this.ask('profile', accessToken))
    if (!profile?.ADMIN) throw new BitrixError('ACCESS_DENIED')
    const expires = Math.floor(Date.now() / 1000) + 3600
    const userId = Number(profile.ID)
    this.store.change({ accessToken, refreshToken, applicationToken, memberId, userId, expires })
    this.#client = null
    const PLACEMENT_HANDLER = `${this.settings.publicUrl}/settings`
    const answer = await this.call('imconnector.register', { ...CONNECTOR.register, PLACEMENT_HANDLER })
    if (!answer.result) throw new BitrixError(answer.error ?? 'NOT_REGISTERED') // a refusal comes with HTTP 200
    const handler = `${this.settings.publicUrl}/events`
    const bound = (await this.call('event.get')).filter((one) => one.handler === handler).map((one) => one.event)
    for (const event of EVENTS) {
      if (!bound.includes(event.toUpperCase())) await this.call('event.bind', { event, handler })
    }
    log('installed')
  }

  /** Calls a method; the SDK renews a sign-in that has expired, and waits where the portal is busy. */
  async call(method, params = {}) {
    if (!this.isInstalled()) throw new BitrixError('NOT_INSTALLED')
    this.#client ??= this.#makeClient(this.store.read())
    try {
      const response = await this.#client.actions.v2.call.make({ method, params })
      if (!response.isSuccess) throw [...response.getErrors()][0]
      return response.getData().result
    } catch (error) {
      throw new BitrixError(error.code ?? 'NO_ANSWER') // without the SDK's own error, which knows the request
    }
  }

  /** Calls a method with MESSAGES; one that is refused inside a successful call is an error too. */
  async callForMessages(method, line, messages) {
    const answer = await this.call(method, { CONNECTOR: ID, LINE: line, MESSAGES: messages })
    if (!(answer.DATA?.RESULT ?? []).every((one) => one.SUCCESS)) throw new BitrixError('MESSAGE_REFUSED')
  }

  #makeClient(state) {
    const { portal, oauthServer, clientId, clientSecret } = this.settings
    const client = new B24OAuth(
      {
        ...state,
        expiresIn: 3600,
        scope: 'imopenlines',
        domain: new URL(portal).host,
        clientEndpoint: `${portal}/rest/`,
        serverEndpoint: `${oauthServer}/rest/`,
        status: 'L',
      },
      { clientId, clientSecret }
    )
    client.offClientSideWarning()
    client.setCustomRefreshAuth(() => this.#renew())
    return client
  }

  /** Returns a new sign-in, stored before anything else: the old refresh token is used up. */
  async #renew() {
    const { clientId, clientSecret, oauthServer } = this.settings
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: this.store.read().refreshToken,
    })
    const answer = await answerOf(`${oauthServer}/oauth/token/`, { body })
    if (!answer?.access_token) {
      if (answer?.error === 'invalid_grant') this.store.change({ accessToken: '', refreshToken: '' })
      log(`renewing the sign-in failed: ${JSON.stringify(answer?.error ?? 'NO_ANSWER')}`)
      throw new BitrixError('NOT_RENEWED')
    }
    const expires = Math.floor(Date.now() / 1000) + Number(answer.expires_in)
    this.store.change({ accessToken: answer.access_token, refreshToken: answer.refresh_token, expires })
    log('sign-in renewed')
    return { ...answer, expires }
  }

  /** Calls a method with a token that isn't known yet: the SDK would try to renew it. */
  async ask(method, auth) {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await answerOf(`${this.settings.portal}/rest/${method}`, { headers, body: JSON.stringify({ auth }) })
    return answer?.result
  }
}

async function answerOf(url, options) {
  try {
    const response = await fetch(url, { method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(20000), ...options })
    return await response.json()
  } catch {
    return null
  }
}
