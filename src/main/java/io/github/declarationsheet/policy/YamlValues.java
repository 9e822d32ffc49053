package io.github.declarationsheet.policy;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.policy.YamlNode.Entry;
import io.github.declarationsheet.policy.YamlNode.Items;
import io.github.declarationsheet.policy.YamlNode.Scalar;
import io.github.declarationsheet.policy.YamlNode.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes nodes for what they should be; a node of another type is a problem. */
record YamlValues(YamlProblems problems) {

    /** The keys and values of a table. */
    List<Entry> entries(YamlNode node) {
        if (node instanceof Table table) {
            return table.entries();
        }
        wrongType(node, "table");
        return List.of();
    }

    Optional<Scalar> scalar(YamlNode node) {
        if (node instanceof Scalar scalar) {
            return Optional.of(scalar);
        }
        wrongType(node, "text");
        return Optional.empty();
    }

    /** A list of texts. */
    List<Scalar> scalars(YamlNode node) {
        if (!(node instanceof Items items)) {
            wrongType(node, "list");
            return List.of();
        }
        List<Scalar> scalars = new ArrayList<>();
        for (YamlNode item : items.list()) {
            scalar(item).ifPresent(scalars::add);
        }
        return scalars;
    }

    private void wrongType(YamlNode node, String expected) {
        problems.add("Y-TYPE", node.at(), "", Map.of(Finding.VARIANT, expected));
    }
}
