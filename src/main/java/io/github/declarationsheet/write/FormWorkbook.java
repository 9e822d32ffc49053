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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
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
    private final SheetSetup setup;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final PlanDrawer drawer;
    private final SheetNames names;
    private final Furniture furniture;

    FormWorkbook(Form form, SheetSetup setup) {
        this.form = form;
        this.setup = setup;
        XSSFFont normal = workbook.getFontAt(0);
        normal.setFontName(NORMAL_FACE);
        normal.setFontHeight((double) NORMAL_SIZE);
        normal.setFamily(FAMILY_ROMAN);
        normal.setScheme(FontScheme.NONE);
        this.drawer = new PlanDrawer(workbook, setup);
        this.names = new SheetNames(form.title().plain());
        this.furniture = new Furniture(form, workbook);
    }

    /** Adds a sheet for each declaration, or lists of all of them. */
    List<Finding> add(List<Declaration> declarations) {
        return form.shape() == Form.Shape.LIST ? list(declarations) : sheets(declarations);
    }

    private List<Finding> sheets(List<Declaration> declarations) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < declarations.size(); i++) {
            String owner = declarations.get(i).project().name();
            Filling filling = filling(declarations.get(i), i, names.next(owner));
            draw(Layout.plan(form, filling, Layout.Room.FILLED), filling.sheet(), owner);
            findings.addAll(filling.findings());
        }
        return findings;
    }

    /** Projects that one list could not tell apart stand in several, each on a sheet of its own. */
    private List<Finding> list(List<Declaration> declarations) {
        Map<Integer, List<Finding>> findings = new TreeMap<>();
        for (List<Integer> projects : ListSheets.of(declarations)) {
            String name = names.next("");
            List<Filling> fillings = projects.stream()
                    .map(i -> filling(declarations.get(i), i, name))
                    .toList();
            draw(ListLayout.plan(form, fillings, 0), name, "");
            for (int i = 0; i < fillings.size(); i++) {
                findings.put(projects.get(i), fillings.get(i).findings());
            }
        }
        return findings.values().stream().flatMap(List::stream).toList();
    }

    private static Filling filling(Declaration declaration, int index, String sheet) {
        return new Filling(declaration, new Location("", OptionalInt.of(index), Optional.of(sheet), List.of()));
    }

    /** Adds a blank sheet: a form filled with its year and the levels of its groups. */
    void add(Template template) {
        Draft draft = new Draft();
        draft.put(form.year().key(), template.year());
        int rows = template.freeRows();
        for (Block.Indicators block : form.blocks(Block.Indicators.class)) {
            for (Block.Group group : block.groups()) {
                for (String level2 : group.level2()) {
                    for (int i = 0; i < template.rowsPerGroup(); i++) {
                        rows++;
                        draft.indicators().add(Indicator.of(group.level1(), level2, "", ""));
                        if (!block.term().isEmpty()) {
                            draft.termIndicators().add(Indicator.of(group.level1(), level2, "", ""));
                        }
                    }
                }
            }
        }
        String name = names.next("");
        if (form.shape() == Form.Shape.LIST) {
            // whose rows are for any project, so that they name no levels
            draft.indicators().clear();
            draw(ListLayout.plan(form, List.of(filling(draft.build(), 0, name)), rows - 1), name, "");
        } else {
            Filling filling = filling(draft.build(), 0, name);
            draw(Layout.plan(form, filling, Layout.Room.blank(template.freeRows())), name, "");
        }
        guide(template.year());
    }

    private void draw(SheetPlan plan, String name, String owner) {
        if (setup.paged() && form.shape() == Form.Shape.SHEET) {
            Pages.cut(plan, Print.capacity(plan, setup.landscape()));
        }
        XSSFSheet sheet = workbook.createSheet(name);
        drawer.draw(plan, sheet, owner);
        furniture.add(plan, sheet);
        guard(plan, sheet);
    }

    /** How the form is filled in, on a sheet of its own behind the form. */
    private void guide(int year) {
        SheetPlan plan = Guide.plan(form, year);
        XSSFSheet sheet = workbook.createSheet(names.next(WriteFindings.sheetText("guide.title")));
        drawer.draw(plan, sheet, "");
        guard(plan, sheet);
    }

    private void guard(SheetPlan plan, XSSFSheet sheet) {
        if (setup.locked()) {
            Protection.add(plan, sheet);
        }
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
