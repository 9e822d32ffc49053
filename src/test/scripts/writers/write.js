// Writes plan.json by SheetJS, ExcelJS and xlsx-populate: node write.js PLAN OUT
const fs = require('fs');
const path = require('path');
const XLSX = require('xlsx');
const ExcelJS = require('exceljs');
const Populate = require('xlsx-populate');

const plan = JSON.parse(fs.readFileSync(process.argv[2], 'utf8')).sheets;
const out = name => path.join(process.argv[3], name);

function bySheetJs(name, options) {
  const book = XLSX.utils.book_new();
  for (const sheet of plan) {
    const drawn = {};
    let last = { r: 0, c: 0 };
    for (const [r, c, value, code] of sheet.cells) {
      drawn[XLSX.utils.encode_cell({ r, c })] =
        typeof value === 'string' ? { t: 's', v: value } : { t: 'n', v: value, z: code };
      last = { r: Math.max(last.r, r), c: Math.max(last.c, c) };
    }
    drawn['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: last });
    drawn['!merges'] = sheet.merges.map(([r1, c1, r2, c2]) => ({ s: { r: r1, c: c1 }, e: { r: r2, c: c2 } }));
    XLSX.utils.book_append_sheet(book, drawn, sheet.name);
  }
  XLSX.writeFile(book, out(name), options);
}

function draw(book) {
  for (const sheet of plan) {
    const drawn = book.addWorksheet(sheet.name);
    for (const [r, c, value, code] of sheet.cells) {
      const cell = drawn.getCell(r + 1, c + 1);
      cell.value = value;
      cell.numFmt = code;
    }
    for (const [r1, c1, r2, c2] of sheet.merges) {
      drawn.mergeCells(r1 + 1, c1 + 1, r2 + 1, c2 + 1);
    }
    if (drawn.commit) {
      drawn.commit();
    }
  }
}

async function byExcelJs(name) {
  const book = new ExcelJS.Workbook();
  draw(book);
  await book.xlsx.writeFile(out(name));
}

async function byExcelJsStream(name) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: out(name), useStyles: true, useSharedStrings: false });
  draw(book);
  await book.commit();
}

async function byPopulate(name) {
  const book = await Populate.fromBlankAsync();
  for (const sheet of plan) {
    const drawn = book.addSheet(sheet.name);
    for (const [r, c, value, code] of sheet.cells) {
      drawn.cell(r + 1, c + 1).value(value).style('numberFormat', code);
    }
    for (const [r1, c1, r2, c2] of sheet.merges) {
      drawn.range(r1 + 1, c1 + 1, r2 + 1, c2 + 1).merged(true);
    }
  }
  book.deleteSheet('Sheet1');
  await book.toFileAsync(out(name));
}

(async () => {
  bySheetJs('sheetjs.xlsx', { compression: true });
  bySheetJs('sheetjs-shared.xlsx', { compression: true, bookSST: true });
  bySheetJs('../refused/sheetjs.xlsb', { bookType: 'xlsb', compression: true });
  bySheetJs('../refused/biff2.xls', { bookType: 'biff2' });
  bySheetJs('../refused/biff5.xls', { bookType: 'biff5' });
  await byExcelJs('exceljs.xlsx');
  await byExcelJsStream('exceljs-stream.xlsx');
  await byPopulate('xlsx-populate.xlsx');
})();
