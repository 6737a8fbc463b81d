import Keycloak, { type KeycloakConfig } from 'keycloak-js'
import { api, callAs } from '@/shared/api/http'
import type { ConsoleConfig } from '@/shared/api/types'
import { language } from '@/shared/i18n/i18n'
import { forgetDrafts } from './own-drafts'

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

const wantedAt = 'mingquan.wanted-address'

/**
 * Keycloak gets the console's root and not the address itself: it refuses one with words of its own in it, and `state`
 * is also a filter of ours. The address waits in this tab.
 */
function root(): string {
  return window.location.origin + '/'
}

function rememberAddress(): void {
  sessionStorage.setItem(wantedAt, window.location.pathname + window.location.search)
}

function restoreAddress(): void {
  const wanted = sessionStorage.getItem(wantedAt)
  sessionStorage.removeItem(wantedAt)
  if (wanted) window.history.replaceState(window.history.state, '', wanted)
}

/** Keycloak answers in the fragment. */
function isAnswer(): boolean {
  return /[#&](code|error)=/.test(window.location.hash)
}

/**
 * Signs the person in by the code flow with PKCE. The tokens stay in memory: a reload asks Keycloak again, whose own
 * session answers without a password. Does not return when the browser is sent to the login page.
 */
export async function signIn(
  provider: (options: KeycloakConfig) => Keycloak = (options) => new Keycloak(options),
): Promise<ConsoleConfig> {
  const config = await api.get<ConsoleConfig>('/config')
  demo = config.demo
  const signedIn = provider({ url: config.keycloakUrl, realm: config.realm, clientId: config.clientId })
  if (!isAnswer()) rememberAddress()
  await signedIn.init({
    onLoad: 'login-required',
    redirectUri: root(),
    flow: 'standard',
    pkceMethod: 'S256',
    checkLoginIframe: false,
    locale: language(),
  })
  restoreAddress()
  forgetDrafts(String(signedIn.tokenParsed?.preferred_username ?? ''))
  keycloak = signedIn
  const signInAgain = () => {
    rememberAddress()
    return signedIn.login({ redirectUri: root(), locale: language() })
  }
  callAs({
    token: async () => {
      try {
        await signedIn.updateToken(30)
      } catch {
        await signInAgain()
      }
      return signedIn.token ?? ''
    },
    tokenIfAny: async () => {
      await signedIn.updateToken(30)
      return signedIn.token ?? ''
    },
    expired: () => {
      if (mayRedirect()) void signInAgain()
    },
  })
  return config
}

/** What was typed and not yet sent goes to the server when the page is left; this tab keeps nothing of it. */
export async function signOut(): Promise<void> {
  forgetDrafts()
  await keycloak?.logout({ redirectUri: root() })
}
