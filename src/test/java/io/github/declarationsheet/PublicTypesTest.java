package io.github.declarationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is public is so on purpose: it stands in a list, and who adds to the list has thought about it. */
class PublicTypesTest {

    private static final Path LIST = Path.of("src", "test", "resources", "public-types.txt");

    /** What the build makes of a template is public, whether anybody needs it or not. */
    private static final Pattern TEMPLATE = Pattern.compile("Jte\\w+Generated");

    @Test
    void nothingIsPublicByAccident() throws IOException {
        List<String> types = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(Room.ROOT).stream()
                        .filter(PublicTypesTest::isVisible)
                        .filter(c -> !TEMPLATE.matcher(c.getSimpleName()).matches())
                        .map(c -> c.getName().substring(Room.ROOT.length() + 1))
                        .sorted()
                        .toList();

        assertThat(types).containsExactlyElementsOf(Files.readAllLines(LIST, StandardCharsets.UTF_8));
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicTypesTest::isVisible).orElse(true);
    }
}
