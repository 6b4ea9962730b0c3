package kr.jangbu.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/**
 * The names under which firms stand in the service's books, for the twin of the clearing house: so
 * a firm that somebody has just registered has accounts at banks, as real firms do.
 */
public final class RegisteredFirms implements UnaryOperator<String> {
    private final String url;
    private final String user;
    private final String password;

    /**
     * @param url of the service's database
     */
    public RegisteredFirms(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The name, or "" where no firm has this number. */
    @Override
    public String apply(String businessNumber) {
        String query = "select name from firms.firm where business_registration_number = ?";
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement asked = connection.prepareStatement(query)) {
            asked.setString(1, businessNumber);
            try (ResultSet found = asked.executeQuery()) {
                return found.next() ? found.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look firms up", e);
        }
    }
}
