package io.github.declarationsheet.write;

import io.github.declarationsheet.json.JsonReader;
import io.github.declarationsheet.model.Declaration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Declarations that were published. */
final class Samples {

    private Samples() {}

    /** The three of 中山街道社区党群服务中心, 2024. */
    static List<Declaration> published() {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/seed/declarations.json"))) {
            return JsonReader.read("declarations.json", in).declarations();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
