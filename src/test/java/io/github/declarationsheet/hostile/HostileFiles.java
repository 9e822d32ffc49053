package io.github.declarationsheet.hostile;

import java.util.List;
import java.util.stream.Stream;

/** All hostile files. */
final class HostileFiles {

    private HostileFiles() {}

    static Stream<HostileFile> all() {
        return Stream.of(
                        HostileXml.files(),
                        HostileZips.files(),
                        HostileSheets.files(),
                        HostileOle2.files(),
                        HostileOthers.files())
                .flatMap(List::stream);
    }
}
