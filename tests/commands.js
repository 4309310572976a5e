/*
 * What the browser's test runner answers, for tests that run in Node: `executeServerCommand('time-zone', …)`.
 */
const machine = process.env.TZ;

export async function executeServerCommand(command, payload) {
  if (command !== 'time-zone') throw new Error(`Nothing answers "${command}" in Node.`);
  if (payload) process.env.TZ = payload;
  else if (machine === undefined) delete process.env.TZ;
  else process.env.TZ = machine;
  return true;
}
