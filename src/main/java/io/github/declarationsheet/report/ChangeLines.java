package io.github.declarationsheet.report;

import io.github.declarationsheet.compare.Change;
import io.github.declarationsheet.compare.Change.Kind;
import io.github.declarationsheet.compare.Changes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What changed in a declaration, as lines. */
final class ChangeLines {

    private static final int MOST = 50;

    private final Voice voice;
    private final Changes changes;

    ChangeLines(Voice voice, Changes changes) {
        this.voice = voice;
        this.changes = changes;
    }

    /** The first line says it in short. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(head());
        int width = 0;
        for (Change change : changes.list()) {
            width = Math.max(width, Voice.width(cell(change)));
        }
        for (Change change :
                changes.list().subList(0, Math.min(MOST, changes.list().size()))) {
            Map<String, String> holes = new HashMap<>();
            holes.put("place", voice.paint(ink(change.kind()), Voice.padded(cell(change), width)));
            holes.put("message", Voice.printable(change.message(voice.locale())));
            lines.add("  " + voice.render("change", holes));
        }
        if (changes.list().size() > MOST) {
            lines.add("  "
                    + voice.say(
                            "more",
                            Map.of("count", Integer.toString(changes.list().size() - MOST))));
        }
        return lines;
    }

    private String head() {
        Map<String, String> holes = new HashMap<>();
        holes.put("name", changes.later().declaration().project().name());
        holes.put("earlier", changes.earlier().map(v -> v.file()).orElse(""));
        StringBuilder counts = new StringBuilder();
        for (Kind kind : Kind.values()) {
            long count = changes.list().stream().filter(c -> c.kind() == kind).count();
            if (count > 0) {
                counts.append(counts.isEmpty() ? "" : voice.render("comma", Map.of()))
                        .append(voice.render("count." + id(kind), Map.of("count", Long.toString(count))));
            }
        }
        holes.put("counts", counts.toString());
        String key = changes.isNew() ? "changes.new" : changes.isUnchanged() ? "changes.none" : "changes";
        return voice.say(key, holes);
    }

    private static String cell(Change change) {
        return change.location().cellText().orElse("");
    }

    private static Ink ink(Kind kind) {
        return switch (kind) {
            case ADDED -> Ink.GOOD;
            case REMOVED -> Ink.BAD;
            case CHANGED -> Ink.DOUBTFUL;
        };
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
