package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of forms in the making. Not thread-safe. */
final class FormWorkbook implements Closeable {

    /** Its digits are exactly 8 pixels wide, and every system has it or a twin; so columns are as wide everywhere. */
    private static final String NORMAL_FACE = "Times New Roman";

    private static final int NORMAL_SIZE = 12;

    private static final int FAMILY_ROMAN = 1;

    private final Form form;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final PlanDrawer drawer;
    private final SheetNames names;
    private final Furniture furniture;

    FormWorkbook(Form form) {
        this.form = form;
        XSSFFont normal = workbook.getFontAt(0);
        normal.setFontName(NORMAL_FACE);
        normal.setFontHeight((double) NORMAL_SIZE);
        normal.setFamily(FAMILY_ROMAN);
        normal.setScheme(FontScheme.NONE);
        this.drawer = new PlanDrawer(workbook);
        this.names = new SheetNames(form.title().plain());
        this.furniture = new Furniture(form, workbook);
    }

    /** Adds a sheet for each declaration. */
    List<Finding> add(List<Declaration> declarations) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < declarations.size(); i++) {
            Declaration declaration = declarations.get(i);
            String name = names.next(declaration.project().name());
            Location location = new Location("", OptionalInt.of(i), Optional.of(name), List.of());
            findings.addAll(add(name, new Filling(declaration, location), Layout.Room.FILLED));
        }
        return findings;
    }

    /** Adds a blank sheet: a form filled with its year and the levels of its groups. */
    void add(Template template) {
        Draft draft = new Draft();
        draft.put(form.year().key(), template.year());
        for (Block.Indicators block : form.blocks(Block.Indicators.class)) {
            for (Block.Group group : block.groups()) {
                for (String level2 : group.level2()) {
                    for (int i = 0; i < template.rowsPerGroup(); i++) {
                        draft.indicators().add(Indicator.of(group.level1(), level2, "", ""));
                    }
                }
            }
        }
        String name = names.next("");
        Filling filling = new Filling(draft.build(), Location.sheet("", name, List.of()));
        add(name, filling, Layout.Room.blank(template.freeRows()));
    }

    private List<Finding> add(String name, Filling filling, Layout.Room room) {
        SheetPlan plan = Layout.plan(form, filling, room);
        XSSFSheet sheet = workbook.createSheet(name);
        drawer.draw(plan, sheet, filling.declaration().project().name());
        furniture.add(plan, sheet);
        return filling.findings(plan);
    }

    void write(Instant created, OutputStream out) throws IOException {
        furniture.finish();
        workbook.setActiveSheet(0);
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreator("");
        core.setTitle(form.title().plain());
        core.setCreated(Optional.of(Date.from(created)));
        core.setModified(Optional.of(Date.from(created)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        StableZip.rewrite(bytes.toByteArray(), out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
