package kr.jangbu.office.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import kr.jangbu.office.FileType;
import org.jspecify.annotations.Nullable;

/**
 * What a file is by its content, whatever its name says. Sources: ISO 32000 (PDF), RFC 2083 (PNG),
 * ISO/IEC 10918 (JPEG), ECMA-376 (OOXML), KS X 6101 (HWPX), Hancom's published HWP 5.0 format.
 */
final class Contents {
    /** Readers look for the header within the first kilobyte. */
    private static final int PDF_HEADER_WITHIN = 1024;

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] HWP = ascii("HWP Document File");
    private static final String HWPX = "application/hwp+zip";

    /** The encoding of Korean Windows. */
    private static final Charset KOREAN = Charset.forName("x-windows-949");

    private Contents() {}

    /** Null for what we don't take. */
    static @Nullable FileType typeOf(byte[] content) {
        if (Bytes.indexOf(content, PDF, PDF_HEADER_WITHIN) >= 0) {
            return FileType.PDF;
        }
        if (Bytes.startsWith(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return FileType.PNG;
        }
        if (Bytes.startsWith(content, 0xff, 0xd8, 0xff)) {
            return FileType.JPEG;
        }
        if (Bytes.startsWith(content, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
            return Bytes.indexOf(content, HWP, content.length) >= 0 ? FileType.HWP : null;
        }
        if (Bytes.startsWith(content, 'P', 'K')) {
            return archive(content);
        }
        return isText(content) ? FileType.TEXT : null;
    }

    private static @Nullable FileType archive(byte[] content) {
        ZipNames zip = ZipNames.of(content);
        if (zip == null || zip.names().stream().anyMatch(Contents::isProgram)) {
            return null;
        }
        Set<String> names = zip.names();
        if (HWPX.equals(zip.firstStored())) {
            return FileType.HWPX;
        }
        if (!names.contains("[Content_Types].xml")) {
            return null;
        }
        if (names.contains("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        if (names.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        return names.contains("ppt/presentation.xml") ? FileType.PPTX : null;
    }

    private static boolean isProgram(String name) {
        return name.endsWith("vbaProject.bin") || name.endsWith(".exe") || name.endsWith(".js");
    }

    private static boolean isText(byte[] content) {
        for (byte b : content) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return decodes(content, StandardCharsets.UTF_8) || decodes(content, KOREAN);
    }

    private static boolean decodes(byte[] content, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
