// Looks at pages in a browser as people do: light and dark, wide and narrow. Tells what axe finds, what a page loads, whether it
// is wider than a narrow screen, and leaves pictures and a print beside the pages.
import { chromium } from 'playwright-core';
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [browser, ...pages] = process.argv.slice(2);
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const chrome = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] });
let faults = 0;
let looks = 0;

for (const page of pages) {
  for (const scheme of ['light', 'dark']) {
    for (const width of [1200, 360]) {
      const context = await chrome.newContext({ colorScheme: scheme, viewport: { width, height: 900 }, bypassCSP: true });
      const tab = await context.newPage();
      const loaded = [];
      tab.on('request', request => { if (!request.url().startsWith('file:')) loaded.push(request.url()); });
      await tab.goto('file://' + page);
      await tab.addScriptTag({ content: axe });
      const { violations } = await tab.evaluate(() => window.axe.run());
      const found = violations.map(v => `${v.id} at ${v.nodes[0].target}`);
      found.push(...loaded.map(url => `loads ${url}`));
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) {
        found.push(`is ${wide} wide`);
      }
      found.forEach(fault => console.log(`${page} ${scheme} ${width}: ${fault}`));
      faults += found.length;
      looks++;
      await tab.screenshot({ path: `${page}-${scheme}-${width}.png`, fullPage: true });
      if (scheme === 'light' && width === 1200) {
        await tab.pdf({ path: `${page}.pdf`, format: 'A4' });
      }
      await context.close();
    }
  }
}
await chrome.close();
console.log(`${pages.length} pages, ${looks} looks: ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
