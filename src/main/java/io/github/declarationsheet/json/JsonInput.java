package io.github.declarationsheet.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks a JSON document value by value. All of Jackson on the reading side is in here. A value of another type than the
 * asked one is a problem and skipped; a document that is no JSON ends with {@link Unreadable}. Not thread-safe.
 *
 * <p>Every method that takes a value begins at its first token and ends at its last.
 */
final class JsonInput {

    /** What a person writes. */
    private static final long LONGEST = 64L << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final JsonParser parser;
    private final Problems problems;

    JsonInput(InputStream in, Problems problems) throws IOException {
        this(in, problems, LONGEST);
    }

    JsonInput(InputStream in, Problems problems, long longest) throws IOException {
        this.problems = problems;
        // a Reader, so that columns count characters and other encodings are told from bad JSON
        Reader reader = new BufferedReader(new InputStreamReader(
                withoutMark(in),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        parser = factory(longest).createParser(reader);
    }

    private static JsonFactory factory(long longest) {
        return JsonFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(longest)
                        .maxNestingDepth(32)
                        .maxStringLength(100_000)
                        .maxNameLength(200)
                        .maxNumberLength(40)
                        .build())
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .build();
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
        byte[] first = start.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            start.unread(first);
        }
        return start;
    }

    /** Takes the members of an object; answers false for a key that it does not know. */
    interface Members {
        boolean take(String key, JsonPath path) throws IOException;
    }

    /** Takes an item of a list. */
    interface Items {
        void take(int index) throws IOException;
    }

    /** Takes the whole document. */
    interface Document {
        void take() throws IOException;
    }

    /** The document can't be read on; the problem is noted. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** What ends the reading early becomes a problem, except that the bytes can't be got. */
    void document(Document document) throws IOException {
        try {
            parser.nextToken();
            document.take();
            if (parser.nextToken() != null) {
                syntax(parser.currentTokenLocation());
            }
        } catch (StreamConstraintsException e) {
            problems.add("J-LIMIT", Map.of());
        } catch (JacksonException e) {
            syntax(Optional.ofNullable(e.getLocation()).orElse(parser.currentLocation()));
        } catch (CharacterCodingException e) {
            problems.add("J-ENCODING", Map.of());
        } catch (Unreadable e) {
            problems.add("J-LIMIT", Map.of());
        }
    }

    boolean isObject() {
        return parser.hasToken(JsonToken.START_OBJECT);
    }

    boolean isArray() {
        return parser.hasToken(JsonToken.START_ARRAY);
    }

    void object(JsonPath path, Members members) throws IOException {
        if (!is(JsonToken.START_OBJECT, "object", path)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonPath at = path.key(key);
            parser.nextToken();
            if (!seen.add(key)) {
                problem("J-DUPLICATE-KEY", at, "");
                skip();
            } else if (!members.take(key, at)) {
                problem("J-UNKNOWN-KEY", at, "");
                skip();
            }
        }
    }

    void array(JsonPath path, Items items) throws IOException {
        if (!is(JsonToken.START_ARRAY, "list", path)) {
            return;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            items.take(i);
        }
    }

    Optional<String> text(JsonPath path) throws IOException {
        return is(JsonToken.VALUE_STRING, "string", path) ? Optional.of(parser.getText()) : Optional.empty();
    }

    /** An integer as it is written. */
    Optional<String> integer(JsonPath path) throws IOException {
        return is(JsonToken.VALUE_NUMBER_INT, "integer", path) ? Optional.of(parser.getText()) : Optional.empty();
    }

    /** An object of texts under some keys. */
    Map<String, String> texts(JsonPath path, List<String> keys) throws IOException {
        Map<String, String> texts = new HashMap<>();
        if (!isObject()) {
            required("object", path);
            return texts;
        }
        object(path, (key, at) -> {
            if (!keys.contains(key)) {
                return false;
            }
            text(at).ifPresent(text -> texts.put(key, text));
            return true;
        });
        return texts;
    }

    /** Says that the value is of another type than needed, {@code null} included, and skips it. */
    void required(String type, JsonPath path) throws IOException {
        String text = parser.currentToken().isScalarValue() ? parser.getText() : "";
        problem("J-TYPE", path, text, Map.of("expected", type, "actual", actual()));
        skip();
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    void problem(String code, JsonPath path, String text) throws Unreadable {
        problem(code, path, text, Map.of());
    }

    void problem(String code, JsonPath path, String text, Map<String, String> arguments) throws Unreadable {
        problems.add(code, path, text, arguments);
        if (problems.isFull()) {
            throw new Unreadable();
        }
    }

    /** Whether the value is of a type; {@code null} is absent, anything else a problem, and skipped. */
    private boolean is(JsonToken wanted, String name, JsonPath path) throws IOException {
        if (parser.hasToken(wanted)) {
            return true;
        }
        if (!parser.hasToken(JsonToken.VALUE_NULL)) {
            required(name, path);
        }
        return false;
    }

    private String actual() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return "object";
        }
        if (token == JsonToken.START_ARRAY) {
            return "list";
        }
        if (token == JsonToken.VALUE_STRING) {
            return "string";
        }
        if (token == JsonToken.VALUE_NULL) {
            return "null";
        }
        return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE ? "boolean" : "number";
    }

    private void syntax(JsonLocation at) {
        problems.add(
                "J-SYNTAX", Map.of("line", String.valueOf(at.getLineNr()), "column", String.valueOf(at.getColumnNr())));
    }
}
