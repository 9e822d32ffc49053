package io.github.declarationsheet.json;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.read.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes a declaration: each of its parts on a line, each indicator on a line. */
final class DeclarationJson {

    private final JsonOutput json;

    DeclarationJson(JsonOutput json) {
        this.json = json;
    }

    void write(String file, Reading reading, String status) throws IOException {
        json.line(1).startObject();
        json.startObject("source");
        json.text("file", file);
        json.text("sheet", reading.sheet());
        json.text("range", reading.range().a1());
        json.endObject();
        json.text("status", status);
        Declaration declaration = reading.declaration();
        fields(Draft.of(declaration));
        indicators("indicators", declaration.indicators());
        indicators("termIndicators", declaration.termIndicators());
        json.line(2);
        other(declaration.other());
        json.endObject();
    }

    /** The draft's keys are the contract's paths, in its order. */
    private void fields(Draft draft) throws IOException {
        String open = "";
        for (String key : Draft.keys()) {
            int dot = key.indexOf('.');
            String group = dot < 0 ? "" : key.substring(0, dot);
            if (!group.equals(open)) {
                if (!open.isEmpty()) {
                    json.endObject();
                }
                if (!group.isEmpty()) {
                    json.line(2).startObject(group);
                }
                open = group;
            } else if (group.isEmpty()) {
                json.line(2);
            }
            value(key.substring(dot + 1), draft.get(key));
        }
        if (!open.isEmpty()) {
            json.endObject();
        }
    }

    private void value(String name, Optional<Object> value) throws IOException {
        Object given = value.orElse("");
        if (given instanceof Integer number) {
            json.number(name, OptionalInt.of(number));
        } else if (given instanceof BigDecimal amount) {
            json.number(name, Optional.of(amount));
        } else {
            // a text, or a date, whose text is ISO's
            json.text(name, given.toString());
        }
    }

    private void indicators(String key, List<Indicator> indicators) throws IOException {
        json.line(2).startArray(key);
        for (Indicator indicator : indicators) {
            json.line(3).startObject();
            json.text("level1", indicator.level1());
            json.text("level2", indicator.level2());
            json.text("level3", indicator.level3());
            json.text("value", indicator.target().text());
            TargetParts parts = TargetParts.of(indicator.target());
            json.text("operator", parts.operator());
            json.number("number", parts.number());
            json.text("unit", parts.unit());
            json.number("lower", parts.lower());
            json.number("upper", parts.upper());
            json.number("weight", indicator.weight());
            other(indicator.other());
            json.endObject();
        }
        json.endArray();
    }

    private void other(List<OtherField> fields) throws IOException {
        json.startArray("other");
        for (OtherField field : fields) {
            json.startObject();
            json.text("label", field.label());
            json.text("text", field.text());
            json.endObject();
        }
        json.endArray();
    }
}
