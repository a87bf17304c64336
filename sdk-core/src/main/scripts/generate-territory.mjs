#!/usr/bin/env node
// Generates the embedded geographic code of sdk-core from the npm package @etalab/decoupage-administratif.
//
//   node sdk-core/src/main/scripts/generate-territory.mjs              installs the package in a temporary directory
//   node … --package DIR                                               takes an installed package
//   node … --check                                                     writes nothing, fails if the resource differs
//
// Each year: set VERSION and YEAR, run, then set the figures that the check below and EmbeddedTerritoryTest state.
// The result is gzipped text; the class TerritoryFile reads it and describes its form. Needs Node 20 and npm only.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'

const PACKAGE = '@etalab/decoupage-administratif'
const VERSION = '6.0.0'
const YEAR = 2026
const LIMIT = 800_000

const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, `../resources/fr/collectivites/sdk/core/territory/territory-${YEAR}.txt.gz`)

const PART_KINDS = { 'commune-deleguee': 'D', 'commune-associee': 'A', 'arrondissement-municipal': 'M' }
const EPCI_KINDS = new Set(['CC', 'CA', 'CU', 'METRO', 'MET69', 'EPT'])

function main(args) {
  const given = args.indexOf('--package')
  const temporary = given < 0 ? install() : undefined
  try {
    const text = generate(read(temporary ?? args[given + 1]))
    if (args.includes('--check')) {
      check(text)
    } else {
      write(text)
    }
  } finally {
    if (temporary) {
      rmSync(temporary, { recursive: true })
    }
  }
}

function install() {
  const directory = mkdtempSync(join(tmpdir(), 'territory-'))
  execFileSync(
    'npm',
    ['install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--prefix', directory,
      `${PACKAGE}@${VERSION}`],
    { stdio: 'inherit' })
  return directory
}

function read(directory) {
  const root = join(directory, 'node_modules', PACKAGE)
  const json = name => JSON.parse(readFileSync(join(root, name), 'utf8'))
  const { version } = json('package.json')
  if (version !== VERSION) {
    throw new Error(`${PACKAGE} ${version} found, ${VERSION} expected`)
  }
  const file = name => json(`data/${name}.json`)
  return {
    communes: file('communes'), epcis: file('epci'), epts: file('ept'),
    departements: file('departements'), regions: file('regions')
  }
}

function generate({ communes: entries, epcis: ownTax, epts, departements, regions }) {
  const communes = sorted(entries.filter(entry => entry.type === 'commune-actuelle'))
  const parts = sorted(entries.filter(entry => entry.type !== 'commune-actuelle'))
  const byCode = new Map(communes.map(commune => [commune.code, commune]))
  const epcis = [...sorted(ownTax), ...sorted(epts)]

  const memberOf = new Map()
  const inEpt = new Map()
  epcis.forEach((epci, index) => {
    require(EPCI_KINDS.has(epci.type), `EPCI ${epci.code} has the unknown type ${epci.type}`)
    for (const member of epci.membres) {
      const commune = byCode.get(member.code)
      const map = epci.type === 'EPT' ? inEpt : memberOf
      require(commune && !map.has(member.code), `member ${member.code} of ${epci.code}`)
      map.set(member.code, { index, population: member.populationMunicipale })
    }
  })

  // A former code that is also the code of a delegated or associated commune of the same commune is left out here: it
  // follows from the parts. So are those that Corsica had before 1976 (20…): they look like its postal codes, and
  // CommuneCode refuses them.
  const parentOf = part => part.chefLieu ?? part.commune
  const partParents = new Set(parts.map(part => `${part.code} ${parentOf(part)}`))
  const former = []
  for (const commune of communes) {
    for (const code of commune.anciensCodes ?? []) {
      require(!byCode.has(code), `former code ${code} is a current one`)
      if (!code.startsWith('20') && !partParents.has(`${code} ${commune.code}`)) {
        former.push({ code, successor: commune.code })
      }
    }
  }
  former.sort((a, b) => compare(a.code, b.code) || compare(a.successor, b.successor))
  for (const part of parts) {
    require(byCode.has(parentOf(part)), `part ${part.code} without commune`)
  }

  const total = (list, count, what) => require(list.length === count, `${list.length} ${what}, ${count} expected`)
  total(communes, 34_969, 'communes')
  total(ownTax, 1_255, 'EPCI')
  total(epts, 11, 'EPT')
  total(departements, 109, 'départements')
  total(regions, 26, 'régions')
  total(parts, 2_621, 'parts of communes')
  total([...memberOf], 34_871, 'memberships')
  total(communes.flatMap(commune => commune.anciensCodes ?? []), 4_240, 'former codes')

  const out = [`territory 1`, `${YEAR}`, `${PACKAGE} ${VERSION}`]
  const section = (name, lines) => out.push(`[${name}] ${lines.length}`, ...lines)
  const rows = (name, list, columns) => section(name, list.map(item => columns(item).join('\t')))
  const column = (name, value) => section(`communes.${name}`, communes.map(value))

  rows('regions', sorted(regions), r => [r.code, r.chefLieu, r.nom])
  rows('departements', sorted(departements), d => [d.code, d.region, d.chefLieu, d.nom])
  rows('epcis', epcis,
    e => [e.code, e.type, e.modeFinancement, e.populationMunicipale, e.populationTotale, spaced(e.nom)])
  column('code', (commune, row) => step(commune, communes[row - 1]))
  column('name', commune => commune.nom)
  column('siren', sirenException)
  column('postal', commune => (commune.codesPostaux ?? []).toSorted().join(' '))
  column('epci', commune => memberOf.get(commune.code)?.index ?? '')
  column('ept', commune => inEpt.get(commune.code)?.index ?? '')
  column('population', commune => commune.population ?? '')
  column('epciPopulation', commune => populationStep(commune, memberOf.get(commune.code)))
  rows('parts', parts, part => [part.code, PART_KINDS[part.type], parentOf(part), part.nom])
  rows('former', former, entry => [entry.code, entry.successor])
  const text = out.join('\n') + '\n'
  require(!text.includes('undefined') && !text.includes('NaN'), 'a field is missing')
  return text
}

// The number of a code: its first two characters in base 36, then three decimal digits. Keeps the order of codes.
function packed(code) {
  return Number.parseInt(code.slice(0, 2), 36) * 1000 + Number(code.slice(2))
}

function step(commune, previous) {
  return packed(commune.code) - (previous ? packed(previous.code) : 0)
}

// Empty when the SIREN follows from the code (21, the département's first two characters, 0, the last three), `-` when
// there is none, else the first eight digits; the ninth is Luhn's key.
function sirenException(commune) {
  if (!commune.siren) {
    return '-'
  }
  const eight = commune.siren.slice(0, 8)
  require(eight + key(eight) === commune.siren, `SIREN ${commune.siren} has a wrong key`)
  return eight === `21${commune.code.slice(0, 2)}0${commune.code.slice(2)}` ? '' : eight
}

function key(digits) {
  const sum = [...digits].reverse()
    .map((digit, i) => i % 2 === 0 ? Number(digit) * 2 : Number(digit))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0)
  return (10 - sum % 10) % 10
}

// What the DGCL's list of EPCI counts more (or, negative, less) than the INSEE file.
function populationStep(commune, membership) {
  return membership ? membership.population - commune.population : ''
}

function spaced(name) {
  return name.replace(/\s+/g, ' ').trim()
}

function sorted(list) {
  return list.toSorted((a, b) => compare(a.code, b.code) || compare(a.type ?? '', b.type ?? ''))
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

function require(condition, message) {
  if (!condition) {
    throw new Error(message)
  }
}

function write(text) {
  const bytes = gzipSync(text, { level: 9 })
  bytes[9] = 255 // the operating system stays out of the file
  require(bytes.length <= LIMIT, `${bytes.length} bytes, at most ${LIMIT}`)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, bytes)
  console.log(`${target}: ${bytes.length} bytes, ${text.length} characters of text`)
}

function check(text) {
  require(gunzipSync(readFileSync(target)).toString('utf8') === text, `${target} is not what the package gives`)
  console.log(`${target} is what ${PACKAGE} ${VERSION} gives`)
}

main(process.argv.slice(2))
