import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Pages are loaded when they are opened, which takes a while on a busy machine.
// Asking jsdom for the visibility of everything costs seconds per query.
configure({ asyncUtilTimeout: 120_000, defaultHidden: true })

// jsdom has no layout: what antd and ECharts ask of a browser beyond it.
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.assign(globalThis, { ResizeObserver: globalThis.ResizeObserver ?? Observer })
Object.assign(window, {
  matchMedia: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }),
})

afterEach(() => {
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
})
