package io.github.declarationsheet.json;

import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads indicators. The value decides; its parts, where given, are held against it. */
final class IndicatorReader {

    private static final Set<String> TEXTS =
            Set.of("level1", "level2", "level3", "value", "operator", "number", "unit", "lower", "upper", "weight");

    private final JsonInput json;

    IndicatorReader(JsonInput json) {
        this.json = json;
    }

    void read(JsonPath path, List<Indicator> indicators) throws IOException {
        json.array(path, i -> {
            JsonPath item = path.item(i);
            if (json.isObject()) {
                indicators.add(indicator(item));
            } else {
                json.required("object", item);
            }
        });
    }

    private Indicator indicator(JsonPath path) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<OtherField> other = new ArrayList<>();
        json.object(path, (key, at) -> {
            if (key.equals("other")) {
                DeclarationReader.other(json, at, other);
            } else if (TEXTS.contains(key)) {
                json.text(at).ifPresent(text -> texts.put(key, text));
            } else {
                return false;
            }
            return true;
        });
        TargetValue target = TargetValue.parse(texts.getOrDefault("value", ""));
        hold(texts, TargetParts.of(target), target.text(), path);
        return new Indicator(
                texts.getOrDefault("level1", ""),
                texts.getOrDefault("level2", ""),
                texts.getOrDefault("level3", ""),
                target,
                number("weight", texts, path),
                other);
    }

    private void hold(Map<String, String> given, TargetParts parts, String value, JsonPath path) throws IOException {
        holdText("operator", given, parts.operator(), value, path);
        holdNumber("number", given, parts.number(), value, path);
        holdText("unit", given, parts.unit(), value, path);
        holdNumber("lower", given, parts.lower(), value, path);
        holdNumber("upper", given, parts.upper(), value, path);
    }

    private void holdText(String key, Map<String, String> given, Optional<String> said, String value, JsonPath path)
            throws IOException {
        String text = given.getOrDefault(key, "");
        if (!text.isEmpty() && !CellText.halfWidth(text).equals(said.orElse(""))) {
            disagree(key, text, said.orElse("null"), value, path);
        }
    }

    private void holdNumber(
            String key, Map<String, String> given, Optional<BigDecimal> said, String value, JsonPath path)
            throws IOException {
        Optional<BigDecimal> number = number(key, given, path);
        if (number.isPresent() && (said.isEmpty() || number.get().compareTo(said.get()) != 0)) {
            String expected = said.map(BigDecimal::toPlainString).orElse("null");
            disagree(key, given.getOrDefault(key, ""), expected, value, path);
        }
    }

    private void disagree(String key, String text, String expected, String value, JsonPath path) throws IOException {
        json.problem("J-VALUE-PARTS", path.key(key), text, Map.of("expected", expected, "value", value));
    }

    private Optional<BigDecimal> number(String key, Map<String, String> texts, JsonPath path) throws IOException {
        String text = texts.getOrDefault(key, "");
        Optional<BigDecimal> number = Decimals.parse(text);
        if (number.isEmpty() && texts.containsKey(key)) {
            json.problem("J-NUMBER", path.key(key), text);
        }
        return number;
    }
}
