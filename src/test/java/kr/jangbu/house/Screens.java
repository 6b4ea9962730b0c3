package kr.jangbu.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every page of the house, as the code has it. */
public final class Screens {
    private Screens() {}

    /** Their paths, parameters as {@code {name}}. */
    public static Set<String> paths() {
        return new ClassFileImporter()
                .importPackages("kr.jangbu").stream()
                        .filter(c -> c.isAnnotatedWith(Path.class))
                        .flatMap(c -> c.getMethods().stream())
                        .filter(m -> m.isAnnotatedWith(GET.class) && isPage(m))
                        .map(m -> path(m.getOwner()) + path(m))
                        .map(path -> path.replaceAll(":[^/]*}$", "}"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPage(JavaMethod method) {
        JavaClass owner = method.getOwner();
        CanBeAnnotated said = method.isAnnotatedWith(Produces.class) ? method : owner;
        return said.isAnnotatedWith(Produces.class)
                && Arrays.asList(annotation(said, Produces.class).value())
                        .contains(MediaType.TEXT_HTML);
    }

    private static String path(CanBeAnnotated said) {
        return said.isAnnotatedWith(Path.class) ? annotation(said, Path.class).value() : "";
    }

    private static <A extends java.lang.annotation.Annotation> A annotation(
            CanBeAnnotated said, Class<A> type) {
        return said instanceof JavaClass c
                ? c.getAnnotationOfType(type)
                : ((JavaMethod) said).getAnnotationOfType(type);
    }
}
