package kr.jangbu.portal.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of account pages. An account's id is any text, so it is escaped. */
public final class AccountLinks {
    static final String ROOM = "/audit/accounts";

    private AccountLinks() {}

    public static String href(String accountId) {
        // A form's encoding but for the blank, which is %20 in a path; the colon may stand.
        return ROOM
                + "/"
                + URLEncoder.encode(accountId, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%3A", ":");
    }
}
