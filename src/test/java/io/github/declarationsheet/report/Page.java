package io.github.declarationsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.compare.Comparison;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Passwords;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.review.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The HTML report of some outcomes, taken apart as a browser would. */
final class Page {

    private final byte[] bytes;
    private final Document document;
    private final List<?> shared;

    private Page(byte[] bytes) {
        this.bytes = bytes;
        this.document = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
        this.shared = (List<?>) ((List<?>) data("texts")).get(0);
    }

    static Page of(Path folder, Locale locale, Outcome... outcomes) throws IOException {
        return of(folder, locale, Optional.empty(), outcomes);
    }

    static Page of(Path folder, Locale locale, Optional<Comparison> comparison, Outcome... outcomes)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HtmlReport report = new HtmlReport(folder, Limits.STANDARD, Passwords.none(), locale)) {
            for (Outcome outcome : outcomes) {
                report.add(outcome);
            }
            comparison.ifPresent(report::add);
            report.write(out);
        }
        assertThat(folder).isEmptyDirectory();
        return new Page(out.toByteArray());
    }

    /** What came of a file with the standard rules. */
    static Outcome outcome(String name, byte[] content) {
        DeclarationSheets sheets = DeclarationSheets.standard();
        return Outcome.of(sheets.review(sheets.read(Source.of(name, content))));
    }

    byte[] bytes() {
        return bytes;
    }

    Document document() {
        return document;
    }

    /** The first element that a selector finds. */
    Element the(String selector) {
        return document.select(selector).stream().findFirst().orElseThrow();
    }

    /** The texts of the elements that a selector finds. */
    List<String> texts(String selector) {
        return document.select(selector).eachText();
    }

    /** The cells of a row of the table of rules or of units that begins with a text. */
    List<String> row(String section, String first) {
        return document.select("section[aria-labelledby=" + section + "] tbody tr").stream()
                .map(row -> row.children().eachText())
                .filter(cells -> cells.contains(first))
                .findFirst()
                .orElseThrow();
    }

    /** The files, each with its declarations and findings. */
    List<?> files() {
        return (List<?>) data("data");
    }

    /** The findings of a file, each {@code kind code cells message}. */
    List<String> findings(int file) {
        List<?> flat = (List<?>) ((List<?>) files().get(file)).get(4);
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < flat.size(); i += 7) {
            findings.add(String.join(
                    " ", text(flat.get(i)), text(flat.get(i + 1)), text(flat.get(i + 5)), text(flat.get(i + 6))));
        }
        return findings;
    }

    /** The drawings of a file. */
    List<?> forms(int file) {
        return (List<?>) data("forms-" + file);
    }

    /** A text, also one that is written as its number. */
    String text(Object value) {
        return (String) (value instanceof Integer number ? shared.get(number) : value);
    }

    Object data(String id) {
        Element script = the("#" + id);
        assertThat(script.attr("type")).isEqualTo("application/json");
        return parsed(script.data());
    }

    static Object parsed(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            Object value = value(parser);
            assertThat(parser.nextToken()).isNull();
            return value;
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? (Object) parser.getIntValue() : parser.getText();
    }
}
