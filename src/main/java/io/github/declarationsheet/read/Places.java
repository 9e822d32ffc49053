package io.github.declarationsheet.read;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the values of a declaration stood, for reading only: a map that is taken over from its maker, and not copied. */
final class Places extends AbstractMap<String, Place> {

    private final Map<String, Place> made;

    /** Takes a map that nobody changes any more. */
    Places(Map<String, Place> made) {
        this.made = made;
    }

    @Override
    public @Nullable Place get(@Nullable Object key) {
        return made.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return made.containsKey(key);
    }

    @Override
    public Set<Entry<String, Place>> entrySet() {
        return Collections.unmodifiableMap(made).entrySet();
    }
}
