import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { place } from './place.mjs';

/**
 * The headless Chromium that the npm package `@sparticuz/chromium` carries for Linux, unpacked into `.vscode-test`. It brings the few libraries and
 * fonts that a bare container lacks. The package's own unpacking is not used: it runs whatever is called `chromium` in the shared temporary folder.
 * @returns {Promise<import('./browser.mjs').Browser>}
 */
export async function npmChromium() {
  const packed = resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../../bin');
  const { version } = JSON.parse(await readFile(join(packed, '../package.json'), 'utf8'));
  const folder = await place(`chromium-${version}`, (into) => unpack(packed, into));
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = {
    LD_LIBRARY_PATH: libraries,
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    XDG_CACHE_HOME: join(folder, 'cache'),
  };
  return { name: `Chromium ${version} (npm)`, executable: join(folder, 'chromium'), env };
}

/**
 * @param {string} packed
 * @param {string} into
 */
async function unpack(packed, into) {
  const executable = join(into, 'chromium');
  await pipeline(
    createReadStream(join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(executable),
  );
  await chmod(executable, 0o755);
  for (const archive of ['al2023', 'fonts', 'swiftshader']) await untar(join(packed, `${archive}.tar.br`), into);
  await writeFile(join(into, 'fonts.conf'), FONTS);
}

/**
 * @param {string} archive a tar file, compressed with Brotli
 * @param {string} into
 */
async function untar(archive, into) {
  // Through a file: tar stops reading before the padding at the end, and a pipe would break there.
  const plain = join(into, 'archive.tar');
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(plain));
  const tar = spawn('tar', ['-x', '-f', plain, '-C', into], { stdio: ['ignore', 'ignore', 'inherit'] });
  await new Promise((done, fail) => {
    tar.once('error', fail);
    tar.once('close', (code) => (code === 0 ? done(code) : fail(new Error(`tar could not unpack ${archive}`))));
  });
  await rm(plain);
}

/** The machine's fonts and habits first (which font is the monospaced one), then the font that came along. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
