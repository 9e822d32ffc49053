package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Scope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Third step: the indicator tables of a region, their columns and their rows. */
final class TableFinder {

    /** So many headings of blocks may stand beside and over a table. */
    private static final int MOST_BESIDE = 8;

    private final Board board;
    private final Region region;
    private final TreeMap<Integer, Header> headers;
    private final Set<Box> marked = new HashSet<>();
    /** The headings of indicators and their columns: a goal above a table says nothing of its time. */
    private final Set<Box> saysTime = new HashSet<>(0);

    private final List<Mark> blockHeadings;
    /** The columns in which 绩效指标 heads a block. */
    private final BitSet blockColumns = new BitSet();

    /** Those in which it is merged along its rows. */
    private final BitSet drawn = new BitSet();

    private final TableRows rows;
    /** By row, the headings of indicators that say a time. */
    private final TreeMap<Integer, Mark> times = new TreeMap<>();

    private TableFinder(Board board, Region region) {
        this.board = board;
        this.region = region;
        this.headers = Header.in(region.marks());
        this.blockHeadings = Header.withoutColumns(region.headings(Keys.INDICATORS), headers);
        for (Mark heading : blockHeadings) {
            if (HeadingRows.isOverLevels(board, heading.box())) {
                continue;
            }
            blockColumns.set(heading.box().column());
            if (heading.box().lastRow() > heading.box().row()) {
                drawn.set(heading.box().column());
            }
        }
        this.rows = new TableRows(board, region, blockColumns, drawn, headers);
        for (Mark mark : region.marks()) {
            marked.add(mark.box());
            if (mark.isHeadingOf(Keys.INDICATORS) || mark.column().isPresent()) {
                saysTime.add(mark.box());
            }
            if (mark.isHeadingOf(Keys.INDICATORS)
                    && Scope.of(mark.label().key()).isPresent()) {
                times.putIfAbsent(mark.box().row(), mark);
            }
        }
    }

    static List<IndicatorTable> find(Board board, Region region) {
        return new TableFinder(board, region).tables();
    }

    private List<IndicatorTable> tables() {
        List<IndicatorTable> tables = new ArrayList<>(1);
        Header previous = null;
        for (Header header : headers.values()) {
            if (previous == null || !continues(header, previous)) {
                addTables(header, tables);
                previous = header;
            }
        }
        return tables;
    }

    /** Whether a page break drew the heading again; the same columns under another time are another table. */
    private boolean continues(Header header, Header previous) {
        Optional<Scope> scope = scope(header);
        return header.repeats(previous) && (scope.isEmpty() || scope.equals(scope(previous)));
    }

    /** The first rows of the headings right after a heading that a page break drew again. */
    private BitSet repeats(Header header) {
        BitSet repeats = new BitSet();
        for (Header other : headers.tailMap(header.row(), false).values()) {
            if (!continues(other, header)) {
                break;
            }
            repeats.set(other.row());
        }
        return repeats;
    }

    private void addTables(Header header, List<IndicatorTable> tables) {
        HeadingRows headings = new HeadingRows(board, region, blockColumns, header);
        List<Span> shared = List.of();
        List<Integer> found = List.of();
        List<Box> furniture = List.of();
        List<Box> classes = classesOver(header);
        for (int i = 0; i < header.blocks().size(); i++) {
            List<Span> own = headings.spans(i);
            if (!has(own, Role.LEVEL3)) {
                return;
            }
            Box over = classes.isEmpty() ? null : classes.get(i);
            boolean isTerm = over == null && isTerm(header, i, own);
            List<Span> term = headings.takeTerm(own);
            List<Span> levelled = over == null ? withLevels(shared, own) : own;
            IndicatorTable table = new IndicatorTable(header, levelled, found, furniture, isTerm, over);
            if (i == 0) {
                table = rows.collect(table, headings.lastRow() + 1, repeats(header));
                table = table.withFurniture(headings.others());
                found = table.rows();
                furniture = table.furniture();
            }
            List<Span> used = withoutSides(withoutEmpty(table.columns(), found), found);
            List<Span> named = withLevelsByContent(used, found);
            List<Span> columns = ValueColumns.of(board, named, found, headings.edge(i));
            addByTime(table.withColumns(columns), tables);
            if (!term.isEmpty()) {
                tables.add(new IndicatorTable(header, withLevels(columns, term), found, List.of(), true, over));
            }
            shared = table.columns();
        }
    }

    /** Where each of several blocks stands below a 一级指标 of its own, as some lists of projects have it: those. */
    private List<Box> classesOver(Header header) {
        List<Box> classes = new ArrayList<>(0);
        if (header.blocks().size() > 1) {
            for (List<Mark> block : header.blocks()) {
                Box first = block.get(0).box();
                List<Box> above = board.between(first.row() - 1, first.column(), first.column());
                boolean named = !above.isEmpty() && above.get(0).levels().isClass();
                if (!named || (!classes.isEmpty() && classes.contains(above.get(0)))) {
                    return List.of();
                }
                classes.add(above.get(0));
            }
        }
        return classes;
    }

    /** Beside the rows there may stand 中期绩效指标, then 年度绩效指标, under one heading: the rows are those of two tables. */
    private void addByTime(IndicatorTable table, List<IndicatorTable> tables) {
        List<Integer> own = new ArrayList<>(table.rows().size());
        List<Integer> other = new ArrayList<>(0);
        for (int row : table.rows()) {
            Map.Entry<Integer, Mark> time = times.floorEntry(row);
            boolean begins = time != null
                    && time.getKey() > table.header().levelRow()
                    && time.getValue().box().column() < table.firstColumn();
            (begins && isTerm(time.getValue()) != table.term() ? other : own).add(row);
        }
        BitSet term = other.isEmpty() ? rowsOfTerm(table) : new BitSet();
        if (!term.isEmpty()) {
            own = RowTimes.of(table.rows(), term, table.term());
            other = RowTimes.of(table.rows(), term, !table.term());
        }
        tables.add(other.isEmpty() ? table : table.withRows(own, table.term()));
        if (!other.isEmpty()) {
            tables.add(table.withRows(other, !table.term()));
        }
    }

    /** The rows that say in a column left of the names that they are of the term. */
    private BitSet rowsOfTerm(IndicatorTable table) {
        for (Span span : table.columns()) {
            if (span.role() == Role.LEVEL3) {
                break;
            }
            BitSet term = span.role() == Role.OTHER ? RowTimes.ofTerm(board, table.rows(), span) : new BitSet();
            if (!term.isEmpty()) {
                return term;
            }
        }
        return new BitSet();
    }

    private static boolean isTerm(Mark heading) {
        return Scope.of(heading.label().key()).equals(Optional.of(Scope.TERM));
    }

    /** The second of two tables side by side may leave the levels to the first. */
    private static List<Span> withLevels(List<Span> left, List<Span> own) {
        List<Span> spans = new ArrayList<>();
        for (Span span : left) {
            if (span.isLevel() && !has(own, span.role())) {
                spans.add(span);
            }
        }
        spans.addAll(own);
        return spans;
    }

    private static boolean has(List<Span> spans, Role role) {
        for (Span span : spans) {
            if (span.role() == role) {
                return true;
            }
        }
        return false;
    }

    /** Of the term if its own headings say so; of two tables side by side the left one is. */
    private boolean isTerm(Header header, int block, List<Span> spans) {
        for (Span span : spans) {
            if (span.role() == Role.VALUE) {
                Optional<Scope> own = Scope.of(span.heading().label().key());
                if (own.isPresent()) {
                    return own.get() == Scope.TERM;
                }
            }
        }
        if (!has(spans, Role.VALUE)) {
            return true;
        }
        Optional<Scope> above = scopeAbove(
                header, spans.get(0).first(), spans.get(spans.size() - 1).last());
        if (above.isPresent()) {
            return above.get() == Scope.TERM;
        }
        if (header.blocks().size() == 1) {
            return scope(header).equals(Optional.of(Scope.TERM));
        }
        // what one says of its time the other leaves out: it is of the other time
        Optional<Scope> beside = scopeBeside(header, block);
        return beside.isPresent()
                ? beside.get() != Scope.TERM
                : block < header.blocks().size() - 1;
    }

    /** The time that a heading over another table beside says. */
    private Optional<Scope> scopeBeside(Header header, int block) {
        for (int i = 0; i < header.blocks().size(); i++) {
            List<Mark> other = header.blocks().get(i);
            Optional<Scope> scope = i == block
                    ? Optional.empty()
                    : scopeAbove(
                            header,
                            header.firstColumn(i),
                            other.get(other.size() - 1).box().lastColumn());
            if (scope.isPresent()) {
                return scope;
            }
        }
        return Optional.empty();
    }

    /** The time that a heading over the columns of a block says. */
    private Optional<Scope> scopeAbove(Header header, int first, int last) {
        for (Box box : board.between(header.levelRow() - 1, first, last)) {
            Optional<Scope> scope = box.column() >= first && saysTime.contains(box)
                    ? Scope.of(box.label().key())
                    : Optional.empty();
            if (scope.isPresent()) {
                return scope;
            }
        }
        return Optional.empty();
    }

    /** The time that the heading beside or above the table says. */
    private Optional<Scope> scope(Header header) {
        int first = header.firstColumn(0);
        int end = firstBelow(header.levelRow());
        for (int i = end - 1; i >= Math.max(end - MOST_BESIDE, 0); i--) {
            Mark mark = blockHeadings.get(i);
            Box box = mark.box();
            boolean beside = box.column() < first && box.row() <= header.levelRow() && box.lastRow() >= header.row();
            boolean above =
                    box.lastColumn() >= first && box.lastRow() < header.levelRow() && box.lastRow() >= header.row() - 1;
            if ((beside || above) && !header.contains(mark)) {
                return Scope.of(mark.label().key());
            }
        }
        return Optional.empty();
    }

    /** The first heading of a block that begins below a row. */
    private int firstBelow(int row) {
        int low = 0;
        int high = blockHeadings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blockHeadings.get(middle).box().row() <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Headings nobody knows name columns only if anything stands below them; it is kept under that heading. */
    private List<Span> withoutEmpty(List<Span> spans, List<Integer> found) {
        List<Span> used = new ArrayList<>(spans.size());
        for (Span span : spans) {
            if (marked.contains(span.heading()) || hasCells(span, found)) {
                used.add(span);
            }
        }
        return used;
    }

    /** Below a heading over several columns 绩效指标 may stand beside the levels: these begin right of it. */
    private List<Span> withoutSides(List<Span> spans, List<Integer> found) {
        List<Span> levels = new ArrayList<>(spans.size());
        for (Span span : spans) {
            int first = span.isLevel() && span.first() < span.last() ? levelColumn(span, found) : span.first();
            levels.add(
                    first == span.first()
                            ? span
                            : new Span(span.role(), span.heading(), span.label(), first, span.last(), span.inferred()));
        }
        return levels;
    }

    /** The column of the levels below a wide heading: the second one where only that names a level. */
    private int levelColumn(Span span, List<Integer> found) {
        for (int row : found) {
            List<Box> boxes = board.between(row, span.first(), span.last());
            if (boxes.size() > 1) {
                Box second = boxes.get(1);
                boolean beside = !Levels.isKnown(boxes.get(0)) && Levels.isKnown(second);
                return beside && second.lastColumn() <= span.last() ? second.column() : span.first();
            }
        }
        return span.first();
    }

    /** Where no heading names a level, a column left of the names whose first text names one holds the levels. */
    private List<Span> withLevelsByContent(List<Span> spans, List<Integer> found) {
        if (has(spans, Role.LEVEL1) || has(spans, Role.LEVEL2)) {
            return withOtherLevel(spans, found);
        }
        List<Span> levels = new ArrayList<>(spans.size());
        Role next = Role.LEVEL1;
        for (Span span : spans) {
            boolean level = next != Role.LEVEL3 && span.role() == Role.OTHER && startsWithLevel(span, found);
            int second = level && next == Role.LEVEL1 ? secondColumn(span, found) : -1;
            if (second > 0) {
                levels.add(new Span(next, span.heading(), span.label(), span.first(), second - 1));
                levels.add(new Span(Role.LEVEL2, span.heading(), span.label(), second, span.last()));
                next = Role.LEVEL3;
                continue;
            }
            levels.add(level ? span.as(next) : span);
            if (level) {
                next = next == Role.LEVEL1 ? Role.LEVEL2 : Role.LEVEL3;
            }
        }
        return levels;
    }

    /** Where only one level is headed, a column without a heading or under an unknown one may name the other. */
    private List<Span> withOtherLevel(List<Span> spans, List<Integer> found) {
        Role missing = has(spans, Role.LEVEL1) ? Role.LEVEL2 : Role.LEVEL1;
        if (has(spans, missing)) {
            return spans;
        }
        List<Span> levels = new ArrayList<>(spans.size() + 1);
        boolean open = true;
        for (Span span : spans) {
            Span own = open && span.role() == Role.OTHER && names(span, missing, found) ? span.as(missing) : span;
            int second = open && span.role() == Role.LEVEL1 ? secondColumn(span, found) : -1;
            boolean shared = second < 0 && open && span.role() == Role.LEVEL3 && missing == Role.LEVEL2;
            int names = shared ? nameColumn(span, found) : -1;
            if (second > 0) {
                own = new Span(Role.LEVEL1, span.heading(), span.label(), span.first(), second - 1);
            } else if (names > 0) {
                levels.add(new Span(Role.LEVEL2, span.heading(), span.label(), span.first(), names - 1));
                own = new Span(Role.LEVEL3, span.heading(), span.label(), names, span.last(), span.inferred());
            }
            levels.add(own);
            if (second > 0) {
                levels.add(new Span(Role.LEVEL2, span.heading(), span.label(), second, span.last()));
            }
            open &= second < 0 && names < 0 && own.role() != missing;
        }
        return levels;
    }

    /** Whether the first text of a column names a level of its own. */
    private boolean names(Span span, Role level, List<Integer> found) {
        for (int row : found) {
            for (Box box : board.between(row, span.first(), span.last())) {
                LevelPair pair = LevelPair.of(box.text());
                return level == Role.LEVEL1
                        ? !pair.level1().isEmpty() && pair.level2().isEmpty()
                        : pair.level1().isEmpty() && !pair.level2().isEmpty();
            }
        }
        return false;
    }

    /** The column of a second level below a heading that leaves room for two, -1 if there is none. */
    private int secondColumn(Span span, List<Integer> found) {
        if (span.first() == span.last()) {
            return -1;
        }
        for (int row : found) {
            List<Box> boxes = board.between(row, span.first(), span.last());
            if (boxes.size() > 1) {
                Box second = boxes.get(1);
                return second.lastColumn() <= span.last() && Levels.isKnown(second) ? second.column() : -1;
            }
        }
        return -1;
    }

    /** The column of the names below a heading over them and their 二级指标, -1 if that stands over the names alone. */
    private int nameColumn(Span span, List<Integer> found) {
        for (int row : found) {
            List<Box> boxes = board.between(row, span.first(), span.last());
            if (boxes.size() > 1) {
                Box second = boxes.get(1);
                boolean level = Levels.isKnown(boxes.get(0)) && !Levels.isKnown(second);
                return level && boxes.get(0).column() == span.first() ? second.column() : -1;
            }
        }
        return -1;
    }

    private boolean startsWithLevel(Span span, List<Integer> found) {
        for (int row : found) {
            for (Box box : board.between(row, span.first(), span.last())) {
                return Levels.isKnown(box);
            }
        }
        return false;
    }

    private boolean hasCells(Span span, List<Integer> found) {
        for (int row : found) {
            for (Box box : board.between(row, span.first(), span.last())) {
                if (box.column() >= span.first() && box.lastColumn() <= span.last()) {
                    return true;
                }
            }
        }
        return false;
    }
}
