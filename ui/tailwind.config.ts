import { preset } from '@sk-web-gui/core';
import type { Config } from 'tailwindcss';

// Only the framework's components that we use: the sheet stays small.
const used = '{button,forms,icon,label,link,spinner,theme,utils}';

export default {
  presets: [preset() as Partial<Config>],
  content: {
    relative: true,
    files: [
      './{portal,desk,shared}/**/*.{ts,tsx,html}',
      `./node_modules/@sk-web-gui/${used}/dist/esm/**/*.js`
    ]
  },
  darkMode: 'class'
} satisfies Config;
