package io.github.declarationsheet.policy;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.review.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * An office's own rules as they were read from a file. All or nothing: where anything is wrong there are no rules, so that
 * nobody reviews by half a policy. Immutable and thread-safe.
 *
 * @param rules the rules; empty if there is a finding
 * @param findings what is wrong, all errors, each with line and column
 */
public record PolicyFile(Optional<RuleSet> rules, List<Finding> findings) {

    /** Copies the list. */
    public PolicyFile {
        findings = List.copyOf(findings);
    }

    /**
     * Reads a policy.
     *
     * @param file the file's name, for the findings and as the id of the rule set
     * @param in YAML in UTF-8, with or without a byte order mark; at most 256 KB are read; never closed
     * @return the rules, or what is wrong
     * @throws IOException if the bytes can't be got
     * @throws IllegalStateException if snakeyaml-engine is not on the class path
     */
    public static PolicyFile read(String file, InputStream in) throws IOException {
        SnakeYaml.require();
        YamlProblems problems = new YamlProblems(file);
        Optional<YamlNode> document = new YamlParser(problems).parse(in);
        if (document.isEmpty() && problems.isEmpty()) {
            problems.add("Y-EMPTY");
        }
        Optional<RuleSet> rules = document.map(d -> new PolicyReader(file, problems).read(d));
        return new PolicyFile(problems.isEmpty() ? rules : Optional.empty(), problems.findings());
    }
}
