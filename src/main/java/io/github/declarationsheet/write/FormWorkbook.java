package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.Declaration;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntFunction;
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
    private final SharedTexts texts = new SharedTexts();
    /** By the names of their sheets' parts. */
    private final Map<String, String> rows = new HashMap<>();
    /** The year that its templates are made for. */
    private Optional<Integer> year = Optional.empty();

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
        return form.shape() == Form.Shape.LIST ? list(declarations, 0) : sheets(declarations, i -> Layout.Room.FILLED);
    }

    /** Adds a sheet to be filled for each template, or lists of all of them; what is told is of what they know already. */
    List<Finding> addTemplates(List<Template> templates) {
        List<Declaration> contents =
                templates.stream().map(t -> TemplateRows.of(form, t)).toList();
        List<Finding> findings = form.shape() == Form.Shape.LIST
                ? list(contents, TemplateRows.count(form, templates.get(0)) - 1)
                : sheets(contents, i -> Layout.Room.blank(templates.get(i).freeRows()));
        year = Optional.of(templates.get(0).year());
        guide(templates.get(0).year());
        return findings.stream()
                .filter(f -> !f.code().equals(WriteFindings.EMPTY))
                .toList();
    }

    private List<Finding> sheets(List<Declaration> declarations, IntFunction<Layout.Room> rooms) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < declarations.size(); i++) {
            String owner = declarations.get(i).project().name();
            Filling filling = filling(declarations.get(i), i, names.next(owner));
            draw(Layout.plan(form, filling, rooms.apply(i)), filling.sheet(), owner);
            findings.addAll(filling.findings());
        }
        return findings;
    }

    /** Projects that one list could not tell apart stand in several, each on a sheet of its own with rows to be filled. */
    private List<Finding> list(List<Declaration> declarations, int blankRows) {
        Map<Integer, List<Finding>> findings = new TreeMap<>();
        for (List<Integer> projects : ListSheets.of(declarations)) {
            String name = names.next("");
            List<Filling> fillings = projects.stream()
                    .map(i -> filling(declarations.get(i), i, name))
                    .toList();
            draw(ListLayout.plan(form, fillings, blankRows), name, "");
            for (int i = 0; i < fillings.size(); i++) {
                findings.put(projects.get(i), fillings.get(i).findings());
            }
        }
        return findings.values().stream().flatMap(List::stream).toList();
    }

    private static Filling filling(Declaration declaration, int index, String sheet) {
        return new Filling(declaration, new Location("", OptionalInt.of(index), Optional.of(sheet), List.of()));
    }

    private void draw(SheetPlan plan, String name, String owner) {
        if (setup.paged() && form.shape() == Form.Shape.SHEET) {
            Pages.cut(plan, Print.capacity(plan, setup.landscape()));
        }
        XSSFSheet sheet = sheet(plan, name, owner);
        furniture.add(plan, sheet);
        guard(plan, sheet);
    }

    /** How the form is filled in, on a sheet of its own behind the form. */
    private void guide(int year) {
        SheetPlan plan = Guide.plan(form, year);
        guard(plan, sheet(plan, names.next(WriteFindings.sheetText("guide.title")), ""));
    }

    private XSSFSheet sheet(SheetPlan plan, String name, String owner) {
        XSSFSheet sheet = workbook.createSheet(name);
        drawer.setUp(plan, sheet, owner);
        rows.put(StableZip.nameOf(sheet), SheetRows.of(plan, drawer.styles(), texts, sheet));
        return sheet;
    }

    private void guard(SheetPlan plan, XSSFSheet sheet) {
        if (setup.locked()) {
            Protection.add(plan, sheet);
        }
    }

    void write(Instant created, OutputStream out) throws IOException {
        furniture.lists(texts).ifPresent(l -> rows.put(StableZip.nameOf(l.sheet()), l.rows()));
        furniture.identify(year);
        workbook.setActiveSheet(0);
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreator("");
        core.setTitle(form.title().plain());
        core.setCreated(Optional.of(Date.from(created)));
        core.setModified(Optional.of(Date.from(created)));
        StableZip.write(workbook, rows, texts, out);
    }

    @Override
    public void close() {
        // closing a workbook that POI made would write it once more
        workbook.getPackage().revert();
    }
}
