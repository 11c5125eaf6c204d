import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'Europe/London' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
