"""Prints the sheets of a workbook as JSON, for every writer to write: plan.py IN.xlsx SHEET... > plan.json"""
import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import to_excel

workbook = openpyxl.load_workbook(sys.argv[1])
sheets = []
for name in sys.argv[2:]:
    sheet = workbook[name]
    cells = []
    for row in sheet.iter_rows():
        for cell in row:
            value = cell.value
            if value is None:
                continue
            if isinstance(value, (datetime.datetime, datetime.date)):
                value = to_excel(value)
            code = cell.number_format if isinstance(value, (int, float)) else "General"
            cells.append([cell.row - 1, cell.column - 1, value, code])
    merges = [[r.min_row - 1, r.min_col - 1, r.max_row - 1, r.max_col - 1] for r in sheet.merged_cells.ranges]
    sheets.append({"name": name, "cells": cells, "merges": sorted(merges)})
json.dump({"sheets": sheets}, sys.stdout, ensure_ascii=False, indent=None)
