// Judges our hours with opening_hours.js: no warning, and the same state at every hour of thirty weeks.
const fs = require('fs');
const OpeningHours = require('./target/node_modules/opening_hours');
const place = { lat: 44.0181, lon: 1.3558, address: { country_code: 'fr', state: 'Occitanie' } };
let faults = 0, forms = 0, moments = 0, undecided = 0;
for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const [form, hours, states] = line.split('\t');
  forms++;
  let theirs;
  try {
    theirs = new OpeningHours(hours, place, { locale: 'fr' });
  } catch (error) {
    console.log(`REFUSED  ${form} -> ${hours}: ${error}`);
    faults++;
    continue;
  }
  const warnings = theirs.getWarnings();
  if (warnings.length) {
    console.log(`WARNED  ${form} -> ${hours}: ${warnings}`);
    faults++;
  }
  // Calendars of school holidays are theirs alone: ours says that it does not know
  const school = hours.includes('SH');
  let different = 0, first = '';
  for (let i = 0; i < states.length; i++) {
    const moment = new Date(2026, 3, 27, i, 15);
    const state = theirs.getUnknown(moment) ? 'U' : theirs.getState(moment) ? 'O' : 'C';
    if (school && states[i] === 'U') {
      undecided++;
    } else if (state !== states[i]) {
      different++;
      first = first || `${moment.toString()} ours ${states[i]} theirs ${state}`;
    } else {
      moments++;
    }
  }
  if (different) {
    console.log(`DIFFERENT  ${form} -> ${hours}: ${different} moments, first ${first}`);
    faults++;
  }
}
console.log(`${forms} forms, ${faults} of them refused, warned of or different; ${moments} moments alike, ${undecided} left to calendars of schools`);
process.exit(faults ? 1 : 0);
