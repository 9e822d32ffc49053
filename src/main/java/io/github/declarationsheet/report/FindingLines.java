package io.github.declarationsheet.report;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Findings as lines: the severe ones first, those of one rule together, places below each other. */
final class FindingLines {

    /** So that one bad file does not drown the others; the data format has them all. */
    private static final int MOST = 50;

    /** Of one rule; the others are named by their cells. */
    private static final int MOST_ALIKE = 5;

    /** What a column of places may take from the sentences. */
    private static final int WIDEST_PLACE = 16;

    private static final int LONGEST_LIST = 60;

    private final Voice voice;
    private final List<Finding> findings;
    private final boolean sheets;
    private final int placeWidth;
    private final int wordWidth;

    FindingLines(Voice voice, List<Finding> findings) {
        this.voice = voice;
        this.findings = findings;
        Set<String> names = new TreeSet<>();
        for (Finding finding : findings) {
            names.add(finding.location().sheet().orElse(""));
        }
        names.remove("");
        this.sheets = names.size() > 1;
        int places = 0;
        int words = 0;
        for (Finding finding : findings) {
            int place = Voice.width(place(finding.location()));
            places = place > WIDEST_PLACE ? places : Math.max(places, place);
            words = Math.max(words, Voice.width(word(finding.severity())));
        }
        this.placeWidth = places;
        this.wordWidth = words;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int shown = 0;
        for (List<Finding> alike : grouped()) {
            // one line more is no gain if all it says is that there is one
            int some = alike.size() > MOST_ALIKE + 1 ? MOST_ALIKE : alike.size();
            for (Finding finding : alike.subList(0, some)) {
                if (lines.size() >= MOST) {
                    break;
                }
                lines.add(line(finding));
                shown++;
            }
            if (some < alike.size() && lines.size() < MOST) {
                lines.add(others(alike.subList(some, alike.size())));
                shown += alike.size() - some;
            }
        }
        if (shown < findings.size()) {
            lines.add(voice.say("more", Map.of("count", Integer.toString(findings.size() - shown))));
        }
        return lines;
    }

    /** By severity, then by rule as it first comes. */
    private List<List<Finding>> grouped() {
        List<List<Finding>> groups = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            Map<String, List<Finding>> byCode = new LinkedHashMap<>();
            for (Finding finding : findings) {
                if (finding.severity() == severity) {
                    byCode.computeIfAbsent(finding.code().id(), c -> new ArrayList<>())
                            .add(finding);
                }
            }
            groups.addAll(byCode.values());
        }
        return groups;
    }

    private String line(Finding finding) {
        String place = Voice.printable(place(finding.location()));
        Map<String, String> holes = new HashMap<>();
        holes.put("severity", paintedWord(finding.severity()));
        holes.put("place", Voice.padded(place, placeWidth));
        holes.put("message", Voice.printable(finding.message(voice.locale())));
        holes.put("code", voice.paint(Ink.FAINT, finding.code().id()));
        return voice.render(place.isEmpty() ? "finding" : "finding.at", holes);
    }

    private String others(List<Finding> alike) {
        StringBuilder cells = new StringBuilder();
        for (Finding finding : alike) {
            String place = place(finding.location());
            if (cells.length() + place.length() > LONGEST_LIST) {
                cells.append("…");
                break;
            }
            cells.append(cells.isEmpty() || place.isEmpty() ? "" : ", ").append(place);
        }
        Finding first = alike.get(0);
        Map<String, String> holes = new HashMap<>();
        holes.put("severity", paintedWord(first.severity()));
        holes.put("count", Integer.toString(alike.size()));
        holes.put("places", Voice.printable(cells.toString()));
        holes.put("code", voice.paint(Ink.FAINT, first.code().id()));
        return voice.render("finding.alike", holes);
    }

    private String paintedWord(Severity severity) {
        return voice.paint(Ink.of(severity), Voice.padded(word(severity), wordWidth));
    }

    private String word(Severity severity) {
        return TextReport.word(severity, voice.locale());
    }

    /** Where all stand on one sheet its name says nothing. */
    private String place(Location location) {
        String cells = location.cellText().orElse("");
        String sheet = sheets || cells.isEmpty() ? location.sheet().orElse("") : "";
        return sheet.isEmpty() || cells.isEmpty() ? sheet + cells : sheet + "!" + cells;
    }
}
