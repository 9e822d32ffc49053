// sheetjs_user.mjs TEMPLATE EXPECTED.json OUT.xlsx OUT.xls : a web page's program fills the template by its defined names.
import { readFileSync, writeFileSync } from 'node:fs';
import XLSX from 'xlsx';

const LEVELS = ['一级指标', '二级指标'];
const [template, expected, ...outputs] = process.argv.slice(2);
const declaration = JSON.parse(readFileSync(expected, 'utf8')).declarations[0];
const workbook = XLSX.read(readFileSync(template), { cellStyles: true, cellNF: true });
const sheet = workbook.Sheets[workbook.SheetNames[0]];
const areas = {};
for (const name of workbook.Workbook.Names) {
  if (name.Sheet === 0 && name.Name.startsWith('decl_')) {
    areas[name.Name] = XLSX.utils.decode_range(name.Ref.slice(name.Ref.lastIndexOf('!') + 1).replaceAll('$', ''));
  }
}

const at = (c, r) => XLSX.utils.encode_cell({ c, r });
const text = (c, r) => String(sheet[at(c, r)]?.v ?? '').replaceAll('\n', '');
function put(c, r, value) {
  const old = sheet[at(c, r)] ?? {};
  const cell = typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value };
  sheet[at(c, r)] = old.z && cell.t === 'n' ? { ...cell, z: old.z } : cell;
}
const serial = (date) => (Date.parse(date + 'T00:00:00Z') - Date.UTC(1899, 11, 30)) / 86400000;
const tenThousand = Array.from({ length: 15 }, (_, r) => text(0, r)).some((t) => t.includes('（万元）'));

function* fields() {
  yield ['fiscalYear', declaration.fiscalYear];
  for (const block of ['project', 'funding', 'goals']) {
    for (const [key, value] of Object.entries(declaration[block])) {
      if (value === null) continue;
      if (block === 'funding') yield [block + '.' + key, Number(value) / (tenThousand ? 10000 : 1)];
      else yield [block + '.' + key, key.endsWith('Date') ? serial(value) : value];
    }
  }
  yield ['project.period', declaration.project.startDate + '至' + declaration.project.endDate];
}

function columnsOf(area, term) {
  const headings = [];
  for (let c = area.s.c; c <= area.e.c; c++) headings.push([text(c, area.s.r - 1), c]);
  if (term) headings.reverse();
  return Object.fromEntries(headings.filter(([t]) => t));
}

function fillRow(r, columns, indicator) {
  put(columns['三级指标'], r, indicator.level3);
  const value = columns[Object.keys(columns).find((t) => t.endsWith('指标值'))];
  if ('计算符号' in columns && indicator.number) {
    put(columns['计算符号'], r, indicator.operator);
    put(value, r, Number(indicator.number));
    sheet[at(value, r)].z = '0.00';
    put(columns['计量单位'], r, indicator.unit);
  } else {
    put(value, r, indicator.value);
  }
  if (indicator.weight) put(columns['权重'], r, Number(indicator.weight));
  for (const other of indicator.other) put(columns[other.label], r, other.text);
}

function fillTable(area, term, indicators) {
  const columns = columnsOf(area, term);
  const level = [];
  for (let r = area.s.r; r <= area.e.r; r++) {
    const above = level[r - 1] ?? ['', ''];
    level[r] = LEVELS.map((name, i) => text(columns[name], r) || above[i]);
  }
  const free = [area.e.r - 2, area.e.r - 1, area.e.r];
  const used = new Set();
  for (const indicator of indicators) {
    const pair = [indicator.level1, indicator.level2];
    let row = level.findIndex((l, r) => l && l[0] === pair[0] && l[1] === pair[1] && !used.has(r) && r < area.e.r - 2);
    if (row < 0) {
      row = free.shift();
      LEVELS.forEach((name, i) => put(columns[name], row, pair[i]));
    }
    used.add(row);
    fillRow(row, columns, indicator);
  }
}

const table = areas.decl_indicators;
if (areas.decl_project_name.s.r !== areas.decl_project_name.e.r) {
  const columns = columnsOf(table, false);
  declaration.indicators.forEach((indicator, i) => {
    for (const [key, value] of fields()) {
      const area = areas['decl_' + key.replaceAll('.', '_')];
      if (area && !(i && key.startsWith('goals.'))) put(area.s.c, table.s.r + i, value);
    }
    LEVELS.forEach((name, j) => put(columns[name], table.s.r + i, [indicator.level1, indicator.level2][j]));
    fillRow(table.s.r + i, columns, indicator);
  });
} else {
  for (const [key, value] of fields()) {
    const area = areas['decl_' + key.replaceAll('.', '_')];
    if (area) put(area.s.c, area.s.r, value);
  }
  fillTable(table, false, declaration.indicators);
  if (declaration.termIndicators?.length) fillTable(table, true, declaration.termIndicators);
}
for (const output of outputs) {
  const bookType = output.endsWith('.xls') ? 'biff8' : 'xlsx';
  writeFileSync(output, XLSX.write(workbook, { type: 'buffer', bookType, cellStyles: true }));
}
