package kr.jangbu.web.page;

import java.util.Set;
import kr.jangbu.foundation.Text;

/** One entry of the navigation. A module contributes it as a CDI bean (@ApplicationScoped). */
public interface NavEntry {
    /** The path it leads to, e.g. {@code /loans}. */
    String href();

    Text label();

    /** Who sees it: anyone with one of these roles; everyone, logged in or not, when empty. */
    Set<String> roles();

    /** Its place, the lowest first. */
    int order();
}
