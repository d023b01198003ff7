// What ESLint recommends, for the handlers that `configurator starter` writes for Node.js.
import js from '@eslint/js'

const names = ['AbortSignal', 'Buffer', 'URL', 'URLSearchParams', 'console', 'fetch', 'process']

export default [
  js.configs.recommended,
  { languageOptions: { globals: Object.fromEntries(names.map((name) => [name, 'readonly'])) } },
]
