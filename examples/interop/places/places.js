// Judges places with the national package, and lists where its verdict is not that of ours, with the reason written down.
const fs = require('fs');
const lib = require('./target/node_modules/@gouvfr-anct/lieux-de-mediation-numerique');
const reasons = new Map();
for (const line of fs.readFileSync('reasons.tsv', 'utf8').split('\n')) {
  if (line && !line.startsWith('#')) {
    const [name, reason] = line.split('\t');
    reasons.set(name, reason);
  }
}
let cases = 0, alike = 0, unexplained = 0;
for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const [name, json, schema, strict] = line.split('\t');
  let verdict = 'valid', message = '';
  try {
    const record = JSON.parse(json);
    const read = lib.fromSchemaLieuDeMediationNumerique(Object.fromEntries(Object.entries(record).filter(([, v]) => v !== '')));
    lib.toSchemaLieuMediationNumerique(read);
  } catch (error) {
    verdict = 'invalid';
    message = String(error.message || error).split('\n')[0];
  }
  cases++;
  if (verdict === strict) {
    alike++;
    if (reasons.has(name)) {
      console.log(`NO LONGER DIFFERENT  ${name}`);
      unexplained++;
    }
  } else {
    const reason = reasons.get(name);
    console.log(`${reason ? 'known' : 'UNEXPLAINED'}  ${name}: package ${verdict}, schema ${schema}, strict ${strict}` + (reason ? ` (${reason})` : ` ${message}`));
    unexplained += reason ? 0 : 1;
  }
}
console.log(`${cases} cases: ${alike} alike, ${cases - alike} different, ${unexplained} without a reason`);
process.exit(unexplained ? 1 : 0);
