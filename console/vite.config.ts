import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Where the server looks for the console on its class path. */
const FOLDER = 'target/classes/dev/hinomi/console';

/** The server that `npm run dev` shows; start it with `./hinomi up --auth none`. */
const SERVER = process.env.HINOMI_URL ?? 'http://127.0.0.1:8466';

/** The system's fonts; Japanese has one of its own. */
const FONTS = "system-ui, 'Segoe UI', 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP'";

/** Cloudscape's styles embed Open Sans, 140 kB of the first page's CSS, and name it everywhere. */
function systemFonts(): Plugin {
  return {
    name: 'system-fonts',
    enforce: 'pre',
    transform(code, id) {
      return id.includes('@cloudscape-design') && id.endsWith('.css')
        ? {
            code: code.replace(/@font-face\s*\{[^}]*\}/g, '').replace(/(["'])Open Sans\1/g, FONTS),
            map: null,
          }
        : null;
    },
  };
}

/** The server sends what lies beside a file as FILE.br and FILE.gz; it compresses nothing itself. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    closeBundle() {
      for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) {
          continue;
        }
        const path = join(entry.parentPath, entry.name);
        const content = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        );
      }
    },
  };
}

export default defineConfig({
  base: '/console/',
  plugins: [systemFonts(), react(), precompressed()],
  build: { outDir: FOLDER, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 800 },
  server: {
    proxy: {
      // Everything that is not the console's own goes to the server, as if the page came from there.
      '^/(?!console/)': {
        target: SERVER,
        changeOrigin: true,
        headers: { origin: SERVER },
      },
    },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
});
