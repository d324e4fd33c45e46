import next from 'eslint-config-next'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import tseslint from 'typescript-eslint'

const config = [
  { ignores: ['.next/', 'node_modules/', '.data/', 'public/', 'next-env.d.ts', 'test-results/', 'playwright-report/'] },
  ...next,
  ...tseslint.configs.strict,
  {
    files: ['**/*.tsx'],
    rules: jsxA11y.flatConfigs.strict.rules,
  },
  {
    rules: {
      // A lookup that cannot miss is said with `!`; `noUncheckedIndexedAccess` would otherwise ask for a branch that no test can reach.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-console': 'off',
      eqeqeq: 'error',
    },
  },
]

export default config
