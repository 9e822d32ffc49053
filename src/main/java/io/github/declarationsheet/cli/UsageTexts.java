package io.github.declarationsheet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one command's help: those for all commands, and its own, which stand under its name in {@code
 * usage_zh.properties} and {@code usage_en.properties}.
 */
final class UsageTexts extends ResourceBundle {

    private final Map<String, String> texts = new HashMap<>();

    private UsageTexts(Properties file, String command) {
        String prefix = command + ".";
        for (String key : file.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                texts.put(key.substring(prefix.length()), file.getProperty(key));
            } else {
                texts.putIfAbsent(key, file.getProperty(key));
            }
        }
    }

    static UsageTexts of(String command, Locale locale) {
        String name = "usage_" + (locale.equals(Locale.CHINESE) ? "zh" : "en") + ".properties";
        Properties file = new Properties();
        try (InputStream in = UsageTexts.class.getResourceAsStream(name)) {
            if (in != null) {
                file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The help texts are unreadable", e);
        }
        return new UsageTexts(file, command);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
