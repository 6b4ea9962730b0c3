package kr.jangbu.testing;

import java.util.Optional;

/** The process on whose behalf tests run: when it is gone, nobody needs the servers. */
final class Build {
    private Build() {}

    /** Maven when it is among our ancestors; else whoever started us, or we ourselves. */
    static ProcessHandle process() {
        ProcessHandle ourselves = ProcessHandle.current();
        Optional<ProcessHandle> at = ourselves.parent();
        while (at.isPresent()) {
            // Maven's own launcher; its java command names it early, before any long argument.
            if (at.get().info().commandLine().orElse("").contains("classworlds")) {
                return at.get();
            }
            at = at.get().parent();
        }
        // An editor that runs tests lives on between them, and so do the servers then.
        return ourselves.parent().filter(p -> p.pid() != 1).orElse(ourselves);
    }
}
