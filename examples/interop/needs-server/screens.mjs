// Walks through the main screens of a platform as people do, with axe on each: wide and narrow, light and dark. Pictures are
// left in the folder that is named.
import { chromium } from 'playwright-core';
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [browser, site, signIn, folder] = process.argv.slice(2);
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const chrome = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] });
// The site allows no scripts at all; axe is one
const context = await chrome.newContext({ bypassCSP: true, viewport: { width: 1200, height: 900 } });
const tab = await context.newPage();
let faults = 0;
let looks = 0;
const fault = text => { console.log(text); faults++; };
tab.on('request', request => { if (!request.url().startsWith(site)) fault(`loads ${request.url()}`); });
tab.on('pageerror', error => fault(`${tab.url()}: ${error}`));

async function look(name, status = 200, response = null) {
  if (response && response.status() !== status) fault(`${name}: ${response.status()}`);
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1200, 390]) {
      await tab.emulateMedia({ colorScheme });
      await tab.setViewportSize({ width, height: 900 });
      await tab.evaluate(axe);
      const { violations } = await tab.evaluate(() => window.axe.run());
      violations.forEach(v => fault(`${name} ${colorScheme} ${width}: ${v.id} at ${v.nodes[0].target}`));
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) fault(`${name} ${colorScheme} ${width}: is ${wide} wide`);
      await tab.screenshot({ path: `${folder}/${name}-${colorScheme}-${width}.png`, fullPage: true });
      looks++;
    }
  }
  await tab.setViewportSize({ width: 1200, height: 900 });
}
const visit = async (path, name, status = 200) => look(name, status, await tab.goto(site + path));

// A stranger
await visit('/', 'accueil');
await visit('/besoins', 'besoins');
await visit('/initiatives', 'initiatives');
await visit('/bonnes-pratiques', 'bonnes-pratiques');
await visit('/acteurs', 'acteurs');
await visit('/feuille-de-route', 'feuille-de-route');
await visit('/couverture', 'couverture');
await visit('/competences', 'competences');
await visit('/defis', 'defis');
await visit('/catalog', 'catalogue');
await visit('/actualites', 'actualites');
await visit('/connexion', 'connexion');
await visit('/accessibilite', 'accessibilite');
await visit('/nulle-part', 'introuvable', 404);

// The coordinator comes in by the link, records a need, looks at it, at the boards, at what waits
await tab.goto(signIn);
await Promise.all([tab.waitForNavigation(), tab.click('main button')]);
await visit('/mon-espace', 'mon-espace');
await visit('/besoins/nouveau', 'besoin-nouveau');
const started = Date.now();
await tab.fill('#titre', 'Un portail pour les démarches des familles');
await tab.fill('#description', 'Les familles se déplacent trois fois par an pour les inscriptions ; un portail commun les en dispenserait.');
await tab.selectOption('#theme', 'DEMATERIALISATION');
await tab.selectOption('#lieux', { index: 1 });
await Promise.all([tab.waitForNavigation(), tab.click('main button[value=deposer]')]);
if (!/\/besoins\/[0-9a-f-]{36}/.test(tab.url())) fault(`no need was recorded: ${tab.url()} ${await tab.innerText('main')}`);
await look('besoin');
console.log(`a need recorded in ${Date.now() - started} ms of the machine's time`);
await tab.pdf({ path: `${folder}/besoin.pdf`, format: 'A4' });
await visit('/pilotage', 'pilotage');
await visit('/moderation', 'moderation');
await visit('/defis/nouveau', 'defi-nouveau');
await visit('/competences/nouveau', 'competence-nouvelle');
await visit('/inventaires/nouveau', 'inventaire-nouveau');
await visit('/jeux-de-donnees', 'jeux-de-donnees');
await visit('/projets', 'projets');
const project = await tab.$('main ul.list a[href^="/projets/"]');
if (project) {
  await project.click();
  await look('projet');
  await tab.pdf({ path: `${folder}/projet.pdf`, format: 'A4' });
} else {
  fault('no project is listed');
}
await chrome.close();
console.log(`${looks} looks: ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
