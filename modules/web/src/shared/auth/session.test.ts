import type Keycloak from 'keycloak-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answering } from '@/shared/testing/server'
import { draftStorage } from './own-drafts'
import { signIn, signOut } from './session'

const logout = vi.fn(() => Promise.resolve())

const zhou = draftStorage('zhou', 'post.1')
const zhouLi = draftStorage('zhou.li', 'post.1')

afterEach(() => vi.unstubAllGlobals())

beforeEach(async () => {
  answering({ '/api/config': { keycloakUrl: 'http://localhost', realm: 'r', clientId: 'c', demo: false } })
  sessionStorage.setItem(zhou, '{}')
  sessionStorage.setItem(zhouLi, '{}')
  localStorage.setItem('mingquan.columns.powers', 'name')
  const zhouSignedIn = { tokenParsed: { preferred_username: 'zhou' }, init: () => Promise.resolve(true), logout }
  await signIn(() => zhouSignedIn as unknown as Keycloak)
})

test('somebody who signs in finds own drafts in the tab, and nobody else leaves any', () => {
  expect(sessionStorage.getItem(zhou)).toBe('{}')
  expect(sessionStorage.getItem(zhouLi)).toBeNull()
})

test('drafts do not stay in the tab after sign-out, and what is no draft does', async () => {
  logout.mockImplementation(() => {
    // Before the browser goes anywhere.
    expect(sessionStorage.getItem(zhou)).toBeNull()
    return Promise.resolve()
  })

  await signOut()

  expect(logout).toHaveBeenCalled()
  expect(localStorage.getItem('mingquan.columns.powers')).toBe('name')
})
