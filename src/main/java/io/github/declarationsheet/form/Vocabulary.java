package io.github.declarationsheet.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All labels that a reader of some forms knows, by their normal form ({@link LabelText}). Immutable and thread-safe.
 */
public final class Vocabulary {

    private final Map<String, Meaning> meanings = new HashMap<>(1024);
    /** By last character, the titles that end with it. */
    private final Map<Character, List<String>> titles = new HashMap<>();

    private int longest;

    private Vocabulary() {}

    /**
     * The labels of forms, and those that stand around forms everywhere.
     *
     * @param forms the forms
     * @return the vocabulary
     */
    public static Vocabulary of(List<Form> forms) {
        Vocabulary vocabulary = new Vocabulary();
        for (Form form : forms) {
            vocabulary.addTitle(form.title(), Meaning.Title.DECLARATION);
            vocabulary.addFields(form.fields());
            for (Block block : form.blocks()) {
                vocabulary.addHeadings(block);
            }
        }
        vocabulary.addFields(CommonLabels.FIELDS);
        vocabulary.addColumns(CommonLabels.COLUMNS);
        for (Label heading : CommonLabels.HEADINGS) {
            vocabulary.addHeading(heading, "");
        }
        for (Label bundle : CommonLabels.BUNDLES) {
            vocabulary.addTitle(bundle, Meaning.Title.BUNDLE);
        }
        for (Label sibling : CommonLabels.SIBLINGS) {
            vocabulary.addTitle(sibling, Meaning.Title.SIBLING);
        }
        return vocabulary;
    }

    /**
     * What a text may mean.
     *
     * @param key the normal form of the text
     * @return its meaning, empty if the text is no known label
     */
    public Optional<Meaning> find(String key) {
        return key.length() > longest ? Optional.empty() : Optional.ofNullable(meanings.get(key));
    }

    /**
     * The title that a text ends with: offices put the year, the place or a number before it.
     *
     * @param key the normal form of the text
     * @return the title's meaning, the longest that fits; empty if there is none
     */
    public Optional<Meaning> title(String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        String best = "";
        for (String title : titles.getOrDefault(key.charAt(key.length() - 1), List.of())) {
            if (title.length() > best.length() && key.endsWith(title)) {
                best = title;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.ofNullable(meanings.get(best));
    }

    private void addHeadings(Block block) {
        if (block instanceof Block.Funds funds) {
            addHeading(funds.heading(), "funding");
        } else if (block instanceof Block.GoalTexts goals) {
            addHeading(goals.heading(), "goals");
        } else if (block instanceof Block.Indicators indicators) {
            addHeading(indicators.heading(), "indicators");
            addColumns(indicators.columns());
        }
    }

    private void addFields(List<Field> fields) {
        for (Field field : fields) {
            meaning(field.label().text()).addField(field, true);
            for (Label.Synonym synonym : field.label().synonyms()) {
                meaning(synonym.text()).addField(field, false);
            }
        }
    }

    private void addColumns(List<Column> columns) {
        for (Column column : columns) {
            meaning(column.label().text()).addColumn(column.role(), true);
            for (Label.Synonym synonym : column.label().synonyms()) {
                meaning(synonym.text()).addColumn(column.role(), false);
            }
        }
    }

    private void addHeading(Label label, String block) {
        meaning(label.text()).addHeading(block);
        for (Label.Synonym synonym : label.synonyms()) {
            meaning(synonym.text()).addHeading(block);
        }
    }

    private void addTitle(Label label, Meaning.Title kind) {
        addTitle(label.text(), kind, label.text());
        for (Label.Synonym synonym : label.synonyms()) {
            addTitle(synonym.text(), kind, label.text());
        }
    }

    private void addTitle(String text, Meaning.Title kind, String name) {
        String key = LabelText.of(text).key();
        Meaning meaning = meaning(text);
        meaning.addTitle(kind, name);
        List<String> ending = titles.getOrDefault(key.charAt(key.length() - 1), new ArrayList<>(4));
        ending.add(key);
        titles.put(key.charAt(key.length() - 1), ending);
    }

    private Meaning meaning(String text) {
        String key = LabelText.of(text).key();
        Meaning meaning = meanings.get(key);
        if (meaning == null) {
            meaning = new Meaning();
            meanings.put(key, meaning);
            longest = Math.max(longest, key.length());
        }
        return meaning;
    }
}
