import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.write.handler.CellWriteHandler;
import com.alibaba.excel.write.handler.SheetWriteHandler;
import com.alibaba.excel.write.handler.context.CellWriteHandlerContext;
import com.alibaba.excel.write.metadata.holder.WriteSheetHolder;
import com.alibaba.excel.write.metadata.holder.WriteWorkbookHolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes plan.json by POI, EasyExcel, fastexcel and JExcelAPI: java Write.java PLAN OUT */
public class Write {

    private final JsonNode plan;
    private final Path out;

    private Write(JsonNode plan, Path out) {
        this.plan = plan;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        Write write = new Write(new ObjectMapper().readTree(new File(args[0])).get("sheets"), Path.of(args[1]));
        write.byPoi(new XSSFWorkbook(), "poi.xlsx");
        write.byPoi(new SXSSFWorkbook(), "poi-sxssf.xlsx");
        write.byPoi(new SXSSFWorkbook(null, 100, false, true), "poi-sxssf-shared.xlsx");
        write.byPoi(new HSSFWorkbook(), "poi.xls");
        write.byEasyExcel("easyexcel.xlsx");
        write.byFastexcel("fastexcel.xlsx");
        write.byJxl("jxl.xls");
    }

    private void byPoi(Workbook workbook, String name) throws Exception {
        Map<String, CellStyle> styles = new HashMap<>();
        for (JsonNode sheet : plan) {
            Sheet drawn = workbook.createSheet(sheet.get("name").asText());
            for (JsonNode cell : sheet.get("cells")) {
                Row row = drawn.getRow(cell.get(0).asInt());
                row = row == null ? drawn.createRow(cell.get(0).asInt()) : row;
                Cell made = row.createCell(cell.get(1).asInt());
                if (cell.get(2).isTextual()) {
                    made.setCellValue(cell.get(2).asText());
                } else {
                    made.setCellValue(cell.get(2).asDouble());
                }
                made.setCellStyle(styles.computeIfAbsent(cell.get(3).asText(), code -> {
                    CellStyle style = workbook.createCellStyle();
                    style.setDataFormat(workbook.createDataFormat().getFormat(code));
                    return style;
                }));
            }
            merges(sheet).forEach(drawn::addMergedRegion);
        }
        try (OutputStream to = Files.newOutputStream(out.resolve(name))) {
            workbook.write(to);
        }
        workbook.close();
    }

    private static List<CellRangeAddress> merges(JsonNode sheet) {
        List<CellRangeAddress> merges = new ArrayList<>();
        for (JsonNode m : sheet.get("merges")) {
            merges.add(new CellRangeAddress(m.get(0).asInt(), m.get(2).asInt(), m.get(1).asInt(), m.get(3).asInt()));
        }
        return merges;
    }

    /** As its users fill a sheet: rows of objects without a heading, formats and merges by handlers. */
    private void byEasyExcel(String name) {
        try (var writer = EasyExcel.write(out.resolve(name).toFile()).needHead(false).build()) {
            for (JsonNode sheet : plan) {
                List<List<Object>> rows = new ArrayList<>();
                Map<Long, String> codes = new HashMap<>();
                for (JsonNode cell : sheet.get("cells")) {
                    int row = cell.get(0).asInt();
                    int column = cell.get(1).asInt();
                    while (rows.size() <= row) {
                        rows.add(new ArrayList<>());
                    }
                    while (rows.get(row).size() <= column) {
                        rows.get(row).add(null);
                    }
                    rows.get(row).set(column, cell.get(2).isTextual() ? cell.get(2).asText() : cell.get(2).decimalValue());
                    codes.put((long) row << 32 | column, cell.get(3).asText());
                }
                writer.write(
                        rows,
                        EasyExcel.writerSheet(sheet.get("name").asText())
                                .registerWriteHandler(new CellWriteHandler() {
                                    @Override
                                    public void afterCellDispose(CellWriteHandlerContext context) {
                                        String code = codes.get((long) context.getRowIndex() << 32 | context.getColumnIndex());
                                        if (code != null && !code.equals("General")) {
                                            var format = new com.alibaba.excel.metadata.data.DataFormatData();
                                            format.setFormat(code);
                                            context.getFirstCellData().getOrCreateStyle().setDataFormatData(format);
                                        }
                                    }
                                })
                                .registerWriteHandler(new SheetWriteHandler() {
                                    @Override
                                    public void afterSheetCreate(WriteWorkbookHolder book, WriteSheetHolder holder) {
                                        merges(sheet).forEach(holder.getSheet()::addMergedRegion);
                                    }
                                })
                                .build());
            }
        }
    }

    private void byFastexcel(String name) throws Exception {
        try (OutputStream to = Files.newOutputStream(out.resolve(name))) {
            var workbook = new org.dhatim.fastexcel.Workbook(to, "plan", "1.0");
            for (JsonNode sheet : plan) {
                var drawn = workbook.newWorksheet(sheet.get("name").asText());
                for (JsonNode cell : sheet.get("cells")) {
                    int row = cell.get(0).asInt();
                    int column = cell.get(1).asInt();
                    if (cell.get(2).isTextual()) {
                        drawn.value(row, column, cell.get(2).asText());
                    } else {
                        drawn.value(row, column, cell.get(2).asDouble());
                        drawn.style(row, column).format(cell.get(3).asText()).set();
                    }
                }
                for (JsonNode m : sheet.get("merges")) {
                    drawn.range(m.get(0).asInt(), m.get(1).asInt(), m.get(2).asInt(), m.get(3).asInt()).merge();
                }
            }
            workbook.finish();
        }
    }

    private void byJxl(String name) throws Exception {
        var workbook = jxl.Workbook.createWorkbook(out.resolve(name).toFile());
        int index = 0;
        for (JsonNode sheet : plan) {
            var drawn = workbook.createSheet(sheet.get("name").asText(), index++);
            for (JsonNode m : sheet.get("merges")) {
                drawn.mergeCells(m.get(1).asInt(), m.get(0).asInt(), m.get(3).asInt(), m.get(2).asInt());
            }
            for (JsonNode cell : sheet.get("cells")) {
                int row = cell.get(0).asInt();
                int column = cell.get(1).asInt();
                if (cell.get(2).isTextual()) {
                    drawn.addCell(new jxl.write.Label(column, row, cell.get(2).asText()));
                } else {
                    var format = new jxl.write.WritableCellFormat(new jxl.write.NumberFormat(
                            cell.get(3).asText(), jxl.write.NumberFormat.COMPLEX_FORMAT));
                    drawn.addCell(new jxl.write.Number(column, row, cell.get(2).asDouble(), format));
                }
            }
        }
        workbook.write();
        workbook.close();
    }
}
