package io.github.declarationsheet.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The three published declarations of 中山街道党群服务中心, 2024. */
final class Samples {

    private Samples() {}

    static List<Declaration> published() {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("declarations.json"));
                JsonParser json = new JsonFactory().createParser(in)) {
            List<Declaration> declarations = new ArrayList<>();
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                declarations.add(declaration(json));
            }
            return declarations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Declaration declaration(JsonParser json) throws IOException {
        Draft draft = new Draft();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    Map<String, String> row = texts(json);
                    draft.indicators()
                            .add(Indicator.of(
                                    row.getOrDefault("level1", ""),
                                    row.getOrDefault("level2", ""),
                                    row.getOrDefault("level3", ""),
                                    row.getOrDefault("value", "")));
                }
            } else if (value == JsonToken.START_OBJECT) {
                texts(json).forEach((key, text) -> put(draft, name + "." + key, text));
            } else if (Draft.keys().contains(name)) {
                put(draft, name, json.getText());
            }
        }
        return draft.build();
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (token.isStructStart()) {
                json.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                texts.put(name, json.getText());
            }
        }
        return texts;
    }

    private static void put(Draft draft, String key, String text) {
        Class<?> type = Draft.type(key);
        Object value = text;
        if (type == BigDecimal.class) {
            value = new BigDecimal(text);
        } else if (type == LocalDate.class) {
            value = LocalDate.parse(text);
        } else if (type == Integer.class) {
            value = Integer.valueOf(text);
        }
        draft.put(key, value);
    }
}
