import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: 'ui',
  // React Aria's own words are few and we give ours: of its 34 languages one is kept.
  plugins: [{ ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' }, react()],
  // RJSF brings a Markdown parser for descriptions, which our theme draws as plain text.
  resolve: {
    alias: { 'markdown-to-jsx/react': fileURLToPath(new URL('./ui/form/theme/plainText.ts', import.meta.url)) },
  },
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0 },
  test: {
    root: '.',
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/support/runFolder.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
