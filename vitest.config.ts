import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    // All cores: by default it would leave one of two unused.
    maxWorkers: '100%',
    include: ['{lib,components,server,tools,bench,deploy}/**/*.test.{ts,tsx}'],
    // Generous, because a test that starts processes can take long on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
