package io.github.declarationsheet.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The labels by their plain wording: which of them an office said in other words of the same meaning. */
final class Rewordings {

    private final Map<String, Meaning> meanings;

    /** By the plain wording of a label ({@link Wording}) the label; empty where such labels differ in meaning. */
    private final Map<String, String> plain;

    /** Of the wordings that begin with 项目, by what follows: a label may lack it. */
    private final Map<String, String> ofProject = new HashMap<>();

    Rewordings(Map<String, Meaning> meanings) {
        this.meanings = meanings;
        this.plain = plainWordings();
        for (Map.Entry<String, String> entry : plain.entrySet()) {
            if (entry.getKey().startsWith(Wording.PROJECT)) {
                ofProject.put(entry.getKey().substring(Wording.PROJECT.length()), entry.getValue());
            }
        }
    }

    /** The label that says the same in other words. */
    Optional<String> meant(String key) {
        String wording = Wording.plain(key);
        String known = plain.getOrDefault(wording, "");
        if (!known.isEmpty()) {
            return Optional.of(known);
        }
        known = wording.startsWith(Wording.PROJECT)
                ? plain.getOrDefault(Wording.withoutProject(wording), "")
                : ofProject.getOrDefault(wording, "");
        if (known.isEmpty()) {
            return Optional.empty();
        }
        // 项目 tells the whole term from the year in amounts and goals, unless they say the year
        boolean annual = Scope.of(wording).equals(Optional.of(Scope.ANNUAL));
        return annual || isOfAnyTime(known) ? Optional.of(known) : Optional.empty();
    }

    private boolean isOfAnyTime(String key) {
        Meaning meaning = meanings.get(key);
        boolean any = meaning != null;
        for (Field field : meaning == null ? List.<Field>of() : meaning.fields()) {
            any &= field.type() != FieldType.AMOUNT && field.type() != FieldType.LONG_TEXT;
        }
        return any;
    }

    private Map<String, String> plainWordings() {
        Map<String, String> made = new HashMap<>(meanings.size() * 2);
        for (Map.Entry<String, Meaning> entry : meanings.entrySet()) {
            String key = entry.getKey();
            String wording = Wording.plain(key);
            String before = made.putIfAbsent(wording, key);
            if (before != null && (before.isEmpty() || !isLike(before, entry.getValue()))) {
                made.put(wording, "");
            } else if (before != null && isNearer(key, before, wording)) {
                made.put(wording, key);
            }
        }
        return made;
    }

    private boolean isLike(String key, Meaning other) {
        Meaning meaning = meanings.get(key);
        return meaning != null && meaning.isLike(other);
    }

    /** The order in which labels are met must not decide: the plain wording itself, then the shorter, then the first. */
    private static boolean isNearer(String key, String other, String wording) {
        if (key.equals(wording) || other.equals(wording)) {
            return key.equals(wording);
        }
        return key.length() == other.length() ? key.compareTo(other) < 0 : key.length() < other.length();
    }
}
