import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { callAs } from '@/shared/api/http'
import { switchLanguage } from '@/shared/i18n/i18n'

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

// jsdom matches every rule of antd's styles against every element it is asked about, which takes most of a test's time.
// To find elements by role it is enough to know what their own style hides.
const unstyled = window.getComputedStyle(document.createElement('div'))
window.getComputedStyle = (element: Element) =>
  element instanceof HTMLElement && element.style.length > 0 ? element.style : unstyled

// The files share their modules (vite.config.ts): what one test changes must not reach the next file.
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  callAs(undefined)
  switchLanguage('zh-CN')
  localStorage.clear()
  sessionStorage.clear()
})
