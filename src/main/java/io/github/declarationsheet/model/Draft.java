package io.github.declarationsheet.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A declaration taken apart into its fields, each under its one key: the JSON path ({@code project.name},
 * {@code funding.annualTotal}). Readers fill a draft field by field and build it; writers take one from a declaration.
 *
 * <p>Values are {@link String}, {@link Integer} (fiscalYear), {@link LocalDate} or {@link BigDecimal} (元). Not
 * thread-safe.
 */
public final class Draft {

    private static final Map<String, Class<?>> TYPES = types();

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Indicator> termIndicators = new ArrayList<>();
    private final List<OtherField> other = new ArrayList<>();

    /**
     * Takes a declaration apart.
     *
     * @param d any declaration
     * @return its fields; absent ones have no value
     */
    public static Draft of(Declaration d) {
        Draft draft = new Draft();
        if (d.fiscalYear().isPresent()) {
            draft.put("fiscalYear", (Object) d.fiscalYear().getAsInt());
        }
        Project p = d.project();
        draft.put("project.name", p.name().isEmpty() ? Optional.empty() : Optional.of(p.name()));
        draft.put("project.code", p.code());
        draft.put("project.nature", p.nature());
        draft.put("project.category", p.category());
        draft.put("project.supervisingDepartment", p.supervisingDepartment());
        draft.put("project.implementingUnit", p.implementingUnit());
        draft.put("project.startDate", p.startDate());
        draft.put("project.endDate", p.endDate());
        Funding f = d.funding();
        draft.put("funding.total", f.total());
        draft.put("funding.totalFiscal", f.totalFiscal());
        draft.put("funding.totalOther", f.totalOther());
        draft.put("funding.annualTotal", f.annualTotal());
        draft.put("funding.annualFiscal", f.annualFiscal());
        draft.put("funding.annualCarryover", f.annualCarryover());
        draft.put("funding.annualOther", f.annualOther());
        draft.put("goals.overall", d.goals().overall());
        draft.put("goals.annual", d.goals().annual());
        draft.indicators.addAll(d.indicators());
        draft.termIndicators.addAll(d.termIndicators());
        draft.other.addAll(d.other());
        return draft;
    }

    /**
     * The keys a draft knows, in the order of the JSON contract.
     *
     * @return all keys
     */
    public static Set<String> keys() {
        return TYPES.keySet();
    }

    /**
     * The type of a field.
     *
     * @param key a key
     * @return the class of its values
     * @throws IllegalArgumentException if there is no such field
     */
    public static Class<?> type(String key) {
        Class<?> type = TYPES.get(key);
        if (type == null) {
            throw new IllegalArgumentException("No such field: " + key);
        }
        return type;
    }

    /**
     * Sets a field.
     *
     * @param key the field's key
     * @param value a value of the field's type
     * @throws IllegalArgumentException if there is no such field or the value is of another type
     */
    public void put(String key, Object value) {
        if (!type(key).isInstance(value)) {
            throw new IllegalArgumentException(key + " takes a " + type(key).getSimpleName());
        }
        values.put(key, value);
    }

    /**
     * The value of a field.
     *
     * @param key the field's key
     * @return its value, empty if it has none
     * @throws IllegalArgumentException if there is no such field
     */
    public Optional<Object> get(String key) {
        type(key);
        return Optional.ofNullable(values.get(key));
    }

    /**
     * The indicators of the year, to be read or added to.
     *
     * @return a live list
     */
    public List<Indicator> indicators() {
        return indicators;
    }

    /**
     * The indicators of the whole term, to be read or added to.
     *
     * @return a live list
     */
    public List<Indicator> termIndicators() {
        return termIndicators;
    }

    /**
     * The fields beyond the model, to be read or added to.
     *
     * @return a live list
     */
    public List<OtherField> other() {
        return other;
    }

    /**
     * Puts the declaration together.
     *
     * @return the declaration
     * @throws IllegalArgumentException if an amount has more than 15 digits
     */
    public Declaration build() {
        Object year = values.get("fiscalYear");
        return new Declaration(
                year instanceof Integer y ? OptionalInt.of(y) : OptionalInt.empty(),
                new Project(
                        text("project.name").orElse(""),
                        text("project.code"),
                        text("project.nature"),
                        text("project.category"),
                        text("project.supervisingDepartment"),
                        text("project.implementingUnit"),
                        value("project.startDate", LocalDate.class),
                        value("project.endDate", LocalDate.class)),
                new Funding(
                        amount("funding.total"),
                        amount("funding.totalFiscal"),
                        amount("funding.totalOther"),
                        amount("funding.annualTotal"),
                        amount("funding.annualFiscal"),
                        amount("funding.annualCarryover"),
                        amount("funding.annualOther")),
                new Goals(text("goals.overall"), text("goals.annual")),
                indicators,
                termIndicators,
                other);
    }

    private void put(String key, Optional<?> value) {
        if (value.isPresent()) {
            put(key, (Object) value.get());
        }
    }

    private Optional<String> text(String key) {
        return value(key, String.class);
    }

    private Optional<BigDecimal> amount(String key) {
        return value(key, BigDecimal.class);
    }

    private <T> Optional<T> value(String key, Class<T> type) {
        return Optional.ofNullable(type.cast(values.get(key)));
    }

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        types.put("fiscalYear", Integer.class);
        for (String key : new String[] {"name", "code", "nature", "category"}) {
            types.put("project." + key, String.class);
        }
        types.put("project.supervisingDepartment", String.class);
        types.put("project.implementingUnit", String.class);
        types.put("project.startDate", LocalDate.class);
        types.put("project.endDate", LocalDate.class);
        for (String key : new String[] {
            "total", "totalFiscal", "totalOther", "annualTotal", "annualFiscal", "annualCarryover", "annualOther"
        }) {
            types.put("funding." + key, BigDecimal.class);
        }
        types.put("goals.overall", String.class);
        types.put("goals.annual", String.class);
        return types;
    }
}
