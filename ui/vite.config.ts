// Builds one face: `vite build --mode portal`, `desk` or `element`, into ../build/ui/. The programs
// serve what comes out, so every script and style is a file of its own, named after its content.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import tailwind from 'tailwindcss';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const smallest = 1024; // bytes; below, compressing gains nothing

// The compressed forms are made once here and not at every request.
function compressed(folder: string): Plugin {
  return {
    name: 'compressed',
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true }) as string[]) {
        const path = `${folder}/${name}`;
        if (!/\.(js|css|html|svg|json)$/.test(name) || statSync(path).size < smallest) continue;
        const content = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(content));
      }
    }
  };
}

export default defineConfig(({ mode }) => {
  const isElement = mode === 'element';
  const folder = isElement ? '../build/ui/portal/elements' : `../build/ui/${mode}`;
  return {
    root: here(`./${mode}`),
    resolve: { alias: { '@shared': here('./shared') } },
    plugins: [react(), compressed(here(`./${folder}`))],
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    worker: { format: 'es' },
    css: { postcss: { plugins: [tailwind({ config: here('./tailwind.config.ts') })] } },
    build: {
      outDir: here(`./${folder}`),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500, // kB; the drawings and the reader of PDFs come when they are needed
      ...(isElement && {
        lib: {
          entry: here('./element/kansli-my-cases.ts'),
          formats: ['es' as const],
          fileName: () => 'kansli-my-cases.js'
        }
      })
    }
  };
});
