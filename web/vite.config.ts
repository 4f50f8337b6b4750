import { defineConfig } from 'vitest/config';

// One entry for every page; islands that few pages need become chunks whose names carry their content's hash.
export default defineConfig({
  base: '/islands/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: { shell: 'src/shell.ts' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // What the entry shares with a chunk lies apart: pages load `shell.js?v=…`, and a chunk that imported `shell.js`
        // would run all of it a second time.
        codeSplitting: {
          groups: [
            { name: 'lit', test: /node_modules[\\/](lit|@lit|lit-html|lit-element)/ },
            { name: 'loader', test: /vite[\\/]preload-helper|rolldown[\\/]runtime/ },
          ],
        },
      },
      preserveEntrySignatures: false,
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'target/vitest.json' }]],
  },
});
