#!/usr/bin/python3
"""openpyxl_agrees.py READ.json : every text, amount and date that `read` printed stands on its sheet as openpyxl reads it.
A second opinion on both our writer and our reader."""
import datetime, json, re, sys
from decimal import Decimal

import openpyxl


def squeeze(text):
    return re.sub(r'\s', '', text)


def cells(file, sheet):
    texts, numbers = set(), set()
    for row in openpyxl.load_workbook(file)[sheet].iter_rows():
        for cell in row:
            if isinstance(cell.value, datetime.datetime):
                texts.add(cell.value.date().isoformat())
            elif isinstance(cell.value, (int, float)):
                numbers.add(Decimal(repr(cell.value)))
            elif cell.value is not None:
                texts.add(squeeze(str(cell.value)))
    return texts, numbers


def wanted(declaration):
    """(what, text) pairs: one for each value that stands in a cell."""
    for block in ('project', 'goals', 'funding'):
        for key, value in declaration[block].items():
            yield block + '.' + key, value
    for i, indicator in enumerate(declaration['indicators']):
        for key in ('level1', 'level2', 'level3', 'value'):
            yield 'indicators[%d].%s' % (i, key), indicator[key]


def main(path):
    with open(path, encoding='utf-8') as f:
        read = json.load(f)
    faults, count, indicators = [], 0, 0
    for declaration in read['declarations']:
        source = declaration['source']
        texts, numbers = cells(source['file'], source['sheet'])
        for what, value in wanted(declaration):
            if not value:
                continue
            count += 1
            if what.startswith('funding.'):
                seen = Decimal(value) in numbers or squeeze(value) in {t.replace(',', '') for t in texts}
            else:
                seen = squeeze(value) in texts
            if not seen:
                faults.append('%s %s: %r is in no cell' % (source['file'], what, value))
        indicators += len(declaration['indicators'])
    for fault in faults:
        print(fault)
    print('%d declarations, %d indicators, %d values, %d faults'
          % (len(read['declarations']), indicators, count, len(faults)))
    return 1 if faults or not count else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
