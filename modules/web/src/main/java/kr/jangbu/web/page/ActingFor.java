package kr.jangbu.web.page;

import java.util.Optional;
import kr.jangbu.foundation.Text;

/**
 * For whom the logged-in person acts at present. The layout shows it under the person's name; the
 * module that knows memberships implements it as a bean.
 */
public interface ActingFor {
    /** E.g. {@code (주)한빛에이아이 · 대표}; empty when for nobody but oneself. */
    Optional<Text> line();

    /** The page on which one switches; empty when there is nothing to switch to. */
    Optional<String> switchHref();
}
