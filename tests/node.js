/* Loaded before everything else, and written so that an old Node can read it. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Threshold Kit needs Node 20.19 or later, and this is ${process.versions.node}: "nvm install 20" or https://nodejs.org brings it.`,
  );
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}
