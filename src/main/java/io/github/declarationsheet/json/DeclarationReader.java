package io.github.declarationsheet.json;

import io.github.declarationsheet.model.Amount;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.OtherField;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a declaration. Which keys there are, in which groups and of which type, is what a draft knows. */
final class DeclarationReader {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}|2100");

    private final JsonInput json;
    private final IndicatorReader indicators;
    private final boolean keepsFile;
    private String file = "";

    DeclarationReader(JsonInput json) {
        this(json, false);
    }

    /** Where they came from is only looked at by who wants to know it. */
    DeclarationReader(JsonInput json, boolean keepsFile) {
        this.json = json;
        this.keepsFile = keepsFile;
        this.indicators = new IndicatorReader(json);
    }

    /** Empty if there is none: a value of another type, which is a problem by then. */
    Optional<Declaration> read(JsonPath path) throws IOException {
        if (!json.isObject()) {
            json.required("object", path);
            return Optional.empty();
        }
        Draft draft = new Draft();
        file = "";
        json.object(path, (key, at) -> {
            switch (key) {
                case "source" -> source(at);
                case "status" -> json.skip();
                case "indicators" -> indicators.read(at, draft.indicators());
                case "termIndicators" -> indicators.read(at, draft.termIndicators());
                case "other" -> other(json, at, draft.other());
                default -> {
                    return Draft.keys().contains(key) ? value(key, at, draft) : group(key, at, draft);
                }
            }
            return true;
        });
        return Optional.of(draft.build());
    }

    /** The file that the declaration read last came from; empty if it does not say. */
    String file() {
        return file;
    }

    private void source(JsonPath path) throws IOException {
        if (!keepsFile) {
            json.skip();
            return;
        }
        json.object(path, (key, at) -> {
            if (key.equals("file")) {
                file = json.text(at).orElse("");
            } else {
                json.skip();
            }
            return true;
        });
    }

    static void other(JsonInput json, JsonPath path, List<OtherField> fields) throws IOException {
        json.array(path, i -> {
            JsonPath item = path.item(i);
            Map<String, String> texts = json.texts(item, List.of("label", "text"));
            fields.add(new OtherField(texts.getOrDefault("label", ""), texts.getOrDefault("text", "")));
        });
    }

    private boolean group(String group, JsonPath path, Draft draft) throws IOException {
        if (Draft.keys().stream().noneMatch(k -> k.startsWith(group + "."))) {
            return false;
        }
        json.object(path, (name, at) -> {
            String key = group + "." + name;
            return Draft.keys().contains(key) && value(key, at, draft);
        });
        return true;
    }

    private boolean value(String key, JsonPath path, Draft draft) throws IOException {
        Class<?> type = Draft.type(key);
        Optional<String> text = type == Integer.class ? json.integer(path) : json.text(path);
        if (text.isPresent()) {
            Optional<?> value = type == String.class
                    ? text
                    : type == Integer.class
                            ? year(text.get(), path)
                            : type == LocalDate.class ? day(text.get(), path) : amount(text.get(), path);
            value.ifPresent(v -> draft.put(key, v));
        }
        return true;
    }

    private Optional<Integer> year(String text, JsonPath path) throws IOException {
        if (YEAR.matcher(text).matches()) {
            return Optional.of(Integer.valueOf(text));
        }
        json.problem("J-YEAR", path, text);
        return Optional.empty();
    }

    private Optional<LocalDate> day(String text, JsonPath path) throws IOException {
        if (DAY.matcher(text).matches()) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                // 2024-02-30 is no day
            }
        }
        json.problem("J-DATE", path, text);
        return Optional.empty();
    }

    private Optional<BigDecimal> amount(String text, JsonPath path) throws IOException {
        Optional<BigDecimal> amount = Decimals.parse(text).filter(Amount::fits);
        if (amount.isEmpty()) {
            json.problem("J-AMOUNT", path, text);
        }
        return amount;
    }
}
