/**
 * The lint rules. The file stands here because the top folder is kept small; it is given by `--config`, so that patterns
 * count from the top folder all the same. No rule needs type information: the whole run stays a matter of seconds.
 */
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'node_modules/', 'data/', 'test-results/', 'playwright-report/'] },
  ...ts.configs.recommended,
  ...svelte.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // Names that begin with _ are there for the shape only.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A type import must vanish from the code, or it would pull server code into the browser.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // State of unknown shape is how a secret slips out.
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', 'ts-ignore': 'allow-with-description', minimumDescriptionLength: 10 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-var': 'error',
      // Whatever is logged can hold a person's words; server code says what it says through its own log.
      'no-console': 'error'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: {
      // The content security policy refuses style attributes, so the page would look broken only in production.
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      // `let` is how Svelte writes its props; the plugin's own rule knows that.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived'] }],
      // A literal in braces is how a space is kept between two elements.
      'svelte/no-useless-mustaches': 'off',
      // HTML made from text is the door for scripts.
      'svelte/no-at-html-tags': 'error',
      // The app always stands at the root of its address, so plain paths are right.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/require-each-key': 'error'
    }
  },
  {
    files: ['src/lib/{meeting,influence,core,ballot}/**/*.ts'],
    ignores: ['**/*.server.ts', '**/*.test.ts'],
    rules: {
      // The heart is pure: time and chance come in with the command, so that the same events give the same state for ever.
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in with the command.' },
        { object: 'Math', property: 'random', message: 'Chance comes in with the command.' },
        { object: 'performance', property: 'now', message: 'Time comes in with the command.' },
        { object: 'crypto', property: 'randomUUID', message: 'Ids come in with the command.' },
        { object: 'crypto', property: 'getRandomValues', message: 'Chance comes in with the command.' }
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in with the command.' }
      ],
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'window', 'document', 'localStorage']
    }
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    // The entry, the demo and the tests speak to a terminal.
    files: ['src/server/**', 'src/demo/**', 'tests/**', '**/*.test.ts', '*.config.*'],
    rules: { 'no-console': 'off' }
  }
);
