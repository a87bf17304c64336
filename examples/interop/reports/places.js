// Writes lieux.csv and centres.csv of an invented coverage of the communes of Tarn-et-Garonne: real codes, invented places, and
// centres scattered evenly where the département lies. The same files each time.
import fs from 'node:fs';

const folder = process.argv[2];
const codes = Array.from({ length: 195 }, (_, i) => String(82001 + i));
const centre = i => {
  const angle = i * 2.39996323;
  const radius = Math.sqrt((i + 0.5) / codes.length);
  return [44.08 + 0.28 * radius * Math.sin(angle), 1.3 + 0.55 * radius * Math.cos(angle)];
};
fs.writeFileSync(folder + '/centres.csv', 'code,latitude,longitude\n'
  + codes.map((code, i) => [code, ...centre(i).map(d => d.toFixed(4))].join(',')).join('\n') + '\n');

const services = ['Aide aux démarches administratives', 'Maîtrise des outils numériques du quotidien',
  'Accès internet et matériel informatique', 'Utilisation sécurisée du numérique', 'Loisirs et créations numériques'];
const publics = ['Seniors', 'Jeunes', '', 'Familles et/ou enfants'];
const fees = ['Gratuit', 'Gratuit sous condition', 'Payant', ''];
const hours = ['Mo-Fr 09:00-12:00,14:00-17:00; PH off', 'Tu,Th 14:00-18:00', 'We 10:00-12:30; Sa 09:00-12:00', 'le matin', ''];
const names = ['Médiathèque', 'Espace France Services', 'Tiers-lieu de la vallée', 'Point numérique', 'Centre social'];
const sources = ['Hub d’exemple', 'mairies', ''];
const rows = [['id', 'pivot', 'nom', 'commune', 'code_postal', 'code_insee', 'adresse', 'latitude', 'longitude', 'telephone',
  'horaires', 'source', 'date_maj', 'services', 'publics_specifiquement_adresses', 'frais_a_charge']];
const towns = [121, 121, 121, 121, 33, 33, 112, 112, 37, 125, 134, 186, 190];
for (let i = 0; i < 60; i++) {
  const commune = i < towns.length ? towns[i] : 1 + (i * 37) % 195;
  const [north, east] = centre(commune - 1);
  rows.push([`lieu-${i}`, '21820112700014', names[i % names.length], '', '', String(82000 + commune), `${i + 1} rue de l'Exemple`,
    i % 9 === 4 ? '' : (north + (i % 5) * 0.004).toFixed(4), i % 9 === 4 ? '' : (east + (i % 3) * 0.004).toFixed(4),
    i % 4 ? '+33536490000' : '', hours[i % hours.length], sources[i % sources.length], i % 6 ? '2026-06-01' : '1970-01-01',
    services.filter((_, s) => (i + s) % 3 === 0).join('|'), publics[i % publics.length], fees[i % fees.length]]);
}
const quoted = cell => (/[",]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
fs.writeFileSync(folder + '/lieux.csv', rows.map(row => row.map(quoted).join(',')).join('\n') + '\n');
