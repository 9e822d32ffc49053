package io.github.declarationsheet.policy;

import io.github.declarationsheet.policy.YamlNode.Entry;
import io.github.declarationsheet.policy.YamlNode.Items;
import io.github.declarationsheet.policy.YamlNode.Position;
import io.github.declarationsheet.policy.YamlNode.Scalar;
import io.github.declarationsheet.policy.YamlNode.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Makes nodes of a YAML document. All of SnakeYAML is in here. What a policy never needs is refused rather than resolved:
 * aliases and anchors, tags, keys that are no texts, a second document, depth, length. Not thread-safe.
 */
final class YamlParser {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int DEEPEST = 8;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final YamlProblems problems;

    YamlParser(YamlProblems problems) {
        this.problems = problems;
    }

    /** The reading ends here; the problem is noted. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The document's value; empty where something is wrong, or where there is nothing but comments. */
    Optional<YamlNode> parse(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            problems.add("Y-LIMIT");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return document(marked ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add("Y-ENCODING");
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    "Y-SYNTAX",
                    position(e.getProblemMark().or(e::getContextMark).orElse(null)),
                    "",
                    Map.of());
        } catch (YamlEngineException e) {
            problems.add("Y-CHARACTER");
        } catch (Refused e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<YamlNode> document(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(MOST_BYTES + 1).build();
        Iterator<Event> events = new Parse(settings).parseString(text).iterator();
        Optional<YamlNode> document = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent node) {
                if (document.isPresent()) {
                    throw refused("Y-SECOND-DOCUMENT", event);
                }
                document = Optional.of(node(node, events, 1));
            }
        }
        return problems.isEmpty()
                ? document.filter(d -> !(d instanceof Scalar s && s.text().isEmpty()))
                : Optional.empty();
    }

    private YamlNode node(NodeEvent event, Iterator<Event> events, int depth) {
        if (event.getAnchor().isPresent()) {
            throw refused("Y-ALIAS", event);
        }
        if (depth > DEEPEST) {
            throw refused("Y-DEEP", event);
        }
        Position at = position(event.getStartMark().orElse(null));
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
            return new Scalar(at, scalar.getValue());
        }
        if (!(event instanceof CollectionStartEvent start)) {
            throw refused("Y-ALIAS", event);
        }
        refuseTag(start.getTag(), event);
        return start.getEventId() == Event.ID.SequenceStart ? items(at, events, depth) : table(at, events, depth);
    }

    private Items items(Position at, Iterator<Event> events, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node((NodeEvent) next, events, depth + 1));
        }
        return new Items(at, items);
    }

    private Table table(Position at, Iterator<Event> events, int depth) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            YamlNode key = node((NodeEvent) next, events, depth + 1);
            YamlNode value = node((NodeEvent) events.next(), events, depth + 1);
            if (!(key instanceof Scalar name)) {
                problems.add("Y-KEY", key.at(), "", Map.of());
                continue;
            }
            Integer first = lines.putIfAbsent(name.text(), name.at().line());
            if (first == null) {
                entries.add(new Entry(name, value));
            } else {
                problems.add("Y-DUPLICATE-KEY", name.at(), name.text(), Map.of("first", first.toString()));
            }
        }
        return new Table(at, entries);
    }

    private void refuseTag(Optional<String> tag, Event event) {
        if (tag.isPresent()) {
            throw refused("Y-TAG", event);
        }
    }

    private Refused refused(String code, Event event) {
        problems.add(code, position(event.getStartMark().orElse(null)), "", Map.of());
        return new Refused();
    }

    private static Position position(@Nullable Mark mark) {
        return mark == null ? new Position(1, 1) : new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
