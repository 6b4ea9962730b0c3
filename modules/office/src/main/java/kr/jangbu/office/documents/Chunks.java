package kr.jangbu.office.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The contents of documents, in pieces: no row is ever larger than one piece. */
@ApplicationScoped
public class Chunks {
    static final int CHUNK_BYTES = 256 * 1024;

    private final EntityManager em;

    Chunks(EntityManager em) {
        this.em = em;
    }

    public void write(UUID document, byte[] content) {
        int part = 0;
        for (int from = 0; from < content.length; from += CHUNK_BYTES) {
            int to = Math.min(from + CHUNK_BYTES, content.length);
            em.createNativeQuery(
                            """
                            insert into office.document_chunk (document_id, part, content)
                            values (?1, ?2, ?3)
                            """)
                    .setParameter(1, document)
                    .setParameter(2, part++)
                    .setParameter(3, Arrays.copyOfRange(content, from, to))
                    .executeUpdate();
        }
    }

    public byte[] read(UUID document) {
        List<?> parts =
                em.createNativeQuery(
                                """
                                select content from office.document_chunk
                                where document_id = ?1 order by part
                                """,
                                byte[].class)
                        .setParameter(1, document)
                        .getResultList();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(part -> whole.writeBytes((byte[]) part));
        return whole.toByteArray();
    }
}
