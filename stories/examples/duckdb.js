// Works through a folder of records inside DuckDB: `node stories/examples/duckdb.js FOLDER`, after a build.
// The same core as in the page answers as a function of SQL; nothing leaves the machine.
import { DuckDBInstance, DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api';
import { assess, loadPack, packIds, positionWords, readRecord, spanWords } from '../../dist/esm/src/index.js';

const documents = new Map(await Promise.all(packIds.map(async (id) => [id, await loadPack(id)])));

/** What a document says about a record, as JSON; of a record that cannot be read, why. */
function threshold(text) {
  try {
    const json = JSON.parse(text);
    const document = documents.get(json?.document?.id);
    if (!document) return { fault: 'It is not a record of a bundled document.' };
    const read = readRecord(document, json);
    if (!read.ok) return { fault: read.issues[0].message };
    const { urgent, indicated, agreed, needs, reasons } = assess(document, read.value);
    return {
      document: document.provenance.id,
      risk: urgent?.status ?? 'not-raised',
      pointsTo: indicated && spanWords(document, indicated),
      recorded: agreed && positionWords(document, agreed),
      needs,
      decides: reasons.filter((one) => one.decides).map((one) => one.text),
    };
  } catch (error) {
    return { fault: error instanceof SyntaxError ? 'It is not JSON.' : error.message };
  }
}

const connection = await (await DuckDBInstance.create(':memory:')).connect();
connection.registerScalarFunction(
  DuckDBScalarFunction.create({
    name: 'threshold',
    parameterTypes: [VARCHAR],
    returnType: VARCHAR,
    mainFunction(_, input, output) {
      const records = input.getColumnVector(0);
      for (let at = 0; at < input.rowCount; at += 1) output.setItem(at, JSON.stringify(threshold(records.getItem(at))));
      output.flush();
    },
  }),
);

const [folder = 'stories/examples'] = process.argv.slice(2);
const rows = await connection.runAndReadAll(
  `WITH answers AS (
     SELECT parse_filename(filename) AS file, threshold(content)::JSON AS said
     FROM read_text($1) WHERE parse_filename(filename) <> 'index.json'
   )
   SELECT file, said->>'document' AS document, said->>'risk' AS risk, said->>'pointsTo' AS "points to",
     said->>'recorded' AS recorded, (said->>'needs')::INTEGER AS needs, said->>'fault' AS fault
   FROM answers ORDER BY file`,
  [`${folder}/*.json`],
);
console.table(rows.getRowObjectsJS());
