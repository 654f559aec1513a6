'use strict';
/*
 * The app inside the registry's Electron (see registry-electron.ts). It does what Electron's own default app
 * does, and one thing more: that Electron's Node is too old for the database driver, so `utilityProcess.fork`
 * is answered by a process on the project's own Node. The product's code has no branch for this.
 * Used in development and tests; never packaged.
 */
const { EventEmitter } = require('node:events');
const { fork } = require('node:child_process');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const electron = require('electron');

const nodeProgram = process.env.TEAMBORDET_LOADER_NODE;

/** In the child: what `process.parentPort` is in a utility process. */
const shim = `
import { EventEmitter } from 'node:events';
const port = new EventEmitter();
port.postMessage = (data) => process.send(data);
port.start = () => {};
process.on('message', (data) => port.emit('message', { data, ports: [] }));
process.on('disconnect', () => process.exit(0));
process.parentPort = port;
`;

/** A plain Node cannot read inside an asar archive: a packaged app has its files unpacked beside it. */
function readable(modulePath) {
  const unpacked = modulePath.replace(/packed\.asar(?=[\\/])/, 'packed-for-node');
  return fs.existsSync(unpacked) ? unpacked : modulePath;
}

function forkUtility(modulePath, args = [], options = {}) {
  const child = fork(
    readable(modulePath),
    args.map((argument) => argument.replaceAll('packed.asar', 'packed-for-node')),
    {
      execPath: nodeProgram,
      execArgv: ['--import', `data:text/javascript,${encodeURIComponent(shim)}`],
      env: options.env ?? process.env,
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const stand = new EventEmitter();
  stand.postMessage = (message) => void (child.connected && child.send(message));
  stand.kill = () => child.kill();
  Object.defineProperty(stand, 'pid', { get: () => (child.exitCode === null ? child.pid : undefined) });
  child.on('spawn', () => stand.emit('spawn'));
  child.on('message', (message) => stand.emit('message', message));
  child.on('exit', (code) => stand.emit('exit', code ?? 1));
  return stand;
}

const facade = new Proxy(electron, {
  get: (target, key) => (key === 'utilityProcess' ? { fork: forkUtility } : Reflect.get(target, key)),
});
const load = Module._load;
Module._load = function (request, ...rest) {
  return request === 'electron' ? facade : load.call(this, request, ...rest);
};

/** `-r file`, as Electron's default app knows it: run something before the app. */
const preloadAt = process.argv.indexOf('-r');
const [, preload] = preloadAt === -1 ? [] : process.argv.splice(preloadAt, 2);
if (preload !== undefined) require(preload);

const packed = path.join(process.resourcesPath, 'packed.asar');
const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const folder = fs.existsSync(packed) ? packed : path.resolve(named ?? '.');
const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
electron.app.setAppPath(folder);
electron.app.setName(manifest.productName ?? manifest.name);
electron.app.setVersion(manifest.version);
require(path.join(folder, manifest.main));
