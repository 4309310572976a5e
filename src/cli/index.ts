#!/usr/bin/env node
import { main } from './main.js';

// The reader of a pipe may close it, as `head` does: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`The answer could not be written (${error.code}). Check the disk that it goes to.\n`);
  process.exit(2);
});

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  live: process.stderr.isTTY,
});
