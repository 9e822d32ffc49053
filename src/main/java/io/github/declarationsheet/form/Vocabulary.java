package io.github.declarationsheet.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All labels that a reader of some forms knows, by their normal form. Immutable and thread-safe.
 *
 * <p>A text may mean several things (其他资金 of the term or of the year); the place where it stands decides.
 */
public final class Vocabulary {

    /**
     * A meaning of a text.
     *
     * @param term what it means
     * @param printed whether the text is the printed label, else it is a synonym
     */
    public record Entry(Term term, boolean printed) {}

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<String, Term> titles = new LinkedHashMap<>();

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
            vocabulary.add(form.title(), new Term.OfTitle());
            form.fields().forEach(f -> vocabulary.add(f.label(), new Term.OfField(f)));
            form.blocks().forEach(vocabulary::addHeadings);
        }
        CommonLabels.FIELDS.forEach(f -> vocabulary.add(f.label(), new Term.OfField(f)));
        CommonLabels.COLUMNS.forEach(vocabulary::add);
        CommonLabels.HEADINGS.forEach(l -> vocabulary.add(l, new Term.OfHeading("")));
        CommonLabels.BUNDLES.forEach(l -> vocabulary.add(l, new Term.OfBundle()));
        CommonLabels.SIBLINGS.forEach(l -> vocabulary.add(l, new Term.OfSibling(l.text())));
        return vocabulary;
    }

    /**
     * What a text may mean.
     *
     * @param key the normal form of the text
     * @return its meanings, the most usual first; empty if the text is no known label
     */
    public List<Entry> find(String key) {
        return entries.getOrDefault(key, List.of());
    }

    /**
     * The title that a text ends with: offices put the year, the place or a number before it.
     *
     * @param key the normal form of the text
     * @return the title, of a declaration or of another form, the longest that fits; empty if there is none
     */
    public Optional<Term> title(String key) {
        String best = "";
        for (String title : titles.keySet()) {
            if (title.length() > best.length() && key.endsWith(title)) {
                best = title;
            }
        }
        return Optional.ofNullable(titles.get(best));
    }

    private void addHeadings(Block block) {
        if (block instanceof Block.Funds funds) {
            add(funds.heading(), new Term.OfHeading("funding"));
        } else if (block instanceof Block.GoalTexts goals) {
            add(goals.heading(), new Term.OfHeading("goals"));
        } else if (block instanceof Block.Indicators indicators) {
            add(indicators.heading(), new Term.OfHeading("indicators"));
            indicators.columns().forEach(this::add);
        }
    }

    private void add(Column column) {
        add(column.label(), new Term.OfColumn(column.role(), column.label().plain()));
    }

    private void add(Label label, Term term) {
        add(label.text(), term, true);
        label.synonyms().forEach(s -> add(s.text(), term, false));
    }

    private void add(String text, Term term, boolean printed) {
        String key = LabelText.of(text).key();
        List<Entry> list = entries.computeIfAbsent(key, k -> new ArrayList<>());
        if (term instanceof Term.OfTitle || term instanceof Term.OfBundle || term instanceof Term.OfSibling) {
            titles.putIfAbsent(key, term);
        }
        if (list.stream().noneMatch(e -> e.term().equals(term))) {
            list.add(new Entry(term, printed));
        }
    }
}
