import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    // All of them: by itself it leaves one alone, of two.
    maxWorkers: '100%',
    include: ['{lib,components,server,tools,bench,deploy}/**/*.test.{ts,tsx}'],
    // A bound for what hangs; a test that starts processes takes its time on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
