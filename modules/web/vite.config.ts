import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    // Packed into the jar, so that the WAR serves the site at "/".
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      output: {
        manualChunks(id) {
          if (/node_modules\/(react|react-dom|scheduler|react-router)\//.test(id)) return 'react'
          if (/node_modules\/(echarts|zrender)\//.test(id)) return 'echarts'
          return undefined
        },
      },
    },
  },
  server: {
    // `npm run dev` beside a running server: MINGQUAN_URL=http://localhost:8080 npm run dev
    proxy: process.env.MINGQUAN_URL ? { '/api': process.env.MINGQUAN_URL } : {},
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/shared/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    // The files share their modules; what a test changes is put back by the set-up. A third of the work of fresh ones.
    isolate: false,
    testTimeout: 240_000,
    css: false,
  },
})
