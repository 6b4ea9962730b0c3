package kr.jangbu.web.page;

import java.util.List;

/** A module's part of the navigation. A CDI bean (@ApplicationScoped). */
public interface Navigation {
    List<NavEntry> entries();
}
