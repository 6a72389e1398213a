// One of the two installations as a real process with a sandbox, a database and a folder of its
// own, on free ports. Nothing of it remains afterwards.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const patience = 60_000; // milliseconds

const authorities =
  'authorities:\n  - {municipality_id: "2281", name: Sundsvalls kommun, street: Norrmalmsgatan 4, ' +
  'postal_code: "851 85", city: Sundsvall, email: registrator@sundsvall.example}\n';

function configuration(name, files, allowed) {
  const face = (of) => `${of}: {port: 0${files ? `, files: ${join(files, of)}` : ''}}\n`;
  return (
    `installation: ${name}\nmode: sandbox\ndatabase: {url: kansli.sqlite}\nblobs: blobs\n` +
    `municipalities: ["2281", "2260"]\n${authorities}${face('portal')}${face('desk')}` +
    (allowed ? `allowed_origins: ["${allowed}"]\n` : '') +
    `sandbox:\n  organisation: ${root}/sandbox/${name}/organisation.yaml\n` +
    `  parties: ${root}/sandbox/${name}/parties.yaml\n  case_types: ${root}/case-types\n` +
    `  registers: ${root}/sandbox/${name}/registers.yaml\n` +
    (name === 'external' ? `  connected_systems: ${root}/sandbox/external/connected-systems.yaml\n` : '')
  );
}

function firstLine(process, log) {
  return new Promise((found, failed) => {
    const fail = () => failed(new Error(`does not start\n${readFileSync(log, 'utf8').slice(-2000)}`));
    const timer = setTimeout(fail, patience);
    let text = '';
    process.once('exit', fail);
    process.stdout.on('data', (piece) => {
      text += piece;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      process.removeListener('exit', fail);
      found(text.slice(0, text.indexOf('\n')));
    });
  });
}

// `files` is the folder with the built portal/ and desk/; without it the faces have no pages.
// `allowed` is an origin that may embed the element.
export async function startInstallation({ programs, name, files, allowed }) {
  const folder = mkdtempSync(join(tmpdir(), 'kansli_ui_'));
  const config = join(folder, 'kansli.yaml');
  const log = join(folder, 'log');
  writeFileSync(config, configuration(name, files && resolve(files), allowed));
  const program = resolve(programs, `kansli-${name}`);
  const process = spawn(program, ['serve', '--config', config], {
    stdio: ['ignore', 'pipe', openSync(log, 'w')]
  });
  const ended = new Promise((done) => process.once('exit', done));
  const stop = async () => {
    process.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const ports = JSON.parse(await firstLine(process, log));
    return {
      portal: `http://127.0.0.1:${ports.portal}`,
      desk: `http://127.0.0.1:${ports.desk}`,
      // What a command of the program prints, beside the one that serves.
      command: (...words) => execFileSync(program, [...words, '--config', config], { encoding: 'utf8', stdio: 'pipe' }),
      stop
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
