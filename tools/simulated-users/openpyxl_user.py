#!/usr/bin/python3
"""openpyxl_user.py TEMPLATE EXPECTED.json OUT.xlsx : a program fills the template by its defined names."""
import datetime, json, sys

import openpyxl
from openpyxl.utils import range_boundaries

LEVELS = ('一级指标', '二级指标')


def names(workbook, sheet):
    """key -> (first column, first row, last column, last row) of the sheet's names."""
    found = workbook.defined_names
    local = [n for n in found.definedName if n.localSheetId == 0] if hasattr(found, 'definedName') else sheet.defined_names.values()
    return {n.name: range_boundaries(n.attr_text.rsplit('!', 1)[1].replace('$', '')) for n in local if n.name.startswith('decl_')}


def typed(key, value, ten_thousand):
    if key.startswith('funding.'):
        return float(value) / (10000 if ten_thousand else 1)
    if key.endswith('Date'):
        return datetime.date.fromisoformat(value)
    return value


def put(cell, value):
    cell.value = value
    if isinstance(value, str):
        cell.data_type = 's'  # or =22.00(个) becomes a formula


def fields(declaration, ten_thousand):
    yield 'fiscalYear', declaration['fiscalYear']
    for block in ('project', 'funding', 'goals'):
        for key, value in declaration[block].items():
            if value is not None:
                yield block + '.' + key, typed(block + '.' + key, value, ten_thousand)
    yield 'project.period', declaration['project']['startDate'] + '至' + declaration['project']['endDate']


def fill_row(sheet, row, columns, indicator):
    put(sheet.cell(row, columns['三级指标']), indicator['level3'])
    value = columns[next(t for t in columns if t.endswith('指标值'))]
    if '计算符号' in columns and indicator.get('number'):
        put(sheet.cell(row, columns['计算符号']), indicator['operator'])
        sheet.cell(row, value).value = float(indicator['number'])
        sheet.cell(row, value).number_format = '0.00'
        put(sheet.cell(row, columns['计量单位']), indicator['unit'])
    else:
        put(sheet.cell(row, value), indicator['value'])
    if indicator['weight']:
        sheet.cell(row, columns['权重']).value = float(indicator['weight'])
    for other in indicator['other']:
        put(sheet.cell(row, columns[other['label']]), other['text'])


def fill_table(sheet, area, term, indicators):
    first, top, last, bottom = area
    headings = [(str(sheet.cell(top - 1, c).value or '').replace('\n', ''), c) for c in range(first, last + 1)]
    columns = {t: c for t, c in (reversed(headings) if term else headings) if t}
    level = {}
    for row in range(top, bottom + 1):
        pair = [sheet.cell(row, columns[name]).value for name in LEVELS]
        above = level.get(row - 1, (None, None))
        level[row] = (pair[0] or above[0], pair[1] or above[1])
    free = [r for r in range(bottom - 2, bottom + 1)]
    used = set()
    for indicator in indicators:
        pair = (indicator['level1'], indicator['level2'])
        rows = [r for r in level if level[r] == pair and r not in free and r not in used]
        row = rows[0] if rows else free.pop(0)
        if not rows:
            for name, text in zip(LEVELS, pair):
                put(sheet.cell(row, columns[name]), text)
        used.add(row)
        fill_row(sheet, row, columns, indicator)


def fill_list(sheet, areas, declaration):
    first, top, last, _ = areas['decl_indicators']
    columns = {str(sheet.cell(top - 1, c).value).replace('\n', ''): c for c in range(first, last + 1)}
    for i, indicator in enumerate(declaration['indicators']):
        for key, value in fields(declaration, False):
            area = areas.get('decl_' + key.replace('.', '_'))
            if area and not (i and key.startswith('goals.')):
                put(sheet.cell(top + i, area[0]), value)
        for name, text in zip(LEVELS, (indicator['level1'], indicator['level2'])):
            put(sheet.cell(top + i, columns[name]), text)
        fill_row(sheet, top + i, columns, indicator)


def main(template, expected, output):
    with open(expected, encoding='utf-8') as f:
        declaration = json.load(f)['declarations'][0]
    workbook = openpyxl.load_workbook(template)
    sheet = workbook.worksheets[0]
    areas = names(workbook, sheet)
    if areas['decl_project_name'][1] != areas['decl_project_name'][3]:
        fill_list(sheet, areas, declaration)
    else:
        ten_thousand = any('（万元）' in str(sheet.cell(r, 1).value).replace('\n', '') for r in range(1, 15))
        for key, value in fields(declaration, ten_thousand):
            area = areas.get('decl_' + key.replace('.', '_'))
            if area:
                put(sheet.cell(area[1], area[0]), value)
        fill_table(sheet, areas['decl_indicators'], False, declaration['indicators'])
        if declaration.get('termIndicators'):
            fill_table(sheet, areas['decl_indicators'], True, declaration['termIndicators'])
    workbook.save(output)


if __name__ == '__main__':
    main(*sys.argv[1:])
