package kr.jangbu.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** What makes two requests the same: method, path, query and body, as one SHA-256. */
@RequestScoped
public class RequestDigest {
    /** Changes with each form that is shown, though the person means the same. */
    private static final String CSRF_FIELD = "csrf-token";

    private byte[] body = {};

    /** Called by the filter that reads the body. */
    public void body(byte[] bytes) {
        body = sha256().digest(bytes);
    }

    /** A field of the submitted form; null when there is no form or no such field. */
    static @Nullable String formField(String name) {
        FormData form = form();
        FormValue value = form == null ? null : form.getFirst(name);
        return value == null || value.isFileItem() ? null : value.getValue();
    }

    /** Hexadecimal. */
    String of(RoutingContext context) {
        HttpServerRequest request = context.request();
        MessageDigest sha = sha256();
        part(sha, request.method().name());
        part(sha, request.uri());
        sha.update(body);
        FormData form = form();
        if (form != null) {
            addForm(sha, form);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void addForm(MessageDigest sha, FormData form) {
        StreamSupport.stream(form.spliterator(), false)
                .filter(name -> !name.equals(CSRF_FIELD))
                .sorted()
                .forEach(name -> {
                    part(sha, name);
                    form.get(name).forEach(value -> addValue(sha, value));
                });
    }

    private static void addValue(MessageDigest sha, FormValue value) {
        if (!value.isFileItem()) {
            part(sha, value.getValue());
            return;
        }
        try (InputStream file =
                value.getFileItem().isInMemory()
                        ? value.getFileItem().getInputStream()
                        : Files.newInputStream(value.getFileItem().getFile())) {
            MessageDigest content = sha256();
            byte[] chunk = new byte[8192];
            for (int read = file.read(chunk); read >= 0; read = file.read(chunk)) {
                content.update(chunk, 0, read);
            }
            sha.update(content.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an uploaded file", e);
        }
    }

    /** Length first, so that no two lists of parts run into the same bytes. */
    private static void part(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        sha.update((byte) ':');
        sha.update(bytes);
    }

    private static @Nullable FormData form() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        return request == null ? null : request.getFormData();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
