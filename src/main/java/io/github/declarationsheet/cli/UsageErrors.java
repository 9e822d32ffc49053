package io.github.declarationsheet.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with a command line; picocli speaks English only. */
final class UsageErrors {

    private UsageErrors() {}

    static String sentence(ParameterException e, Texts texts) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            String argument = String.join(" ", unmatched.getUnmatched());
            return suggestions.isEmpty()
                    ? texts.say("usage.unknown", "argument", argument)
                    : texts.say("usage.similar", "argument", argument, "similar", String.join(", ", suggestions));
        }
        if (e instanceof MissingParameterException missing) {
            return texts.say(
                    "usage.missing",
                    "argument",
                    missing.getMissing().stream().map(UsageErrors::label).collect(Collectors.joining(", ")));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return texts.say("usage.twice", "argument", label(twice.getOverwritten()));
        }
        ArgSpec argument = e.getArgSpec();
        return argument == null ? String.valueOf(e.getMessage()) : wrongValue(argument, e.getValue(), texts);
    }

    private static String wrongValue(ArgSpec argument, @Nullable String value, Texts texts) {
        Class<?> type = argument.type();
        String given = value == null ? "" : value;
        if (type.isEnum()) {
            String choices = Arrays.stream(type.getEnumConstants())
                    .map(c -> c.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return texts.say("usage.choice", "argument", name(argument), "value", given, "choices", choices);
        }
        return texts.say("usage.value", "argument", name(argument), "value", given);
    }

    private static String label(ArgSpec argument) {
        return argument.isOption() ? name(argument) + " " + argument.paramLabel() : name(argument);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
