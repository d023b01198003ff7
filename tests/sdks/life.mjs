// Bitrix24's own JavaScript SDK takes a connector through its life. Stdin: the sign-in as JSON; stdout: what came.
import { readFileSync } from 'node:fs'
import { B24OAuth } from '@bitrix24/b24jssdk'

const { client_id, client_secret, icon, tokens } = JSON.parse(readFileSync(0, 'utf8'))
const address = new URL(tokens.client_endpoint).host
const $b24 = new B24OAuth(
  {
    applicationToken: '',
    userId: 1,
    memberId: tokens.member_id,
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    expires: Math.floor(Date.now() / 1000) + tokens.expires_in,
    expiresIn: tokens.expires_in,
    scope: tokens.scope,
    domain: address,
    clientEndpoint: tokens.client_endpoint,
    serverEndpoint: tokens.server_endpoint,
    status: tokens.status,
  },
  { clientId: client_id, clientSecret: client_secret }
)
$b24.offClientSideWarning()
let renewed = 0
$b24.setCallbackRefreshAuth(async () => { renewed += 1 })

async function call(method, params) {
  const response = await $b24.actions.v2.call.make({ method, params, requestId: method })
  if (!response.isSuccess) throw new Error(`${method}: ${response.getErrorMessages().join('; ')}`)
  return response.getData().result
}

const seen = {}
seen.registered = await call('imconnector.register', {
  ID: 'Sdk_Life',
  NAME: 'SDK',
  ICON: { DATA_IMAGE: icon, COLOR: '#005577' },
  PLACEMENT_HANDLER: 'https://shop.example/settings',
})
seen.name = (await call('imconnector.list', {})).sdk_life
seen.line = (await call('imopenlines.config.list.get', {}))[0].ID
const where = { CONNECTOR: 'sdk_life', LINE: seen.line }
seen.activated = await call('imconnector.activate', { ...where, ACTIVE: 1 })
seen.status = await call('imconnector.status', where)
seen.data = await call('imconnector.connector.data.set', { ...where, DATA: { ID: 'a', NAME: 'n' } })
seen.deactivated = await call('imconnector.activate', { ...where, ACTIVE: 0 })
seen.off = (await call('imconnector.status', where)).STATUS
seen.unregistered = await call('imconnector.unregister', { ID: 'sdk_life' })
seen.gone = !('sdk_life' in (await call('imconnector.list', {})))
seen.renewed = renewed
console.log(JSON.stringify(seen))
