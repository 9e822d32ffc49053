"""Writes plan.json by openpyxl, XlsxWriter and xlwt: write.py PLAN OUT"""
import json
import os
import sys

import openpyxl
import xlsxwriter
import xlwt
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils.datetime import from_excel

plan = json.load(open(sys.argv[1], encoding="utf-8"))["sheets"]


def out(name):
    return os.path.join(sys.argv[2], name)


def is_date(code):
    return "yy" in code


def by_openpyxl(name, iso_dates=False):
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.iso_dates = iso_dates
    for sheet in plan:
        drawn = book.create_sheet(sheet["name"])
        for row, column, value, code in sheet["cells"]:
            cell = drawn.cell(row + 1, column + 1)
            cell.value = from_excel(value) if iso_dates and is_date(code) else value
            cell.number_format = code
        for r1, c1, r2, c2 in sheet["merges"]:
            drawn.merge_cells(start_row=r1 + 1, start_column=c1 + 1, end_row=r2 + 1, end_column=c2 + 1)
    book.save(out(name))


def by_openpyxl_write_only(name):
    book = openpyxl.Workbook(write_only=True)
    for sheet in plan:
        drawn = book.create_sheet(sheet["name"])
        cells = {(r, c): (v, f) for r, c, v, f in sheet["cells"]}
        for row in range(max(r for r, c in cells) + 1):
            line = []
            for column in range(max(c for r, c in cells) + 1):
                value, code = cells.get((row, column), (None, "General"))
                cell = WriteOnlyCell(drawn, value)
                cell.number_format = code
                line.append(cell)
            drawn.append(line)
        for r1, c1, r2, c2 in sheet["merges"]:
            drawn.merged_cells.add(openpyxl.worksheet.cell_range.CellRange(None, c1 + 1, r1 + 1, c2 + 1, r2 + 1))
    book.save(out(name))


def by_xlsxwriter(name, **options):
    book = xlsxwriter.Workbook(out(name), options)
    shift = 1462 if options.get("date_1904") else 0
    formats = {}
    for sheet in plan:
        drawn = book.add_worksheet(sheet["name"])
        for r1, c1, r2, c2 in sheet["merges"]:
            drawn.merge_range(r1, c1, r2, c2, "")
        for row, column, value, code in sheet["cells"]:
            style = formats.setdefault(code, book.add_format({"num_format": code}))
            if isinstance(value, str):
                drawn.write_string(row, column, value, style)
            else:
                drawn.write_number(row, column, value - shift if is_date(code) else value, style)
    book.close()


def by_xlwt(name):
    book = xlwt.Workbook(encoding="utf-8")
    for sheet in plan:
        drawn = book.add_sheet(sheet["name"])
        merges = {(m[0], m[1]): m for m in sheet["merges"]}
        for row, column, value, code in sheet["cells"]:
            style = xlwt.easyxf(num_format_str=code)
            merge = merges.get((row, column))
            if merge:
                drawn.write_merge(merge[0], merge[2], merge[1], merge[3], value, style)
            else:
                drawn.write(row, column, value, style)
    book.save(out(name))


by_openpyxl("openpyxl.xlsx")
by_openpyxl("openpyxl-iso-dates.xlsx", iso_dates=True)
by_openpyxl_write_only("openpyxl-write-only.xlsx")
by_xlsxwriter("xlsxwriter.xlsx")
by_xlsxwriter("xlsxwriter-1904.xlsx", date_1904=True)
by_xlwt("xlwt.xls")
