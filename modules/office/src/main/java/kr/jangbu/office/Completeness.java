package kr.jangbu.office;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is missing from what a file was read into: a component that may be absent says so with
 * {@link Nullable}, every other must be there.
 */
public final class Completeness {
    private final Path file;

    private Completeness(Path file) {
        this.file = file;
    }

    /**
     * @throws IllegalStateException naming the file and the path of what is missing
     */
    static <T> T require(Path file, T content) {
        new Completeness(file).visit("", content);
        return content;
    }

    private void visit(String path, Object value) {
        switch (value) {
            case Record holder -> {
                for (RecordComponent field : holder.getClass().getRecordComponents()) {
                    Object part = valueOf(holder, field);
                    if (part != null
                            || !field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        meet(path.isEmpty() ? field.getName() : path + "." + field.getName(), part);
                    }
                }
            }
            case Map<?, ?> map -> map.forEach((key, part) -> meet(path + "." + key, part));
            case Collection<?> items -> {
                int index = 0;
                for (Object item : items) {
                    meet(path + "[" + index++ + "]", item);
                }
            }
            default -> {}
        }
    }

    private void meet(String path, @Nullable Object part) {
        if (part == null) {
            throw new IllegalStateException("%s: %s: is missing".formatted(file, path));
        }
        visit(path, part);
    }

    /** The value of one component of a record. */
    public static @Nullable Object valueOf(Record holder, RecordComponent field) {
        try {
            Method accessor = field.getAccessor();
            // What a file is read into may be private to its package.
            accessor.setAccessible(true);
            return accessor.invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
