/** Reports the tests of the hosts as the counts that tests/run.js reads. A suite that failed because a test in it did counts for nothing more. */
export default async function* counts(events) {
  const sum = { passed: 0, failures: [] };
  for await (const { type, data } of events) {
    if (type === 'test:pass' && data.details.type !== 'suite' && data.skip === undefined) sum.passed += 1;
    if (type !== 'test:fail') continue;
    const { failureType, cause } = data.details.error;
    if (failureType !== 'subtestsFailed') sum.failures.push(`${data.name}: ${cause?.message ?? cause ?? failureType}`);
  }
  yield JSON.stringify(sum);
}
