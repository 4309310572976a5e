/*
 * Runs test files of the hosts one after the other in one process, so that those of one place share a browser and
 * the kit's core: `node tests/hosts/group.js tests/hosts/demo.test.js …`. Each file is a suite of its own, with its
 * own servers, and one that cannot be loaded fails alone.
 */
import { resolve } from 'node:path';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
// These wait for packs, and the test runner would not know whose tests those are that come after the waiting.
import '../../stories/serve.js';
import './host.js';

for (const file of process.argv.slice(2)) describe(file, () => import(pathToFileURL(resolve(file)).href));
