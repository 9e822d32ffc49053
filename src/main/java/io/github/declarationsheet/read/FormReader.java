package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Indicator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Last step: assembles the declaration of a region, and reports what nobody claimed. */
final class FormReader implements Outliner.Outlined {

    private final Board board;
    private final Region region;
    private final Form form;
    private final Claims claims = new Claims();
    private final NamedFields names;
    private final FindingList findings;
    private final Assembler assembler;
    private final Map<String, Place> places;
    private Heading heading;
    /** What was found, for who asks where the values stand. */
    private List<Found> fields = List.of();

    private List<IndicatorTable> tables = List.of();
    private List<Finding> said = List.of();

    /** A reader of a region; the heading is what the sheet says elsewhere, the names what the template says. */
    FormReader(Board board, Region region, Form form, Heading heading, NamedFields names, FindingList findings) {
        this.names = names;
        this.board = board;
        this.region = region;
        this.form = form;
        this.heading = heading;
        this.findings = findings;
        this.assembler = new Assembler(claims, findings);
        this.places = assembler.places();
    }

    Reading read() {
        tables = TableFinder.find(board, region);
        FieldFinder finder = new FieldFinder(board, region, form, tables);
        claims.claimAll(finder.headings());
        TitleFinder title = new TitleFinder(region, tables, finder.labels(), claims);
        heading = title.heading(heading, board.grid().name());
        fields = FundParts.settle(finder.fields(heading.year()), region.headings(Keys.FUNDING));
        claims.claimAll(finder.headings());
        fields = names.add(fields, board, region, form, findings);
        UnknownLabels unknown = new UnknownLabels(board, region, claims);
        unknown.addBlank(finder.blank());
        boolean foreign = ForeignUnit.in(region, fields, title.firstLabel());
        fields = unknown.add(fields, tables);
        assembler.take(fields, unit(fields, title), foreign);
        title.report(findings);
        assembler.takeYear(heading);
        names.checkYear(form, places, assembler.draft().get(Keys.YEAR), findings);
        readTables(tables);
        noteOnlyTerm();
        placeBlocks(tables);
        // from the title to the last cell that was understood
        CellRange range = claims.range().orElse(region.area());
        reportMissingTable();
        reportUnclaimed(
                range,
                body(firstBodyRow(finder.labels(), title), fields, tables),
                tables,
                unknown,
                new Gaps(board, fields, tables));
        Typos.report(region.marks(), findings);
        HiddenValues.report(board, places, findings);
        ColumnGuess.report(region.marks(), findings);
        said = findings.sorted();
        return new Reading(
                assembler.draft().build(), form, board.grid().name(), board.original(range), new Places(places), said);
    }

    /** Where the values of the form that was read stand, or would. */
    @Override
    public Outline outline() {
        List<Mark> headings = new ArrayList<>(region.headings(Keys.INDICATORS));
        headings.addAll(region.headings(Keys.GOALS));
        Outliner outliner = new Outliner(board, region.area(), headings);
        for (Found found : fields) {
            outliner.add(found, assembler.unitOf(found), assembler.isBest(found));
        }
        Place year = places.get(Keys.YEAR);
        if (year != null) {
            outliner.addYear(form.year(), year.cell());
        }
        for (IndicatorTable table : tables) {
            IndicatorTable own = table.of(assembler.year());
            outliner.add(own, new IndicatorReader(board, own, List.of(), new Claims(), assembler), List.of());
        }
        return new Outline(board.grid().name(), false, outliner.entries(), outliner.tables(), said);
    }

    /** What this form and the sheet around it say of the year and the unit. */
    Heading heading() {
        return heading;
    }

    /** The unit of all amounts: of the block's heading, else of a line of its own. */
    private Optional<MoneyUnit> unit(List<Found> fields, TitleFinder title) {
        for (Mark heading : region.headings(Keys.FUNDING)) {
            Optional<MoneyUnit> unit = MoneyUnit.in(heading.label().remark());
            if (unit.isPresent()) {
                places.put(Field.MONEY_UNIT, placeOf(heading.box()));
                title.noteUnit(unit.get(), heading.box());
                return unit;
            }
        }
        Optional<Box> unknown = FundUnits.heading(board, region, fields);
        if (unknown.isPresent()) {
            Box box = unknown.get();
            Optional<MoneyUnit> unit = MoneyUnit.in(box.label().remark());
            claims.claim(box);
            places.put(Field.MONEY_UNIT, placeOf(box));
            title.noteUnit(unit.orElseThrow(), box);
            return unit;
        }
        for (Found found : fields) {
            if (found.key().equals(Field.MONEY_UNIT)
                    && MoneyUnit.in(found.text()).isPresent()) {
                places.put(Field.MONEY_UNIT, found.place());
                return MoneyUnit.in(found.text());
            }
        }
        return heading.unit();
    }

    /** Reads the tables; headings of blocks that a page break drew again beside a table are labels. */
    private void readTables(List<IndicatorTable> tables) {
        List<Mark> headings = region.headings(Keys.INDICATORS);
        OptionalInt year = assembler.year();
        for (IndicatorTable table : tables) {
            noteUndecided(table, year);
            table.reportInferred(findings);
            new IndicatorReader(board, table.of(year), headings, claims, assembler).read();
            for (Mark mark : region.marks()) {
                if (mark.isHeading()
                        && table.containsRow(mark.box().row())
                        && mark.box().column() < table.firstColumn()) {
                    claims.claim(mark.box());
                }
            }
            claimDrawnBeside(table);
        }
    }

    /** What is drawn along a table left of it heads the table, whatever it says. */
    private void claimDrawnBeside(IndicatorTable table) {
        Header header = table.header();
        for (Box box : board.between(header.row(), region.area().firstColumn(), table.firstColumn() - 1)) {
            if (box.lastRow() > header.lastRow() && !claims.isClaimed(box)) {
                claims.claim(box);
            }
        }
    }

    /** Values of several years, none of them the declaration's: the first is taken, and must be checked. */
    private void noteUndecided(IndicatorTable table, OptionalInt year) {
        if (table.isUndecided(year)) {
            Span first = table.column(Role.VALUE).orElseThrow();
            findings.add(
                    ReadFindings.YEAR_UNDECIDED,
                    Keys.INDICATORS,
                    first.label(),
                    first.heading().place());
        }
    }

    /** Values of the whole term and none of the year: most likely a heading of the year's was not understood. */
    private void noteOnlyTerm() {
        List<Indicator> term = assembler.draft().termIndicators();
        Place first = places.get(Keys.TERM_INDICATORS + "[0]");
        if (first != null && assembler.draft().indicators().isEmpty()) {
            findings.add(
                    ReadFindings.NO_TABLE,
                    Severity.WARNING,
                    Optional.of(Keys.INDICATORS),
                    term.get(0).level3(),
                    List.of(first.cell()),
                    Map.of(Finding.VARIANT, "term"));
        }
    }

    private void placeBlocks(List<IndicatorTable> tables) {
        Optional<Mark> title = region.title(Meaning.Title.DECLARATION);
        if (title.isPresent()) {
            places.put(Keys.FORM, placeOf(title.get().box()));
        }
        for (String block : List.of(Keys.FUNDING, Keys.GOALS, Keys.INDICATORS)) {
            List<Mark> headings = region.headings(block);
            if (!headings.isEmpty()) {
                places.put(block, placeOf(headings.get(0).box()));
            }
        }
        if (!tables.isEmpty() && !places.containsKey(Keys.INDICATORS)) {
            tables.get(0).column(Role.LEVEL3).ifPresent(s -> places.put(Keys.INDICATORS, placeOf(s.heading())));
        }
    }

    /** Where names of levels stand and no indicator was found, its indicators were not read: said at the first of them. */
    private void reportMissingTable() {
        if (assembler.draft().indicators().isEmpty()
                && assembler.draft().termIndicators().isEmpty()) {
            for (Box box : claims.unclaimed(region.boxes())) {
                if (Levels.isKnown(box)) {
                    findings.add(ReadFindings.NO_TABLE, Keys.INDICATORS, CellText.oneLine(box.text()), box.place());
                    return;
                }
            }
        }
    }

    /** The row of the first label that is none of the lines around a title, such as the unit of money. */
    private static int firstBodyRow(List<Mark> labels, TitleFinder title) {
        for (Mark label : labels) {
            boolean line = label.hasField(Field.MONEY_UNIT) || label.hasField(Keys.YEAR) || label.hasField(Keys.UNIT);
            if (!line && label.box().row() >= title.firstLabel()) {
                return label.box().row();
            }
        }
        return title.firstLabel();
    }

    /**
     * The rows of what declares, from the first label on: below them stand signatures and notes.
     */
    private static BitSet body(int firstRow, List<Found> fields, List<IndicatorTable> tables) {
        BitSet body = new BitSet();
        for (Found found : fields) {
            boolean declares = found.field().type() == FieldType.AMOUNT
                    || Keys.isGoal(found.key())
                    || found.key().equals(Keys.NAME);
            Box value = found.value();
            int last = value == null ? found.mark().box().lastRow() : value.lastRow();
            if (declares && last >= firstRow) {
                body.set(firstRow, last + 1);
            }
        }
        for (IndicatorTable table : tables) {
            body.set(Math.min(firstRow, table.lastRow()), table.lastRow() + 1);
        }
        return body;
    }

    /** Beside the headings of a table, what heads a column that nobody filled. */
    private static boolean isHeading(Box box, List<IndicatorTable> tables) {
        for (IndicatorTable table : tables) {
            Header header = table.header();
            if (box.row() >= header.row() && box.row() <= header.lastRow() && box.column() >= table.firstColumn()) {
                return true;
            }
        }
        return false;
    }

    /**
     * One finding for all that nobody claimed; a warning where a text stands inside the form and labels nothing, or names a
     * level.
     */
    private void reportUnclaimed(
            CellRange range, BitSet body, List<IndicatorTable> tables, UnknownLabels unknown, Gaps gaps) {
        List<CellRange> cells = new ArrayList<>();
        String text = "";
        boolean inside = false;
        for (Box box : claims.unclaimed(region.boxes())) {
            if (Placeholder.isFiller(box.text())) {
                continue;
            }
            text = cells.isEmpty() ? CellText.oneLine(box.text()) : text;
            cells.add(box.cell().range());
            boolean own = (body.get(box.row()) && !isHeading(box, tables)) || Levels.isKnown(box);
            boolean within = own && range.contains(box.row(), box.column());
            inside |= (within || gaps.isBeside(box, range)) && !unknown.isBlank(box);
        }
        if (!cells.isEmpty()) {
            findings.add(
                    ReadFindings.UNCLAIMED,
                    inside ? Severity.WARNING : Severity.ADVICE,
                    Optional.empty(),
                    text,
                    cells,
                    Map.of("count", Integer.toString(cells.size())));
        }
    }

    private static Place placeOf(Box box) {
        return new Place(box.place(), Optional.of(box.place()), Match.EXACT);
    }
}
