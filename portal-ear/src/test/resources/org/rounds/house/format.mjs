/*
 * Formats style sheets and scripts with Prettier, and prints the files that it would change.
 * Arguments: "write" or "check", then the files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as babel from './babel.mjs';
import * as estree from './estree.mjs';
import * as postcss from './postcss.mjs';
import { format } from './standalone.mjs';

const [mode, ...files] = process.argv.slice(2);
const options = { plugins: [babel, estree, postcss], printWidth: 120, singleQuote: true };

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const parser = file.endsWith('.css') ? 'css' : 'babel';
  const formatted = await format(text, { ...options, parser, singleQuote: parser !== 'css' });
  if (formatted !== text) {
    console.log(file);
    if (mode === 'write') {
      writeFileSync(file, formatted);
    }
  }
}
