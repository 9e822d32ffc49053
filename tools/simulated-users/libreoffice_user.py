#!/usr/bin/python3
"""libreoffice_user.py TEMPLATE EXPECTED.json OUT.xlsx OUT.xls : a person fills the template in LibreOffice.

Fields go into their named cells, indicators below their levels; where a level has too few rows, rows are inserted into it or
copied; the rest goes into the free rows, levels taken from the lists; rows of levels without indicators are deleted. On the
way it asserts that lists offer what they should and marks come and go."""
import json, os, subprocess, sys, time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet.ValidationType import LIST

SCRATCH = 30  # a column right of every form, to evaluate formulas in
LEVELS = ('一级指标', '二级指标')


def office(profile):
    pipe = 'users%d' % os.getpid()
    process = subprocess.Popen(['soffice', '-env:UserInstallation=file://' + profile, '--headless', '--norestore',
                                '--accept=pipe,name=%s;urp;' % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    for _ in range(120):
        try:
            context = resolver.resolve('uno:pipe,name=%s;urp;StarOffice.ComponentContext' % pipe)
            make = lambda name: context.ServiceManager.createInstanceWithContext('com.sun.star.frame.' + name, context)
            return process, make('Desktop'), make('DispatchHelper')
        except Exception:
            time.sleep(0.5)
    raise SystemExit('LibreOffice does not answer')


def option(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


def english(formula):
    """A formula for a cell: outside quotes arguments are parted by semicolons there."""
    return '=' + '"'.join(part if i % 2 else part.replace(',', ';') for i, part in enumerate(formula.split('"')))


class Form:
    """The first sheet of a template."""

    def __init__(self, document, dispatcher):
        self.document = document
        self.sheet = document.Sheets.getByIndex(0)
        self.frame, self.dispatcher = document.CurrentController.Frame, dispatcher
        self.ten_thousand = any('（万元）' in self.sheet.getCellByPosition(c, r).String for c in range(3) for r in range(15))

    def area(self, key):
        name = 'decl_' + key.replace('.', '_')
        names = self.sheet.NamedRanges
        if not names.hasByName(name):
            return None
        return names.getByName(name).getReferredCells().RangeAddress

    def cell(self, column, row):
        return self.sheet.getCellByPosition(column, row)

    def put(self, cell, value):
        """Types a text as a person does: into a text cell as it is, else numbers and dates are understood."""
        if cell.NumberFormat and self.document.NumberFormats.getByKey(cell.NumberFormat).FormatString == '@':
            cell.String = value
        else:
            cell.FormulaLocal = value

    def act(self, command, row):
        """What the menu does with a row, with its checks: nothing where cells are locked. Beside the form no cell is merged."""
        self.dispatcher.executeDispatch(self.frame, '.uno:GoToCell', '', 0, (option('ToPoint', '$AA$%d' % (row + 1)),))
        self.dispatcher.executeDispatch(self.frame, '.uno:' + command, '', 0, ())

    def insert(self, row):
        rows = self.area('indicators').EndRow
        self.act('InsertRowsBefore', row)
        assert self.area('indicators').EndRow == rows + 1, 'row %d could not be inserted' % (row + 1)

    def copy(self, row, to, first, last):
        self.sheet.copyRange(self.cell(first, to).CellAddress, self.sheet.getCellRangeByPosition(first, row, last, row).RangeAddress)

    def delete(self, row):
        rows = self.area('indicators').EndRow
        self.act('DeleteRows', row)
        assert self.area('indicators').EndRow == rows - 1, 'row %d could not be deleted' % (row + 1)

    def above(self, column, row, top):
        """What a merged or once-written level says on a row."""
        while row >= top:
            text = self.cell(column, row).String
            if text:
                return text
            row -= 1
        return ''

    def evaluate(self, formula, base, target):
        """A formula written for one row, asked on another."""
        scratch = self.cell(SCRATCH, base)
        scratch.Formula = english(formula)
        cell = self.cell(SCRATCH, target)
        if target != base:
            self.sheet.copyRange(cell.CellAddress, self.sheet.getCellRangeByPosition(SCRATCH, base, SCRATCH, base).RangeAddress)
        text, number, error = cell.String, cell.Value, cell.getError()
        scratch.Formula = ''
        cell.Formula = ''
        if error:
            raise AssertionError('%s on row %d: error %d' % (formula, target + 1, error))
        return text, number

    def choices(self, cell):
        """What the list of a cell offers."""
        validation = cell.Validation
        assert validation.Type == LIST and validation.ShowList, 'no list in %s' % cell.AbsoluteName
        formula, base, row = validation.getFormula1(), validation.getSourcePosition().Row, cell.CellAddress.Row
        count = int(self.evaluate('ROWS(%s)' % formula, base, row)[1])
        return [self.evaluate('INDEX(%s;%d;1)' % (formula, i + 1), base, row)[0] for i in range(count)]

    def pick(self, cell, text):
        offered = self.choices(cell)
        assert text in offered, '%s offers %s, not %s' % (cell.AbsoluteName, offered, text)
        cell.String = text

    def marks(self):
        """The cells that are marked, as (row, column)."""
        marked = set()
        for one in self.sheet.ConditionalFormats.getConditionalFormats():
            areas = one.Range.RangeAddresses
            top = min(a.StartRow for a in areas)
            for i in range(one.getCount()):
                for a in areas:
                    for row, is_marked in enumerate(self.evaluate_all(one.getByIndex(i).Formula1, top, a), a.StartRow):
                        if is_marked:
                            marked.add((row, a.StartColumn))
        return marked

    def evaluate_all(self, formula, base, area):
        """A formula written for one row, asked on all rows of an area."""
        scratch = self.cell(SCRATCH, base)
        scratch.Formula = english(formula)
        rows = self.sheet.getCellRangeByPosition(SCRATCH, area.StartRow, SCRATCH, area.EndRow)
        for row in range(area.StartRow, area.EndRow + 1):
            if row != base:
                self.sheet.copyRange(self.cell(SCRATCH, row).CellAddress, scratch.RangeAddress)
        values = [self.cell(SCRATCH, r).Value for r in range(area.StartRow, area.EndRow + 1)]
        errors = [self.cell(SCRATCH, r).getError() for r in range(area.StartRow, area.EndRow + 1)]
        scratch.Formula = ''
        rows.clearContents(1 | 2 | 4 | 16)
        assert not any(errors), '%s: errors %s' % (formula, errors)
        return values

    def marked(self, row, column):
        for one in self.sheet.ConditionalFormats.getConditionalFormats():
            for a in one.Range.RangeAddresses:
                if a.StartRow <= row <= a.EndRow and a.StartColumn <= column <= a.EndColumn:
                    top = min(b.StartRow for b in one.Range.RangeAddresses)
                    for i in range(one.getCount()):
                        if self.evaluate(one.getByIndex(i).Formula1, top, row)[1]:
                            return True
        return False


class Table:
    """The columns of one list of indicators: of the year, or of the term beside it."""

    def __init__(self, form, term):
        self.form = form
        area = form.area('indicators')
        self.header = area.StartRow - 1
        self.columns = {}
        headings = [(form.cell(c, self.header).String.replace('\n', ''), c) for c in range(area.StartColumn, area.EndColumn + 1)]
        for text, column in headings if not term else reversed(headings):
            if text:
                self.columns[text] = column
        self.value = next(t for t in self.columns if t.endswith('指标值'))

    @property
    def first(self):
        return self.header + 1

    @property
    def last(self):
        return self.form.area('indicators').EndRow

    def level(self, i, row):
        return self.form.above(self.columns[LEVELS[i]], row, self.first)

    def is_free(self, row):
        return not self.form.cell(self.columns['三级指标'], row).String

    def rows_of(self, indicator):
        pair = (indicator['level1'], indicator['level2'])
        return [r for r in range(self.first, self.last + 1) if (self.level(0, r), self.level(1, r)) == pair
                and not self.is_own(r)]

    def is_own(self, row):
        """A row behind the groups, whose levels stand in it alone."""
        return row > self.last_of_groups()

    def last_of_groups(self):
        column = self.columns[LEVELS[1]]
        row = self.last
        while row > self.first and not self.form.cell(column, row).String and not self.form.cell(column, row).IsMerged \
                and not self.covered(column, row):
            row -= 1
        return row

    def covered(self, column, row):
        cursor = self.form.sheet.createCursorByRange(self.form.cell(column, row))
        cursor.collapseToMergedArea()
        return cursor.RangeAddress.StartRow != cursor.RangeAddress.EndRow

    def fill(self, row, indicator):
        form = self.form
        form.put(form.cell(self.columns['三级指标'], row), indicator['level3'])
        if '计算符号' in self.columns and indicator.get('number'):
            sign = form.cell(self.columns['计算符号'], row)
            form.pick(sign, indicator['operator'])
            form.put(form.cell(self.columns[self.value], row), indicator['number'])
            form.put(form.cell(self.columns['计量单位'], row), indicator['unit'])
        else:
            form.put(form.cell(self.columns[self.value], row), indicator['value'])
        if indicator.get('weight'):
            form.put(form.cell(self.columns['权重'], row), indicator['weight'])
        for other in indicator['other']:
            form.put(form.cell(self.columns[other['label']], row), other['text'])


def fields(declaration, ten_thousand):
    yield 'fiscalYear', str(declaration['fiscalYear'])
    for block in ('project', 'funding', 'goals'):
        for key, value in declaration[block].items():
            if value is not None:
                if block == 'funding' and ten_thousand:
                    value = '%.10g' % (float(value) / 10000)
                yield block + '.' + key, value
    yield 'project.period', declaration['project']['startDate'] + '至' + declaration['project']['endDate']


def fill_sheet(form, declaration):
    required = ('project.name', 'project.supervisingDepartment', 'funding.annualTotal', 'goals.annual')
    before = form.marks()
    for key in required:
        a = form.area(key)
        assert (a.StartRow, a.StartColumn) in before, key + ' is required and not marked'
    for key, value in fields(declaration, form.ten_thousand):
        a = form.area(key)
        if a is None:
            continue
        cell = form.cell(a.StartColumn, a.StartRow)
        if cell.Validation.Type == LIST and value in form.choices(cell):
            form.pick(cell, value)
        else:
            form.put(cell, value)
    tables = [(Table(form, False), declaration['indicators'])]
    if declaration.get('termIndicators'):
        tables.append((Table(form, True), declaration['termIndicators']))
    inserted = 0
    for table, indicators in tables:
        free = []
        for indicator in indicators:
            rows = table.rows_of(indicator)
            if not rows:
                free.append(indicator)
                continue
            empty = [r for r in rows if table.is_free(r)]
            if not empty:
                inserted += 1
                level = table.columns[LEVELS[1]]
                last = max([r for r in rows if table.covered(level, r)], default=rows[-1])
                row = last if inserted % 2 else last + 1
                form.insert(row)
                if inserted % 2:  # inside the level, whose merge grows
                    assert table.covered(level, row), 'the merge of the level broke on row %d' % (row + 1)
                elif table.level(1, row) != indicator['level2']:  # below its last row, where nothing is merged
                    form.pick(form.cell(level, row), indicator['level2'])
                if inserted == 3:  # as a copy of the row above
                    form.copy(row - 1, row, table.columns['三级指标'], table.columns[table.value])
                empty = [row]
            table.fill(empty[0], indicator)
        for indicator in free:
            rows = [r for r in range(table.last_of_groups() + 1, table.last + 1) if table.is_free(r)]
            if not rows:
                form.insert(table.last)
                rows = [table.last - 1]
            level1 = form.cell(table.columns[LEVELS[0]], rows[0])
            level2 = form.cell(table.columns[LEVELS[1]], rows[0])
            if indicator['level1'] in form.choices(level1):
                form.pick(level1, indicator['level1'])
                form.pick(level2, indicator['level2'])
            else:  # warned and marked, not stopped
                form.put(level1, indicator['level1'])
                form.put(level2, indicator['level2'])
            table.fill(rows[0], indicator)
    # rows of levels that nobody uses go: one of them, or all
    table = tables[0][0]
    used = lambda r: any(not t.is_free(r) for t, _ in tables)
    deleted = 0
    for row in range(table.last, table.first, -1):
        if not used(row) and row <= table.last_of_groups() and deleted < 3:
            form.delete(row)
            deleted += 1
    print('  %d rows inserted, %d deleted' % (inserted, deleted))
    assert inserted >= 3 and deleted == 3
    for row in range(table.first, table.last + 1):
        for column in (table.columns['三级指标'], table.columns[table.value]):
            assert form.cell(column, row).LeftBorder.OuterLineWidth, 'row %d lost its frame' % (row + 1)
    known = form.choices(form.cell(table.columns[LEVELS[0]], table.first))
    strange = [r for r in range(table.first, table.last + 1) if table.level(0, r) not in known]
    for row in range(table.first, table.last + 1):
        if row in strange:
            continue
        assert form.choices(form.cell(table.columns[LEVELS[0]], row)), 'no 一级指标 offered on row %d' % (row + 1)
        assert form.choices(form.cell(table.columns[LEVELS[1]], row)), 'no 二级指标 offered on row %d' % (row + 1)
    expect_marks(form, table, strange)


def expect_marks(form, table, strange):
    left = [(r, c) for r, c in form.marks() if r not in strange]
    assert not left, 'marked though right: %s' % sorted(left)
    assert all(form.marked(r, table.columns[LEVELS[1]]) for r in strange if not table.is_free(r)), 'levels of no list are not marked'

    def marks(what, column, row, wrong):
        cell = form.cell(column, row)
        right = cell.FormulaLocal
        form.put(cell, wrong) if wrong else cell.setFormula('')
        assert form.marked(row, column), '%s is not marked: %r' % (what, wrong)
        form.put(cell, right)
        assert not form.marked(row, column), '%s stays marked: %r' % (what, right)

    total = form.area('funding.annualTotal')
    marks('a sum that does not add up', total.StartColumn, total.StartRow, '1')
    end = form.area('project.endDate')
    if end:
        marks('an end before the beginning', end.StartColumn, end.StartRow, '2026-12-31')
    row = next(r for r in range(table.first, table.last + 1) if not table.is_free(r))
    value, name = table.columns[table.value], table.columns['三级指标']
    marks('an indicator without value', value, row, '')
    marks('a value without indicator', name, row, '')
    for wrong in ('≥(个)', '≥**(元)', '**元/人·月', '≥95', '=22.00', '985', '待定', 'XX', '—', '>=', '≥ (%)'):
        marks('a value outside the grammar', value, row, wrong)
    cell = form.cell(value, row)
    right = cell.String
    for text in ('≥90.00(%)', '≤14285.71(元/项)', '=22.00(个)', '985米', '5-10(天)', '良好', '2027-12-31', '12月底前', '≥三次', '＞９０％',
                 '≥ 90 %', '不超过5天', '持续完善', '>=95%', '≥28.8万元', '-5%', '/亩均产值≥3万元'):
        cell.String = text
        assert not form.marked(row, value), 'marked though within the grammar: ' + text
    cell.String = right


def expect_locked(form):
    """Headings cannot be changed, what is filled in can."""
    table = Table(form, False)
    for column in table.columns.values():
        assert form.cell(column, table.header).CellProtection.IsLocked, 'a heading is not locked'
    for key in ('project.name', 'funding.annualTotal', 'indicators'):
        a = form.area(key)
        assert not form.cell(a.StartColumn, a.StartRow).CellProtection.IsLocked, key + ' is locked'


def fill_list(form, declarations):
    table = Table(form, False)
    row = table.first
    for declaration in declarations:
        for i, indicator in enumerate(declaration['indicators']):
            if row > table.last:
                form.insert(table.last)
                row = table.last - 1
            for key, value in fields(declaration, False):
                a = form.area(key)
                if a is not None and not (i and key.startswith('goals.')):
                    form.put(form.cell(a.StartColumn, row), value)
            form.pick(form.cell(table.columns[LEVELS[0]], row), indicator['level1'])
            form.pick(form.cell(table.columns[LEVELS[1]], row), indicator['level2'])
            table.fill(row, indicator)
            row += 1
    left = form.marks()
    assert not left, 'marked though right: %s' % sorted(left)


def main(template, expected, *outputs):
    with open(expected, encoding='utf-8') as f:
        declarations = json.load(f)['declarations']
    process, desktop, dispatcher = office(os.path.abspath(outputs[0]) + '.profile')
    try:
        document = desktop.loadComponentFromURL(url(template), '_blank', 0, (option('Hidden', True),))
        form = Form(document, dispatcher)
        protected = form.sheet.isProtected()
        if protected:
            expect_locked(form)
        if form.sheet.NamedRanges.hasByName('decl_project_endDate') and form.area('project.endDate').EndRow \
                != form.area('project.endDate').StartRow:
            fill_list(form, declarations)
        else:
            fill_sheet(form, declarations[0])
        assert form.sheet.isProtected() == protected
        for output in outputs:
            kind = 'Calc MS Excel 2007 XML' if output.endswith('.xlsx') else 'MS Excel 97'
            document.storeToURL(url(output), (option('FilterName', kind),))
        document.close(True)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        process.wait(30)


if __name__ == '__main__':
    main(*sys.argv[1:])
