package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Label;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is filled into a form. Each value is handed out to the cell that will hold it; what nobody asked for in the end is
 * what the form has no place for. Not thread-safe.
 */
final class Filling {

    /** What a cell holds. */
    private static final int MAX_LENGTH = 32_767;

    /** The line feeds that Excel takes in a cell. */
    private static final int MAX_LINE_FEEDS = 253;

    /** The first day that every program counts alike: 1900 was no leap year, but Excel's is. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Declaration declaration;
    private final Draft draft;
    private final Location location;

    /** What no cell has taken yet: a label and the value, by key. */
    private final Map<String, OtherField> left = new LinkedHashMap<>();

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, CellRange> clipped = new LinkedHashMap<>();

    Filling(Declaration declaration, Location location) {
        this.declaration = declaration;
        this.draft = Draft.of(declaration);
        this.location = location;
        for (String key : Draft.keys()) {
            draft.get(key).ifPresent(v -> left.put(key, new OtherField(name(key), plain(v))));
        }
        for (Track track : Track.values()) {
            List<Indicator> indicators = track.of(declaration);
            for (int i = 0; i < indicators.size(); i++) {
                String key = track.key(i);
                left.put(key, new OtherField(name(track.key()), written(indicators.get(i))));
                leaveParts(key, indicators.get(i));
            }
        }
        for (int i = 0; i < declaration.other().size(); i++) {
            left.put("other[" + i + "]", declaration.other().get(i));
        }
    }

    Declaration declaration() {
        return declaration;
    }

    /** The name of the sheet it is filled into. */
    String sheet() {
        return location.sheet().orElse("");
    }

    /** The value of a field, amounts in the form's unit. */
    Content value(Field field, MoneyUnit unit) {
        if (field.isOther()) {
            return other("other", declaration.other(), field.label());
        }
        if (field.type() == FieldType.PERIOD) {
            return period(field);
        }
        if (!Draft.keys().contains(field.key())) {
            return Content.BLANK;
        }
        return taken(field.key()).map(v -> content(field, v, unit)).orElse(Content.BLANK);
    }

    /** Takes an indicator for a row that shows at least its name and value. */
    Indicator row(Track track, int index) {
        Indicator indicator = track.of(declaration).get(index);
        left.remove(track.key(index));
        if (indicator.level3().isEmpty() && indicator.target().text().isEmpty()) {
            OtherField levels = new OtherField("", indicator.level1() + " " + indicator.level2());
            findings.add(finding(
                    WriteFindings.EMPTY, track.key(index), levels, Map.of("number", Integer.toString(index + 1))));
        }
        return indicator;
    }

    /** The text of an indicator in one of the columns of its table. */
    Content value(Track track, int index, Column column, List<Column> columns) {
        Indicator indicator = track.of(declaration).get(index);
        String key = track.key(index);
        String label = column.label().plain();
        return switch (column.role()) {
            case LEVEL1 -> text(key + ".level1", label, indicator.level1());
            case LEVEL2 -> text(key + ".level2", label, indicator.level2());
            case LEVEL3 -> text(key + ".level3", label, indicator.level3());
            case COMPARISON, VALUE, UNIT -> {
                Content part = TargetParts.of(indicator.target(), columns).in(column.role());
                yield part instanceof Content.Text text ? text(key + ".value", label, text.shown()) : part;
            }
            case WEIGHT -> {
                left.remove(key + ".weight");
                yield indicator.weight().map(Content::number).orElse(Content.BLANK);
            }
            case NUMBER -> new Content.Numeric(BigDecimal.valueOf(index + 1L));
            case OTHER -> other(key + ".other", indicator.other(), column.label());
            // the values of the term have a table of their own, or are told as not held
            case TERM_VALUE -> Content.BLANK;
        };
    }

    /** Notes that a text is higher than its rows can be. */
    void clip(String key, CellRange range) {
        clipped.put(key, range);
    }

    /** What could not be done, once all that has room has been asked for. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        clipped.forEach((key, range) -> all.add(Finding.of(
                WriteFindings.CLIPPED,
                new Location(location.file(), location.declaration(), location.sheet(), List.of(range)),
                Optional.of(key),
                "",
                Map.of("cell", range.a1()))));
        left.forEach((key, lost) -> all.add(finding(WriteFindings.NOT_HELD, key, lost, Map.of())));
        return all;
    }

    private Content content(Field field, Object value, MoneyUnit unit) {
        if (value instanceof BigDecimal amount) {
            return new Content.Numeric(unit.fromYuan(amount));
        }
        if (value instanceof Integer year) {
            return new Content.Numeric(BigDecimal.valueOf(year));
        }
        if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
            return new Content.Day(day);
        }
        return text(field.key(), field.label().plain(), plain(value));
    }

    /** Both days of a period in one text; one that is open at an end has only one. */
    private Content period(Field field) {
        List<String> days = field.keys().stream()
                .map(k -> taken(k).map(Object::toString).orElse(""))
                .toList();
        return String.join("", days).isEmpty()
                ? Content.BLANK
                : new Content.Text(WriteFindings.sheetText("period", Map.of("start", days.get(0), "end", days.get(1))));
    }

    private Content text(String key, String label, String text) {
        long lineFeeds = text.chars().filter(c -> c == '\n').count();
        if (CellEscape.escape(text).length() <= MAX_LENGTH && lineFeeds <= MAX_LINE_FEEDS) {
            return new Content.Text(text);
        }
        findings.add(finding(
                WriteFindings.TOO_LONG,
                key,
                new OtherField(label, text),
                Map.of("length", Integer.toString(text.length()), "lines", Long.toString(lineFeeds + 1))));
        return Content.BLANK;
    }

    private Optional<Object> taken(String key) {
        left.remove(key);
        return draft.get(key);
    }

    /** The first field under this label that no cell has taken, else the first under one that means the same. */
    private Content other(String list, List<OtherField> fields, Label label) {
        for (Predicate<String> same : List.<Predicate<String>>of(label.plain()::equals, label::means)) {
            for (int i = 0; i < fields.size(); i++) {
                String key = list + "[" + i + "]";
                if (left.containsKey(key) && same.test(fields.get(i).label())) {
                    left.remove(key);
                    return text(key, label.plain(), fields.get(i).text());
                }
            }
        }
        return Content.BLANK;
    }

    private void leaveParts(String key, Indicator indicator) {
        indicator.weight().ifPresent(w -> left.put(key + ".weight", new OtherField(name("weight"), w.toPlainString())));
        for (int i = 0; i < indicator.other().size(); i++) {
            left.put(key + ".other[" + i + "]", indicator.other().get(i));
        }
    }

    private Finding finding(FindingCode code, String key, OtherField about, Map<String, String> more) {
        Map<String, String> arguments = new LinkedHashMap<>(more);
        arguments.put("label", about.label());
        return Finding.of(code, location, Optional.of(key), about.text(), arguments);
    }

    /** What the standard form calls a field, or else this room's texts. */
    static String name(String key) {
        return StandardForms.STANDARD
                .field(key)
                .map(f -> f.label().plain())
                .orElseGet(() -> WriteFindings.sheetText("name." + key));
    }

    private static String written(Indicator indicator) {
        return String.join(
                " / ",
                indicator.level1(),
                indicator.level2(),
                indicator.level3(),
                indicator.target().text());
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
    }
}
