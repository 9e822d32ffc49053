package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each sentence exists in both languages, with the same holes, and fits a line. */
class GridMessagesTest {

    private static final Pattern HOLE = Pattern.compile("\\{[a-z]+}");

    @Test
    void both_languages_say_the_same_things() throws IOException {
        Properties zh = read("messages_zh.properties");
        Properties en = read("messages_en.properties");
        assertThat(zh.keySet()).isEqualTo(en.keySet());
        zh.forEach((key, text) ->
                assertThat(holes((String) text)).as("%s", key).isEqualTo(holes(en.getProperty((String) key))));
    }

    @Test
    void a_chinese_sentence_has_at_most_60_characters() throws IOException {
        assertThat(read("messages_zh.properties").values())
                .allSatisfy(text ->
                        assertThat((String) text).hasSizeLessThanOrEqualTo(60).endsWith("。"));
    }

    private static Set<String> holes(String text) {
        Set<String> holes = new TreeSet<>();
        HOLE.matcher(text).results().forEach(hole -> holes.add(hole.group()));
        return holes;
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(GridFindings.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
