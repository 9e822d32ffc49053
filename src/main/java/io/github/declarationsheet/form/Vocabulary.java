package io.github.declarationsheet.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All labels that a reader of some forms knows, by their normal form ({@link LabelText}). Immutable and thread-safe.
 */
public final class Vocabulary {

    /** What lists of projects call them for short. */
    private static final Set<String> PROJECTS = Set.of("项目", "具体项目", "项目内容");

    private final Map<String, Meaning> meanings = new HashMap<>(1024);
    /** By last character, the titles that end with it. */
    private final Map<Character, List<String>> titles = new HashMap<>();

    /** The synonyms of each label, while the vocabulary is made. */
    private final List<List<Label.Synonym>> seen = new ArrayList<>();

    /** The labels that mean nothing but what an office's own form says. */
    private final Set<String> own = new HashSet<>(0);

    private boolean closed;
    private int longest;

    /** Made when the first text is asked about: a regular form has none. */
    private volatile @Nullable Typos typos;

    private volatile @Nullable Rewordings rewordings;

    private final ComposedLabels composed = new ComposedLabels(meanings);

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
            vocabulary.addOwn(form);
        }
        vocabulary.closed = true;
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
        for (CommonLabels.Sibling sibling : CommonLabels.SIBLINGS) {
            vocabulary.addTitle(sibling.title(), Meaning.Title.SIBLING);
            for (String column : sibling.columns()) {
                Meaning meaning = vocabulary.meaning(column);
                meaning.addColumn(Column.Role.OTHER, false);
                meaning.addTelltale(sibling.title().text(), sibling.ofProjects());
            }
        }
        vocabulary.seen.clear();
        return vocabulary;
    }

    /**
     * What a text may mean.
     *
     * @param key the normal form of the text
     * @return its meaning, empty if the text is no known label
     */
    public Optional<Meaning> find(String key) {
        Meaning known = key.length() > longest ? null : meanings.get(key);
        return known != null ? Optional.of(known) : signed(key);
    }

    /**
     * What a heading of a list of projects means that says 项目 for short.
     *
     * @param key the normal form of the heading
     * @return the meaning of 项目名称, empty if it says anything else
     */
    public Optional<Meaning> projectsFor(String key) {
        return PROJECTS.contains(key) ? find(StandardForms.NAME.label().text()) : Optional.empty();
    }

    /** What ends as signatures and opinions do: 单位负责人签章, 预算科意见. */
    private Optional<Meaning> signed(String key) {
        int end = SignatureWords.labelEnd(key);
        if (end > 0 && end < key.length()) {
            return Optional.ofNullable(meanings.get(key.substring(0, end)));
        }
        return end > 0 ? Optional.of(Meaning.of(List.of(Field.other(key)))) : Optional.empty();
    }

    /**
     * The label of a text that begins with a year or a period: 2024年指标值 is 年度指标值.
     *
     * @param label the normal form of the text
     * @return the known label with the year in its remark, empty if the text is none
     */
    public Optional<LabelText> withoutPeriod(LabelText label) {
        String key = label.key();
        int length = LabelPeriod.length(key);
        if (length > 0) {
            String rest = LabelPeriod.rest(key, length);
            for (String words : LabelPeriod.words(key, length)) {
                if (!rest.isEmpty() && meanings.containsKey(words + rest)) {
                    return Optional.of(new LabelText(words + rest, key.substring(0, length) + label.remark()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The label that was meant by a text with one mistake: a character wrong, missing or too many, or two that changed
     * places. Texts of fewer than four characters mean nothing else.
     *
     * @param key the normal form of the text, which is no known label
     * @return the normal form of the label meant, empty if there is none or they differ in meaning
     */
    public Optional<String> typo(String key) {
        if (key.length() < Typos.SHORTEST - 1 || key.length() > longest + 1) {
            return Optional.empty();
        }
        Typos made = typos;
        if (made == null) {
            made = new Typos(meanings.keySet());
            typos = made;
        }
        return made.meant(key, meanings);
    }

    /**
     * The label that a text is in other words: 当年度指标值 is 本年度指标值, 申请理由 is 项目申报理由.
     *
     * @param key the normal form of the text, which is no known label
     * @return the normal form of the known label, empty if there is none or they differ in meaning
     */
    public Optional<String> reworded(String key) {
        if (key.length() < 2 || key.length() > longest + 2) {
            return Optional.empty();
        }
        Rewordings made = rewordings;
        if (made == null) {
            made = new Rewordings(meanings);
            rewordings = made;
        }
        return made.meant(key);
    }

    /**
     * What a label means that an office put together of usual words: 年度本级预算金额, 年度主要目标和成果.
     *
     * @param key the normal form of the text, which is no known label, nor one in other words
     * @return its meaning, one step farther from its field than a known label; empty if it holds any other word
     */
    public Optional<Meaning> composed(String key) {
        return composed.meant(key);
    }

    /**
     * Whether a text may be the end of a title; a cheap test before texts are put together.
     *
     * @param text as written
     * @return false if no title that is known by its whole text ends so
     */
    public boolean mayEndTitle(String text) {
        if (text.length() > LabelText.LONGEST * 2) {
            return false;
        }
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = LabelChars.folded(text.charAt(i));
            byte kind = LabelChars.kind(c);
            if (kind == LabelChars.OPENING || kind == LabelChars.CLOSING) {
                // what stands in brackets does not count, and they may begin in another text
                return true;
            }
            last = kind == LabelChars.LETTER ? c : last;
        }
        return titles.containsKey(last);
    }

    /**
     * What a text is as a title. Offices put the year, the place or a number before a title, and reword it; the words that
     * tell one form from another stay.
     *
     * @param key the normal form of the text
     * @return the title's meaning, empty if it is none
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
        Meaning known = best.isEmpty() ? null : meanings.get(best);
        if (known != null
                && TitleWords.sibling(key).isPresent()
                        == TitleWords.sibling(best).isPresent()) {
            return Optional.of(known);
        }
        Optional<TitleWords.Kind> words = TitleWords.of(key);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Meaning meaning = new Meaning();
        meaning.addTitle(words.get().kind(), words.get().name());
        return Optional.of(meaning);
    }

    /** The labels that an office prints in a form of its own mean that there, whatever they mean elsewhere. */
    private void addOwn(Form form) {
        for (Field field : form.fields()) {
            if (field.label().isOwn()) {
                ownMeaning(field.label()).addField(field, true);
            }
        }
        for (Block.GoalTexts goals : form.blocks(Block.GoalTexts.class)) {
            if (goals.heading().isOwn()) {
                ownMeaning(goals.heading()).addHeading("goals");
            }
        }
        for (Block.Indicators table : form.blocks(Block.Indicators.class)) {
            for (List<Column> columns : List.of(table.columns(), table.term())) {
                for (Column column : columns) {
                    if (column.label().isOwn()) {
                        ownMeaning(column.label()).addColumn(column.role(), true);
                    }
                }
            }
        }
    }

    private Meaning ownMeaning(Label label) {
        Meaning meaning = meaning(label.text());
        own.add(LabelText.of(label.text()).key());
        return meaning;
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
            for (Label.Synonym synonym : unseen(field.label())) {
                Meaning meaning = meaning(synonym.text());
                meaning.addField(field, false);
                meaning.setDepth(synonym.depth());
            }
        }
    }

    private void addColumns(List<Column> columns) {
        for (Column column : columns) {
            meaning(column.label().text()).addColumn(column.role(), true);
            for (Label.Synonym synonym : unseen(column.label())) {
                meaning(synonym.text()).addColumn(column.role(), false);
            }
        }
    }

    private void addHeading(Label label, String block) {
        meaning(label.text()).addHeading(block);
        for (Label.Synonym synonym : unseen(label)) {
            meaning(synonym.text()).addHeading(block);
        }
    }

    private void addTitle(Label label, Meaning.Title kind) {
        addTitle(label.text(), kind, label.text());
        for (Label.Synonym synonym : unseen(label)) {
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

    /** The synonyms that no label before had: forms share their fields, and print them otherwise. */
    @SuppressWarnings("ReferenceEquality") // the same list under another label, not one that says the same
    private List<Label.Synonym> unseen(Label label) {
        List<Label.Synonym> own = label.synonyms();
        if (own.isEmpty()) {
            return own;
        }
        for (int i = 0; i < seen.size(); i++) {
            List<Label.Synonym> before = seen.get(i);
            if (before.get(0) == own.get(0)) {
                seen.set(i, own.size() > before.size() ? own : before);
                return own.subList(Math.min(before.size(), own.size()), own.size());
            }
        }
        seen.add(own);
        return own;
    }

    private Meaning meaning(String text) {
        String key = LabelText.of(text).key();
        if (closed && own.contains(key)) {
            return new Meaning();
        }
        Meaning meaning = meanings.get(key);
        if (meaning == null) {
            meaning = new Meaning();
            meanings.put(key, meaning);
            longest = Math.max(longest, key.length());
        }
        return meaning;
    }
}
