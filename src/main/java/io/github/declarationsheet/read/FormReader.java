package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.Term;
import io.github.declarationsheet.model.CellText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Last step: assembles the declaration of a region, and reports what nobody claimed. */
final class FormReader {

    private final Board board;
    private final Region region;
    private final Form form;
    private final Claims claims = new Claims();
    private final FindingList findings;
    private final Assembler assembler;
    private final Map<String, Place> places;

    FormReader(Board board, Region region, Form form, FindingList findings) {
        this.board = board;
        this.region = region;
        this.form = form;
        this.findings = findings;
        this.assembler = new Assembler(claims, findings);
        this.places = assembler.places();
    }

    Reading read() {
        List<IndicatorTable> tables = TableFinder.find(board, region);
        FieldFinder finder = new FieldFinder(board, region, tables);
        List<Found> fields = finder.fields();
        finder.headings().forEach(m -> claims.claim(m.box()));
        TitleFinder title = new TitleFinder(board, region, tables, fields, claims);
        region.title().ifPresent(t -> places.put("form", placeOf(t)));
        assembler.take(fields, unit(fields, title));
        takeYear(title);
        readTables(tables);
        claimHeadings(tables);
        reportUnclaimed();
        return new Reading(assembler.draft().build(), form, board.grid().name(), range(), places, findings.sorted());
    }

    private void takeYear(TitleFinder title) {
        if (title.year().isPresent() && assembler.draft().get("fiscalYear").isEmpty()) {
            assembler.draft().put("fiscalYear", title.year().getAsInt());
        }
        title.yearCell()
                .ifPresent(c -> places.putIfAbsent("fiscalYear", new Place(c, Optional.empty(), Match.POSITION)));
    }

    /** The unit of all amounts: of the block's heading, else of a line of its own. */
    private Optional<MoneyUnit> unit(List<Found> fields, TitleFinder title) {
        for (Mark heading : headings("funding")) {
            Optional<MoneyUnit> unit = MoneyUnit.in(heading.label().remark());
            if (unit.isPresent()) {
                places.put(Field.MONEY_UNIT, placeOf(heading));
                return unit;
            }
        }
        for (Found found : fields) {
            if (found.field().key().equals(Field.MONEY_UNIT)
                    && MoneyUnit.in(found.text()).isPresent()) {
                places.put(Field.MONEY_UNIT, found.place());
                return MoneyUnit.in(found.text());
            }
        }
        return title.unit();
    }

    private void readTables(List<IndicatorTable> tables) {
        for (IndicatorTable table : tables) {
            IndicatorReader reader =
                    new IndicatorReader(board, table, headings("indicators"), claims, assembler.values(), places);
            assembler.draft().indicators().addAll(reader.read());
        }
        headings("indicators").stream().findFirst().ifPresent(h -> places.put("indicators", placeOf(h)));
        if (!places.containsKey("indicators") && !tables.isEmpty()) {
            tables.get(0).column(Role.LEVEL3).ifPresent(s -> places.put("indicators", placeOf(s.mark())));
        }
        headings("funding").stream().findFirst().ifPresent(h -> places.put("funding", placeOf(h)));
        headings("goals").stream().findFirst().ifPresent(h -> places.put("goals", placeOf(h)));
    }

    /** Headings of blocks, also those that a page break drew again beside a table. */
    private void claimHeadings(List<IndicatorTable> tables) {
        for (Mark mark : region.marks()) {
            boolean beside = tables.stream()
                    .anyMatch(
                            t -> t.containsRow(mark.box().row()) && (mark.box().column() < t.firstColumn()));
            if (mark.has(Term.OfHeading.class) && beside) {
                claims.claim(mark.box());
            }
        }
    }

    private void reportUnclaimed() {
        List<Box> left =
                claims.unclaimed(board.boxes().stream().filter(region::contains).toList());
        if (!left.isEmpty()) {
            boolean inside = left.stream().anyMatch(b -> range().contains(b.row(), b.column()));
            findings.add(
                    ReadFindings.UNCLAIMED,
                    inside ? Severity.WARNING : Severity.ADVICE,
                    Optional.empty(),
                    CellText.oneLine(left.get(0).text()),
                    left.stream().map(b -> b.cell().range()).toList(),
                    Map.of("count", Integer.toString(left.size())));
        }
    }

    /** From the title to the last cell that was understood. */
    private CellRange range() {
        CellRange range = null;
        for (Box box : board.boxes()) {
            if (claims.isClaimed(box)) {
                range = range == null ? box.range() : range.union(box.range());
            }
        }
        return range == null ? region.area() : range;
    }

    private List<Mark> headings(String block) {
        return region.marks().stream()
                .filter(m -> m.entries().stream()
                        .anyMatch(e -> e.term() instanceof Term.OfHeading h
                                && h.block().equals(block)))
                .toList();
    }

    private static Place placeOf(Mark mark) {
        CellRange cell = CellRange.cell(mark.box().row(), mark.box().column());
        return new Place(cell, Optional.of(cell), Match.EXACT);
    }
}
