package io.github.declarationsheet.json;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.Label;
import io.github.declarationsheet.review.Rule;
import io.github.declarationsheet.review.RuleDescription;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Writes what is built in, forms and rules, as lists of objects with an {@code id}, in the habits of {@link JsonWriter}:
 * one object, field or column a line. Thread-safe: no state.
 */
public final class JsonCatalog {

    private JsonCatalog() {}

    /**
     * Writes forms: {@code id}, {@code version}, {@code title}, {@code source}, their {@code fields} and the {@code
     * columns} of the indicator table, with the synonyms a reader accepts.
     *
     * @param forms the forms
     * @param out receives the bytes; never closed
     * @throws IOException if nothing can be written
     * @throws IllegalStateException if jackson-core is not on the class path
     */
    public static void forms(List<Form> forms, OutputStream out) throws IOException {
        JacksonCore.require();
        JsonOutput json = new JsonOutput(out);
        json.startArray();
        for (Form form : forms) {
            json.line(1).startObject();
            json.text("id", form.id());
            json.number("version", OptionalInt.of(form.version()));
            json.text("title", form.title().plain());
            json.text("source", form.source());
            json.line(2).startArray("fields");
            for (Field field : form.fields()) {
                json.line(3).startObject();
                json.text("key", field.key());
                json.text("label", field.label().plain());
                json.text("type", field.type().name().toLowerCase(Locale.ROOT));
                json.flag("required", field.required());
                synonyms(json, field.label());
                json.endObject();
            }
            json.endArray();
            json.line(2).startArray("columns");
            for (Block.Indicators table : form.blocks(Block.Indicators.class)) {
                for (Column column : table.columns()) {
                    json.line(3).startObject();
                    json.text("role", column.role().key());
                    json.text("label", column.label().plain());
                    synonyms(json, column.label());
                    json.endObject();
                }
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.finish();
    }

    /**
     * Writes rules: {@code id}, {@code severity}, {@code message} with its holes, {@code condition}, {@code source} and
     * the examples {@code good} and {@code bad}.
     *
     * @param rules the rules
     * @param locale the language of the texts: Chinese, or anything else for English
     * @param out receives the bytes; never closed
     * @throws IOException if nothing can be written
     * @throws IllegalStateException if jackson-core is not on the class path
     */
    public static void rules(List<Rule> rules, Locale locale, OutputStream out) throws IOException {
        JacksonCore.require();
        JsonOutput json = new JsonOutput(out);
        json.startArray();
        for (Rule rule : rules) {
            RuleDescription description = RuleDescription.of(rule, locale);
            json.line(1).startObject();
            json.text("id", description.id());
            json.text("severity", description.severity().id());
            json.text("message", description.message());
            json.text("condition", description.condition());
            json.text("source", description.source());
            json.text("good", description.good());
            json.text("bad", description.bad());
            json.endObject();
        }
        json.endArray();
        json.finish();
    }

    private static void synonyms(JsonOutput json, Label label) throws IOException {
        json.startArray("synonyms");
        for (Label.Synonym synonym : label.synonyms()) {
            json.startObject();
            json.text("text", synonym.text());
            json.text("source", synonym.source());
            json.endObject();
        }
        json.endArray();
    }
}
