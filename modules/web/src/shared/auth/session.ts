import Keycloak from 'keycloak-js'
import { api, callAs } from '@/shared/api/http'
import type { ConsoleConfig } from '@/shared/api/types'

let keycloak: Keycloak | undefined
let demo = false

/** Whether everything here is made up for show. */
export function isDemo(): boolean {
  return demo
}

const sentAt = 'mingquan.sent-to-sign-in'

/** A server that refuses even fresh tokens must end in an error on the page, not in a circle of redirects. */
function mayRedirect(): boolean {
  const last = Number(sessionStorage.getItem(sentAt) ?? 0)
  if (Date.now() - last < 20_000) return false
  sessionStorage.setItem(sentAt, String(Date.now()))
  return true
}

/**
 * Signs the person in by the code flow with PKCE. The tokens stay in memory: a reload asks Keycloak again, whose own
 * session answers without a password. Does not return when the browser is sent to the login page.
 */
export async function signIn(): Promise<ConsoleConfig> {
  const config = await api.get<ConsoleConfig>('/config')
  demo = config.demo
  const signedIn = new Keycloak({ url: config.keycloakUrl, realm: config.realm, clientId: config.clientId })
  await signedIn.init({
    onLoad: 'login-required',
    flow: 'standard',
    pkceMethod: 'S256',
    checkLoginIframe: false,
    locale: 'zh-CN',
  })
  keycloak = signedIn
  callAs({
    token: async () => {
      try {
        await signedIn.updateToken(30)
      } catch {
        await signedIn.login({ redirectUri: window.location.href })
      }
      return signedIn.token ?? ''
    },
    expired: () => {
      if (mayRedirect()) void signedIn.login({ redirectUri: window.location.href })
    },
  })
  return config
}

export async function signOut(): Promise<void> {
  await keycloak?.logout({ redirectUri: window.location.origin + '/' })
}
