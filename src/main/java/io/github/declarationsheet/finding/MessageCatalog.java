package io.github.declarationsheet.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The texts of one room's findings, by code and language, with holes like {@code {text}}.
 *
 * <p>{@link #bundle} reads {@code messages_zh.properties} and {@code messages_en.properties} beside a class, in UTF-8 and
 * only when a text is first needed. Thread-safe.
 */
public final class MessageCatalog {

    private final Function<String, Map<String, String>> loader;
    private final Map<String, Map<String, String>> byLanguage = new ConcurrentHashMap<>();

    private MessageCatalog(Function<String, Map<String, String>> loader) {
        this.loader = loader;
    }

    /**
     * The texts in the property files beside a class.
     *
     * @param room a class of the room, which must be able to open its own resources
     * @return the catalogue, nothing read yet
     */
    public static MessageCatalog bundle(Class<?> room) {
        return new MessageCatalog(new PropertiesFiles(room));
    }

    /**
     * The texts of a single code, for a rule of one's own.
     *
     * @param code the finding's code
     * @param zh the Chinese text
     * @param en the English text
     * @return a catalogue of these two texts
     */
    public static MessageCatalog of(String code, String zh, String en) {
        return new MessageCatalog(language -> Map.of(code, language.equals(language(Locale.CHINESE)) ? zh : en));
    }

    /**
     * Renders a text.
     *
     * @param key a code, or any other key of the files
     * @param locale Chinese, or anything else for English
     * @param arguments the values of the holes; a hole without one stays as it is
     * @return the text, or the key itself where there is none
     */
    public String render(String key, Locale locale, Map<String, String> arguments) {
        Optional<String> pattern = find(key, locale);
        return pattern.isPresent() ? fill(pattern.get(), arguments) : key;
    }

    /**
     * The text of a key, with its holes.
     *
     * @param key a code, or any other key of the files
     * @param locale Chinese, or anything else for English
     * @return the text, empty if there is none
     */
    public Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(
                byLanguage.computeIfAbsent(language(locale), loader).get(key));
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh" : "en";
    }

    private static String fill(String pattern, Map<String, String> arguments) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            String value = close < 0 ? null : arguments.get(pattern.substring(open + 1, close));
            int end = value == null ? open + 1 : close + 1;
            out.append(pattern, at, open).append(value == null ? "{" : value);
            at = end;
        }
        return out.append(pattern, at, pattern.length()).toString();
    }

    /** Reads property files as UTF-8 without the escapes and the cost of {@code ResourceBundle}. */
    private record PropertiesFiles(Class<?> room) implements Function<String, Map<String, String>> {

        @Override
        public Map<String, String> apply(String language) {
            String name = "messages_" + language + ".properties";
            Properties properties = new Properties();
            try (InputStream in = room.getResourceAsStream(name)) {
                if (in != null) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The texts of " + room.getPackageName() + " are unreadable", e);
            }
            Map<String, String> texts = new HashMap<>();
            for (String key : properties.stringPropertyNames()) {
                texts.put(key, properties.getProperty(key));
            }
            return Map.copyOf(texts);
        }
    }
}
