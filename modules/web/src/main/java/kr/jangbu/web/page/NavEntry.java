package kr.jangbu.web.page;

import java.util.Set;
import kr.jangbu.foundation.Text;

/**
 * One entry of the navigation.
 *
 * @param href the path it leads to, e.g. {@code /loans}
 * @param order its place, the lowest first
 * @param roles who sees it: anyone with one of these; everyone, logged in or not, when empty
 */
public record NavEntry(String href, Text label, int order, Set<String> roles) {
    public static NavEntry of(String href, Text label, int order, String... roles) {
        return new NavEntry(href, label, order, Set.of(roles));
    }
}
