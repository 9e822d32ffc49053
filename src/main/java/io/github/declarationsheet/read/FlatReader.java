package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.OtherField;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the flat list that budget systems exchange: one row an indicator, the fields of its project repeated on each row
 * or written on the first only. Rows of one project need not stand together.
 */
final class FlatReader implements Outliner.Outlined {

    private static final Set<String> IDENTITY = Set.of(Keys.NAME, Keys.CODE, Keys.UNIT, Keys.YEAR);

    private final Board board;
    private final Region region;
    private final FlatColumns columns;
    /** Of tables whose 一级指标 stand over columns all but the first. */
    private final List<IndicatorTable> beside;

    private final Heading heading;
    /** What stands above the list and holds for all its projects. */
    private final List<Found> common = new ArrayList<>(0);

    private final Optional<MoneyUnit> unit;
    private final Claims claims;
    private final int lastRow;
    private final Field year;
    /** The texts above the list, once they are asked for. */
    private final Set<String> above = new HashSet<>(0);

    private final List<Finding> said = new ArrayList<>(0);
    /** The rows that say what the projects below them have in common. */
    private final Set<Integer> heads = new HashSet<>(0);
    /** By the first row of a project, the row above that says its unit. */
    private final Map<Integer, Integer> unitRows = new HashMap<>();

    private FlatReader(
            Board board, Region region, Form form, FlatColumns columns, List<IndicatorTable> beside, Claims claims) {
        this.board = board;
        this.region = region;
        this.columns = columns;
        this.beside = beside;
        this.claims = claims;
        this.year = form.year();
        this.heading = new TitleFinder(region, List.of(columns.table()), List.of(), claims)
                .heading(Heading.NONE, board.grid().name());
        Optional<MoneyUnit> found = columns.unit(region);
        this.lastRow = columns.table().lastRow();
        Region lines = region.above(columns.table().header().row());
        for (Found field : new FieldFinder(board, lines, form, List.of()).fields(heading.year())) {
            if (field.field().isOther() || field.text().isBlank()) {
                continue;
            }
            claims.claim(field.mark().box());
            if (!field.key().equals(Field.MONEY_UNIT)) {
                common.add(field);
            } else if (found.isEmpty()) {
                found = MoneyUnit.in(field.text());
            }
        }
        this.unit = found.isPresent() ? found : heading.unit();
    }

    /** The reader of a flat list, empty if no heading names both projects and indicators. */
    static Optional<FlatReader> of(
            Board board, List<Mark> marks, NavigableMap<Integer, Header> headers, Form form, Claims claims) {
        int row = headingRow(marks, headers);
        if (row < 0) {
            return Optional.empty();
        }
        Region region = Region.all(board, marks);
        IndicatorTable first = null;
        List<IndicatorTable> beside = new ArrayList<>(0);
        for (IndicatorTable table : TableFinder.find(board, region)) {
            if (table.header().row() == row && first == null) {
                first = table;
            } else if (first != null && table.columns().equals(first.columns())) {
                // the same columns again: the rows that say they are of the other time
                first = first.with(sorted(first.rows(), table.rows()));
            } else if (table.header().row() == row && table.over() != null) {
                beside.add(table);
            }
        }
        return first == null
                ? Optional.empty()
                : Optional.of(new FlatReader(
                        board, region, form, new FlatColumns(board, marks, first, form), beside, claims));
    }

    private static List<Integer> sorted(List<Integer> rows, List<Integer> more) {
        List<Integer> all = new ArrayList<>(rows);
        all.addAll(more);
        Collections.sort(all);
        return all;
    }

    /** The first row of a table's heading in which the names of projects are headed too, -1 without one. */
    private static int headingRow(List<Mark> marks, NavigableMap<Integer, Header> headers) {
        BitSet named = FlatColumns.nameRows(marks);
        if (!named.isEmpty()) {
            for (Header header : headers.values()) {
                int next = named.nextSetBit(header.row());
                if (next >= 0 && next <= header.lastRow()) {
                    return header.row();
                }
            }
        }
        return -1;
    }

    /** Reads every project of the list, each into a reading of its own; claims what belongs to it. */
    List<Reading> read(String file, Form form, int next) {
        for (Box heading : columns.headings()) {
            claims.claim(heading);
        }
        for (Mark mark : region.marks()) {
            if (mark.isHeading() && mark.box().row() <= columns.table().header().lastRow()) {
                claims.claim(mark.box());
            }
        }
        for (Box box : columns.table().furniture()) {
            claims.claim(box);
        }
        List<Reading> readings = new ArrayList<>();
        for (List<Integer> rows : projects()) {
            FindingList findings = new FindingList(file, board.grid().name(), next + readings.size());
            if (readings.isEmpty()) {
                Typos.report(region.marks(), findings);
                ColumnGuess.report(region.marks(), findings);
                columns.table().reportInferred(findings);
            }
            Reading reading = project(rows, form, findings);
            // rows that a template offers below those that were filled in
            if (readings.isEmpty() || !BlankForm.is(reading.declaration())) {
                readings.add(reading);
                said.addAll(findings.sorted());
            }
        }
        return readings;
    }

    private Reading project(List<Integer> rows, Form form, FindingList findings) {
        Assembler assembler = new Assembler(claims, findings);
        List<Found> fields = FundParts.settle(fields(rows), List.of());
        assembler.take(
                fields,
                unit,
                ForeignUnit.in(region, fields, columns.table().header().row()));
        takeUnknown(rows, assembler);
        assembler.takeYear(heading);
        for (IndicatorTable own : columns.tables(rows)) {
            new IndicatorReader(board, own.of(assembler.year()), List.of(), claims, assembler).read();
        }
        for (IndicatorTable table : beside) {
            IndicatorTable other = table.with(rows).of(assembler.year());
            new IndicatorReader(board, other, List.of(), claims, assembler).read();
        }
        int first = rows.get(0);
        Place top = new Place(board.place(first, columns.firstColumn()), Optional.empty(), Match.POSITION);
        for (String block : List.of(Keys.FORM, Keys.INDICATORS, Keys.FUNDING, Keys.GOALS)) {
            assembler.places().put(block, top);
        }
        HiddenValues.report(board, assembler.places(), findings);
        if (board.grid().state() != Grid.State.VISIBLE) {
            findings.add(ReadFindings.HIDDEN, Keys.NAME, board.grid().name(), top.cell());
        }
        CellRange range =
                board.original(new CellRange(first, columns.firstColumn(), rows.get(rows.size() - 1), lastColumn()));
        return new Reading(
                assembler.draft().build(),
                form,
                board.grid().name(),
                range,
                new Places(assembler.places()),
                findings.sorted());
    }

    private int lastColumn() {
        return beside.isEmpty()
                ? columns.lastColumn()
                : Math.max(columns.lastColumn(), beside.get(beside.size() - 1).lastColumn());
    }

    /** The fields of a project: those of its first row, and what its other rows say differently. */
    private List<Found> fields(List<Integer> rows) {
        List<Found> fields = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        Set<String> said = new HashSet<>();
        for (Found found : common) {
            if (!columns.has(found.key())) {
                fields.add(found);
            }
        }
        for (int row : rows) {
            for (Found found : columns.fields(row)) {
                if (found.value() != null) {
                    claims.claim(found.value());
                }
                Integer before = index.get(found.key());
                boolean blank = found.text().isBlank();
                if (before == null) {
                    index.put(found.key(), fields.size());
                    fields.add(found);
                } else if (!blank && fields.get(before).text().isBlank()) {
                    fields.set(before, found);
                } else if (!blank && said.add(found.key() + '\n' + identity(found))) {
                    fields.add(found);
                }
                said.add(found.key() + '\n' + identity(found));
            }
        }
        takeUnit(unitRows.getOrDefault(rows.get(0), -1), fields, index.get(Keys.UNIT));
        return fields;
    }

    /** The unit that a row above says of the projects below it, where they say none. */
    private void takeUnit(int row, List<Found> fields, @Nullable Integer at) {
        if (row >= 0 && at != null && fields.get(at).text().isBlank()) {
            for (Found found : columns.fields(row)) {
                if (found.key().equals(Keys.UNIT)) {
                    fields.set(at, found);
                }
            }
        }
    }

    /** What the columns nobody knows say of the project, each text once. */
    private void takeUnknown(List<Integer> rows, Assembler assembler) {
        for (Span span : columns.unknown()) {
            String last = "";
            for (int row : rows) {
                for (Box box : board.between(row, span.first(), span.last())) {
                    if (box.column() >= span.first()
                            && box.lastColumn() <= span.last()
                            && !box.text().equals(last)) {
                        last = box.text();
                        assembler.draft().other().add(new OtherField(span.label(), last));
                    }
                    claims.claim(box);
                }
            }
        }
    }

    /** The rows of each project, in the order of their first rows. */
    private Iterable<List<Integer>> projects() {
        Map<String, List<Integer>> projects = new LinkedHashMap<>();
        Map<String, String> current = new LinkedHashMap<>();
        List<Integer> rows = null;
        findHeads();
        int unit = -1;
        for (int row : columns.table().rows()) {
            if (columns.isHeading(row) || isTitle(row)) {
                continue;
            }
            Map<String, String> written = identity(row);
            boolean head = heads.contains(row);
            unit = head || (unit >= 0 && written.containsKey(Keys.UNIT)) ? row : unit;
            if (head) {
                continue;
            }
            if (rows == null || differs(written, current)) {
                current = written;
                String key = written.toString();
                rows = projects.get(key);
                if (rows == null) {
                    if (projects.size() == RegionFinder.MOST_FORMS) {
                        throw new SheetTooLarge("forms", RegionFinder.MOST_FORMS);
                    }
                    rows = new ArrayList<>();
                    projects.put(key, rows);
                    unitRows.put(row, unit);
                }
            }
            rows.add(row);
        }
        return projects.values();
    }

    /** The rows of a department or a unit, mostly with the sum of its amounts, above those of its projects. */
    private void findHeads() {
        List<Integer> open = new ArrayList<>(0);
        for (int row : columns.table().rows()) {
            boolean indicator = holdsIndicator(row);
            if ((indicator && open.isEmpty()) || columns.isHeading(row) || isTitle(row)) {
                continue;
            }
            Map<String, String> written = identity(row);
            if (!indicator && !written.isEmpty() && !written.containsKey(Keys.NAME)) {
                open.add(row);
                continue;
            }
            if (written.containsKey(Keys.NAME)) {
                heads.addAll(open);
            }
            open.clear();
        }
        for (int row : heads) {
            for (Box box : board.row(row)) {
                claims.claim(box);
            }
        }
    }

    private boolean holdsIndicator(int row) {
        for (Box box : board.between(
                row, columns.table().firstColumn(), columns.table().lastColumn())) {
            if (box.row() == row) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row names another project; what it leaves blank is carried from above. */
    private static boolean differs(Map<String, String> written, Map<String, String> current) {
        for (Map.Entry<String, String> entry : written.entrySet()) {
            if (!entry.getValue().equals(current.get(entry.getKey()))) {
                return true;
            }
        }
        return false;
    }

    /** What a cell says of its project; a name that goes on on a new page is the same name. */
    private static String identity(Found found) {
        String text = CellText.oneLine(found.text());
        return found.key().equals(Keys.NAME) ? Placeholder.withoutContinuation(text) : text;
    }

    private Map<String, String> identity(int row) {
        Map<String, String> identity = new LinkedHashMap<>();
        for (Found found : columns.fields(row)) {
            if (IDENTITY.contains(found.key()) && !found.text().isBlank()) {
                identity.put(found.key(), identity(found));
            }
        }
        return identity;
    }

    /** Where the values of the list stand, or would. */
    @Override
    public Outline outline() {
        Outliner outliner = new Outliner(board, region.area(), List.of());
        for (Found found : common) {
            boolean amount = found.field().type() == FieldType.AMOUNT;
            outliner.add(found, amount ? Optional.of(unit.orElse(MoneyUnit.YUAN)) : Optional.empty(), true);
        }
        if (heading.yearCell().isPresent() && !columns.has(Keys.YEAR)) {
            outliner.addYear(year, heading.yearCell().get());
        }
        FindingList findings = new FindingList("", board.grid().name(), 0);
        IndicatorTable table = columns.table().of(heading.year());
        IndicatorReader rows =
                new IndicatorReader(board, table, List.of(), new Claims(), new Assembler(new Claims(), findings));
        outliner.add(table, rows, columns.outline(unit));
        return new Outline(board.grid().name(), true, outliner.entries(), outliner.tables(), said);
    }

    /** A row that a new page has for a line from above the list, its title mostly. */
    private boolean isTitle(int row) {
        List<Box> boxes = board.row(row);
        return boxes.size() == 1 && boxes.get(0).row() == row && isRepeated(boxes.get(0));
    }

    /** Whether a cell says again what stands above the list: a new page begins there. */
    boolean isRepeated(Box box) {
        if (isInside(box) && above.isEmpty()) {
            for (int row = 0; row < columns.table().header().row(); row++) {
                for (Box line : board.row(row)) {
                    above.add(line.text());
                }
            }
        }
        return isInside(box) && above.contains(box.text());
    }

    /** The rows from the heading to the last one of the list. */
    boolean isInside(Box box) {
        return box.row() >= columns.table().header().row() && box.row() <= lastRow;
    }
}
