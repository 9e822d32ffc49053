package io.github.declarationsheet.write;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The cell styles of a workbook, each made once: a workbook holds some ten thousand at most. */
final class CellStyles {

    /** SimSun, the face of official forms. */
    static final String FACE = "宋体";

    /** GB2312, which lets a program without that face choose another Chinese one. */
    private static final int CHARSET = 134;

    private static final int FAMILY_MODERN = 3;

    private final Workbook workbook;
    private final Map<Key, CellStyle> styles = new HashMap<>();
    private final Map<FontKey, Font> fonts = new HashMap<>();

    private record Key(Look look, String format, boolean top, boolean bottom, boolean left, boolean right) {}

    private record FontKey(double size, boolean bold) {}

    CellStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The style of a box's cell: every cell carries its part of the frame, or programs draw it with gaps. */
    CellStyle of(Box box, int row, int column) {
        boolean framed = box.look().framed();
        return styles.computeIfAbsent(
                new Key(
                        box.look(),
                        box.format(),
                        framed && !box.openTop() && row == box.range().firstRow(),
                        framed && !box.openBottom() && row == box.range().lastRow(),
                        framed && column == box.range().firstColumn(),
                        framed && column == box.range().lastColumn()),
                this::create);
    }

    private CellStyle create(Key key) {
        Look look = key.look();
        CellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(new FontKey(look.size(), look.bold()), this::font));
        style.setDataFormat(workbook.createDataFormat().getFormat(key.format()));
        style.setAlignment(
                switch (look.align()) {
                    case LEFT -> HorizontalAlignment.LEFT;
                    case CENTRE -> HorizontalAlignment.CENTER;
                    case RIGHT -> HorizontalAlignment.RIGHT;
                });
        style.setVerticalAlignment(look.fromTop() ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setIndention((short) look.indent());
        style.setWrapText(look.wraps());
        style.setShrinkToFit(!look.wraps());
        style.setLocked(look.locked());
        frame(style, key);
        return style;
    }

    private Font font(FontKey key) {
        Font font = workbook.createFont();
        font.setFontName(FACE);
        font.setFontHeight((short) Math.round(key.size() * Font.TWIPS_PER_POINT));
        font.setBold(key.bold());
        font.setCharSet(CHARSET);
        if (font instanceof XSSFFont xssf) {
            xssf.setFamily(FAMILY_MODERN);
        }
        return font;
    }

    /** Draws the lines that there are; at each call POI compares the whole frame with all others. */
    private static void frame(CellStyle style, Key key) {
        style.setBorderTop(key.top() ? BorderStyle.THIN : BorderStyle.NONE);
        if (key.bottom()) {
            style.setBorderBottom(BorderStyle.THIN);
        }
        if (key.left()) {
            style.setBorderLeft(BorderStyle.THIN);
        }
        if (key.right()) {
            style.setBorderRight(BorderStyle.THIN);
        }
    }
}
