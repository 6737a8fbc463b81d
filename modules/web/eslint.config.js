import { existsSync, readdirSync } from 'node:fs'
import js from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// Imports go app -> features -> shared, never back and never from feature to feature.
// The zones come from the folders themselves, so a new feature is fenced the day it is made.
const features = existsSync('src/features') ? readdirSync('src/features') : []
const zones = [
  { target: './src/shared', from: './src/features', message: 'shared must not know features' },
  { target: './src/shared', from: './src/app', message: 'shared must not know the app' },
  { target: './src/features', from: './src/app', message: 'features must not know the app' },
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: './src/features',
    except: [`./${feature}`],
    message: 'a feature must not know another feature',
  })),
]

export default tseslint.config(
  { ignores: ['target', 'node_modules', 'src/shared/api/openapi.d.ts'] },
  js.configs.recommended,
  { files: ['*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly' } } },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked, reactHooks.configs.flat.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-imports': ['error', { patterns: ['../../*'] }],
      'no-console': 'error',
    },
  },
)
