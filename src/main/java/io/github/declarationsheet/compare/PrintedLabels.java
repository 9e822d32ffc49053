package io.github.declarationsheet.compare;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people call a field: as its form prints it, else as another form does. */
record PrintedLabels(Form form) {

    String of(String key) {
        return forms().flatMap(f -> f.fields().stream())
                .filter(f -> f.keys().contains(key))
                .findFirst()
                .map(f -> f.label().plain())
                .orElse(key);
    }

    String of(Role role) {
        Optional<Column> column = forms().flatMap(f -> f.blocks(Block.Indicators.class).stream())
                .flatMap(b -> b.columns().stream())
                .filter(c -> c.role() == role)
                .findFirst();
        return column.map(c -> c.label().plain()).orElseGet(() -> role.name().toLowerCase(Locale.ROOT));
    }

    private Stream<Form> forms() {
        return Stream.concat(Stream.of(form), StandardForms.all().stream());
    }
}
